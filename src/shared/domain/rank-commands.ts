import { foldText } from './fold-text.ts'

/** What a command is found by. */
export type Findable = { readonly id: string; readonly title: string; readonly hint?: string | undefined }

/**
 * The commands that fit, best first: every word of the query begins a word of the title (best), of the hint, stands
 * somewhere in them, or has its letters in the title in this order. Of those that fit alike, the ones used last
 * come first, `recent` being the newest first. Without a query: the recent ones, then all as given.
 */
export function rankCommands<T extends Findable>(
  commands: readonly T[],
  query: string,
  recent: readonly string[]
): readonly T[] {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const scored = commands.flatMap((command, at) => {
    const score = scoreOf(command, words)
    const used = recent.indexOf(command.id)
    return score === null ? [] : [{ command, at, score, used: used < 0 ? Infinity : used }]
  })
  scored.sort((a, b) => b.score - a.score || compare(a.used, b.used) || a.at - b.at)
  return scored.map(({ command }) => command)
}

/** Two that were never used are alike. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** The worst word counts; null when one doesn't fit. */
function scoreOf({ title, hint = '' }: Findable, words: readonly string[]): number | null {
  const [inTitle, inHint] = [foldText(title), foldText(hint)]
  let worst = 5
  for (const word of words) {
    const score = wordScore(word, inTitle, inHint)
    if (score === 0) return null
    worst = Math.min(worst, score)
  }
  return words.length > 0 && inTitle.startsWith(words.join(' ')) ? worst + 1 : worst
}

function wordScore(word: string, title: string, hint: string): number {
  if (beginsAWord(title, word)) return 5
  if (beginsAWord(hint, word)) return 4
  if (title.includes(word)) return 3
  if (hint.includes(word)) return 2
  return word.length > 1 && hasLetters(title, word) ? 1 : 0
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  return false
}

function hasLetters(text: string, word: string): boolean {
  let at = 0
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
