import { hasRightToLeft } from './text-direction.ts'

/**
 * What nobody types to be seen: signs that turn the direction of all that follows (a name with one in it would turn the rest
 * of its sentence round), controls, soft hyphens and half letters.
 */
const unseen = /(?![\n\t])[\p{Cc}\u00ad\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/** A text without signs that are not written to be seen: it can stand anywhere and touches only itself. */
export function writtenText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(unseen, '')
}

const opened = /[\u2066-\u2068]/g
const closed = /\u2069/g
const turning = /[\u202a-\u202e]/g
const countOf = (text: string, of: RegExp): number => text.match(of)?.length ?? 0

/** A text without signs that turn round what stands after it; those that keep a part of it apart stay. */
export function withoutTurning(text: string): string {
  const isWhole = countOf(text, opened) === countOf(text, closed)
  return isWhole ? text.replace(turning, '') : writtenText(text)
}

/** A text as a part of a sentence of ours: what is read from the right is kept apart, so that the sentence keeps its order. */
export function inSentence(text: string): string {
  const plain = withoutTurning(text)
  return hasRightToLeft(plain) ? `\u2068${plain}\u2069` : plain
}

/** What people wrote, one after the other in a line of ours: each keeps to itself, and what is empty stays out. */
export function inLine(parts: readonly (string | null | undefined)[], between = ' · '): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .map(inSentence)
    .join(between)
}

/** Nothing but joiners, looks and spaces. */
const nothing = /^[\p{Default_Ignorable_Code_Point}\s]*$/u

/** As words are drawn: composed, with one kind of space and of hyphen, none at an edge; empty when nothing of it is seen. */
export function drawnText(text: string): string {
  const lines = writtenText(text)
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
  const drawn = lines.join('\n').trim()
  return nothing.test(drawn) ? '' : drawn
}
