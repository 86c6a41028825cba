import { Failure } from '../../../shared/domain/failure.ts'

/** What a printed page tells of when, by what and on what machine it was made. */
const telling = /\/(?:Creator|Producer|CreationDate|ModDate|Author|Subject|Keywords) (?=[(<])/g

/**
 * The same PDF without its date, its maker and the machine: only its title stays. What is taken out becomes blanks of the
 * same length, so that nothing in it moves. Refuses a PDF whose description isn't found: it might tell something.
 */
export function withoutPdfTraces(pdf: Buffer): Buffer {
  // One character a byte, so that places in the text are places in the file.
  const text = pdf.toString('latin1')
  const info = /\/Info (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1]
  const start = info === undefined ? -1 : text.search(new RegExp(`(?<![\\d])${info} 0 obj\\b`))
  const end = text.indexOf('endobj', start)
  if (start < 0 || end < 0 || text.includes('/Type /Metadata')) throw new Failure('print-failed')
  const clean = Buffer.from(pdf)
  for (const { index } of text.slice(start, end).matchAll(telling)) {
    const from = start + index
    clean.fill(' ', from, endOfString(text, text.indexOf(' ', from) + 1))
  }
  return clean
}

/** Where a string of a PDF ends that begins at `start`: `(in brackets \) that nest)` or `<in hex>`. */
function endOfString(text: string, start: number): number {
  if (text[start] === '<') return text.indexOf('>', start) + 1
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')' && (depth -= 1) === 0) return at + 1
  }
  throw new Failure('print-failed')
}
