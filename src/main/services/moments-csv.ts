import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { CodeRef, FoundCode } from '../../shared/domain/codebook.ts'
import { Failure } from '../../shared/domain/failure.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { fill } from '../../shared/i18n/fill.ts'
import { texts } from '../../shared/i18n/index.ts'
import {
  type MomentCells,
  momentCells,
  type MomentColumn,
  momentColumns,
  type MomentRow,
  readMomentRows
} from '../../shared/interop/moments-csv.ts'

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * Reads a list of moments, with commas or semicolons, in any order of columns. Throws `moments-csv-invalid`, with the
 * first line that is wrong and what is wrong with it in plain words.
 */
export function parseMoments(
  text: string,
  codes: ReadonlyMap<CodeRef, FoundCode>,
  durationMs: number,
  language: Language
): readonly MomentRow[] {
  const words = texts[language].momentsCsv
  const refuse = (line: number, problem: string): Failure =>
    new Failure('moments-csv-invalid', { line, problem })
  const [header, ...lines] = readLines(text, (line) => refuse(line, words.malformed))
  const columns = (header?.record ?? []).map((name) => name.trim().toLowerCase())
  const missing = momentColumns.find((column) => !columns.includes(column))
  if (missing !== undefined) throw refuse(1, fill(words.column, { value: missing }))
  const table = lines.map(({ record, info }): MomentCells => {
    // The parser tells where a record ends; it begins as many lines earlier as it has breaks inside.
    const line = info.lines - record.join('').split('\n').length + 1
    if (record.length !== columns.length) throw refuse(line, words.cells)
    const cells: Partial<Record<MomentColumn, string>> = {}
    for (const column of momentColumns) cells[column] = record[columns.indexOf(column)] ?? ''
    return { line, cells }
  })
  const { rows, faults } = readMomentRows(table, codes, durationMs)
  const [fault] = faults
  if (fault !== undefined) throw refuse(fault.line, fill(words[fault.problem], { value: fault.value }))
  return rows
}

function readLines(text: string, refuse: (line: number) => Failure): readonly Parsed[] {
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = first.includes(',') ? ',' : first.includes(';') ? ';' : ','
  try {
    return parse(text, {
      bom: true,
      info: true,
      delimiter,
      skip_empty_lines: true,
      relax_column_count: true
    }) as unknown as Parsed[]
  } catch (error) {
    if (error instanceof CsvError) throw refuse(Number(error['lines'] ?? 1))
    throw error
  }
}

/** Moments as such a list. */
export function writeMoments(moments: readonly Moment[]): string {
  return stringify(moments.map(momentCells), {
    header: true,
    columns: [...momentColumns],
    // A bare one would be read as the end of a line.
    quoted_match: /\r/
  })
}
