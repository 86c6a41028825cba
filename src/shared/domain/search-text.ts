import { foldText } from './fold-text.ts'

/** What somebody looks for: words of which each must be found (by its beginning), and phrases word for word. */
export type SearchQuery = readonly (readonly string[])[]

/** Part of a text, in characters: from `start` up to and without `end`. */
export type TextRange = { readonly start: number; readonly end: number }

const mostParts = 16

/** Reads what was typed; what stands between quotes is one phrase. Signs that are no letter or digit part words. */
export function readQuery(typed: string): { readonly phrases: SearchQuery; readonly words: SearchQuery } {
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

/** Where in the text stands what was looked for, in order and apart from each other. */
export function findRanges(text: string, typed: string): readonly TextRange[] {
  const { phrases, words } = readQuery(typed)
  const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldText(match[0])
  }))
  const parts = [
    ...phrases.map((phrase) => ({ parts: phrase.map(foldText), isOpen: false })),
    ...words.map((word) => ({ parts: word.map(foldText), isOpen: true }))
  ]
  const ranges: TextRange[] = []
  for (let at = 0; at < tokens.length; at++) {
    const longest = Math.max(0, ...parts.map((each) => (isAt(tokens, at, each) ? each.parts.length : 0)))
    const [first, last] = [tokens[at], tokens[at + longest - 1]]
    if (longest === 0 || first === undefined || last === undefined) continue
    ranges.push({ start: first.start, end: last.end })
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

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

type Token = { readonly folded: string }

function isAt(
  tokens: readonly Token[],
  at: number,
  part: { parts: readonly string[]; isOpen: boolean }
): boolean {
  return part.parts.every((word, index) => {
    const token = tokens[at + index]?.folded
    if (token === undefined) return false
    return part.isOpen && index === part.parts.length - 1 ? token.startsWith(word) : token === word
  })
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
