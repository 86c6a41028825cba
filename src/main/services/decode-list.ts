import { Failure } from '../../shared/domain/failure.ts'
import type { Language } from '../../shared/domain/language.ts'
import { texts } from '../../shared/i18n/index.ts'

/**
 * The text of a list as a spreadsheet wrote it: Unicode, or the Western signs of Windows where it can't be that. Throws
 * `moments-csv-invalid` for anything else: no sign is ever replaced.
 */
export function decodeList(bytes: Buffer, language: Language = 'en'): string {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encodings = isWide ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'windows-1252']
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null) return text
  }
  throw new Failure('moments-csv-invalid', { line: 1, problem: texts[language].momentsCsv.signs })
}

/** Null: it isn't that. A text has none of the signs that control a machine, but ends of lines and tabs. */
function decode(bytes: Buffer, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // eslint-disable-next-line no-control-regex -- those are what is looked for
    return /[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(text) ? null : text
  } catch {
    return null
  }
}
