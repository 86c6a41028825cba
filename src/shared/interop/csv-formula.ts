/** What a spreadsheet takes for the beginning of a formula, also behind the sign that keeps it from doing so. */
const begins = /^'*[=+\-@\t\r＝＋－＠]/

/** Words as a cell that no spreadsheet calculates: they get a `'` before them when they would be a formula. */
export function withoutFormula(text: string): string {
  return begins.test(text) ? `'${text}` : text
}

/** The words of such a cell as they were. */
export function readFormulaText(cell: string): string {
  return cell.startsWith("'") && begins.test(cell) ? cell.slice(1) : cell
}
