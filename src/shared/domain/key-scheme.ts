import { z } from 'zod'
import type { Codebook, CodeGroup, CodeRef } from './codebook.ts'

/** One key for each code, or a digit for the group and then a letter for the code. */
export const keySchemeSchema = z.enum(['code', 'group'])
export type KeyScheme = z.infer<typeof keySchemeSchema>

/** Letters that a code may have: the others are the player's. */
const codeLetters: readonly string[] = 'abcdeghpqrstuvwxyz'.split('')
const digits = '1234567890'

/** The key that arms a codebook's nth group: the digits, then the digits with Shift. Null for the 21st and later. */
export function groupChord(index: number): string | null {
  const digit = digits[index % 10]
  if (digit === undefined || index < 0 || index > 19) return null
  return index < 10 ? digit : `shift+${digit}`
}

/** Which group a digit arms; null when it is no digit or there is no such group. */
export function groupOfChord(codebook: Codebook, chord: string): number | null {
  const index = codebook.groups.findIndex((_, at) => groupChord(at) === chord)
  return index < 0 ? null : index
}

const letters = new WeakMap<CodeGroup, ReadonlyMap<string, string>>()

/**
 * The letter of each code (by its id) within its group: what the codebook says, and for codes that say nothing
 * usable the first letter of their own key or label that is free, else any free one, shifted at last.
 */
export function groupLetters(group: CodeGroup): ReadonlyMap<string, string> {
  const known = letters.get(group)
  if (known) return known
  const taken = new Map<string, string>()
  const give = (letter: string | undefined, id: string): boolean => {
    if (letter === undefined || taken.has(letter) || !isCodeLetter(letter)) return false
    taken.set(letter, id)
    return true
  }
  const silent = group.codes.filter(({ id, groupKey }) => !give(groupKey, id))
  for (const { id, key, label } of silent) {
    const wanted = [
      key,
      ...Array.from(label.nl.toLowerCase()),
      ...codeLetters,
      ...codeLetters.map((letter) => `shift+${letter}`)
    ]
    wanted.some((letter) => give(letter, id))
  }
  const made = new Map([...taken].map(([letter, id]) => [id, letter] as const))
  letters.set(group, made)
  return made
}

function isCodeLetter(letter: string): boolean {
  const plain = letter.replace('shift+', '')
  return plain.length === 1 && codeLetters.includes(plain)
}

/** The code that a letter tags in a group. */
export function codeForLetter(codebook: Codebook, group: CodeGroup, letter: string): CodeRef | null {
  for (const [id, own] of groupLetters(group)) if (own === letter) return `${codebook.id}/${id}`
  return null
}
