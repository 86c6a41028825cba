import { foldText } from './fold-text.ts'

/** What somebody looks for: words of which each must be found (by its beginning), and phrases word for word. */
type SearchQuery = readonly (readonly string[])[]

/** Part of a text, in characters: from `start` up to and without `end`. */
export type TextRange = { readonly start: number; readonly end: number }

const mostParts = 16

/** Reads what was typed; what stands between quotes is one phrase. Signs that are no letter or digit part words. */
function readQuery(typed: string): { readonly phrases: SearchQuery; readonly words: SearchQuery } {
  const phrases: string[][] = []
  const words: string[][] = []
  const loose = typed.replace(/["“”„]([^"“”„]*)["“”„]?/g, (_, phrase: string) => {
    const parts = wordsOf(phrase)
    if (parts.length > 0) phrases.push(parts)
    return ' '
  })
  for (const run of loose.split(/\s+/)) {
    const parts = wordsOf(run)
    if (parts.length > 0) words.push(parts)
  }
  return { phrases: phrases.slice(0, mostParts), words: words.slice(0, mostParts) }
}

/** The query in the words of SQLite's full-text index, every part quoted; null when nothing can be looked for. */
export function matchExpression(typed: string): string | null {
  const { phrases, words } = readQuery(typed)
  const parts = [
    ...phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...words.map((word) => `"${word.join(' ')}"*`)
  ]
  return parts.length === 0 ? null : parts.join(' AND ')
}

/** A word or phrase to find: the last word of an open one may go on. */
type Part = { readonly words: readonly string[]; readonly isOpen: boolean }
let last: { readonly typed: string; readonly parts: readonly Part[] } = { typed: '', parts: [] }

/** The same query is looked for in hundreds of texts: it is read once. */
function partsOf(typed: string): readonly Part[] {
  if (last.typed === typed) return last.parts
  const { phrases, words } = readQuery(typed)
  const parts = [
    ...phrases.map((phrase) => ({ words: phrase.map(foldText), isOpen: false })),
    ...words.map((word) => ({ words: word.map(foldText), isOpen: true }))
  ]
  last = { typed, parts }
  return parts
}

/** Where in the text stands what was looked for, in order and apart from each other. */
export function findRanges(text: string, typed: string): readonly TextRange[] {
  const parts = partsOf(typed)
  const tokens: Token[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    tokens.push({ start: match.index, end: match.index + match[0].length, folded: foldText(match[0]) })
  const ranges: TextRange[] = []
  for (let at = 0; at < tokens.length; at++) {
    let longest = 0
    for (const part of parts)
      if (part.words.length > longest && isAt(tokens, at, part)) longest = part.words.length
    const [from, to] = [tokens[at], tokens[at + longest - 1]]
    if (longest === 0 || from === undefined || to === undefined) continue
    ranges.push({ start: from.start, end: to.end })
    at += longest - 1
  }
  return ranges
}

/** The piece of a long text around the first thing found, on one line, with where it stands in that piece. */
export function snippetOf(
  text: string,
  typed: string,
  mostCharacters = 160
): { readonly text: string; readonly ranges: readonly TextRange[] } {
  const line = text.replace(/\s+/g, ' ').trim()
  const found = findRanges(line, typed)
  if (line.length <= mostCharacters) return { text: line, ranges: found }
  const first = found[0]?.start ?? 0
  const from = first < mostCharacters / 2 ? 0 : wordStart(line, first - Math.floor(mostCharacters / 4))
  const to = wordEnd(line, from + mostCharacters)
  const [before, after] = [from > 0 ? '… ' : '', to < line.length ? ' …' : '']
  const shift = before.length - from
  return {
    text: `${before}${line.slice(from, to)}${after}`,
    ranges: found
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift }))
  }
}

/** How well a text fits, by BM25: how often it has what is looked for, for its length. */
export function fitOf(text: string, typed: string, usualLength: number): number {
  const often = findRanges(text, typed).length
  return (often * 2.2) / (often + 1.2 * (0.25 + (0.75 * text.length) / Math.max(1, usualLength)))
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

type Token = TextRange & { readonly folded: string }

function isAt(tokens: readonly Token[], at: number, { words, isOpen }: Part): boolean {
  for (let index = 0; index < words.length; index++) {
    const [token, word] = [tokens[at + index]?.folded, words[index]]
    if (token === undefined || word === undefined) return false
    const mayGoOn = isOpen && index === words.length - 1
    if (mayGoOn ? !token.startsWith(word) : token !== word) return false
  }
  return true
}

function wordStart(line: string, near: number): number {
  const space = line.indexOf(' ', near)
  return space < 0 || space > near + 30 ? near : space + 1
}

function wordEnd(line: string, near: number): number {
  if (near >= line.length) return line.length
  const space = line.lastIndexOf(' ', near)
  return space < near - 30 ? near : space
}
