/** `Label: value`; nothing when there is no value. */
export function field(label: string, value: string): string {
  return value.trim() === '' ? '' : `${label}: ${oneLine(value)}`
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** One below the other; what is empty stays out. */
export function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

/** With a blank line between them; what is empty stays out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}
