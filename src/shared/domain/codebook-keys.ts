import type { Code, Codebook } from './codebook.ts'
import type { Language } from './language.ts'

/** Kept free by every codebook, shifted too: the player and the moment have them. */
const lettersKeptFree: readonly string[] = 'jkliomnf'.split('')

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')
const digits = '1234567890'.split('')

/** Keys no code may have: those kept free by rule, and those in force for something else (chords as in the keymap). */
export function reservedKeys(inForce: Iterable<string> = []): ReadonlySet<string> {
  return new Set([...lettersKeptFree, ...lettersKeptFree.map((letter) => `shift+${letter}`), ...inForce])
}

/** Gives every code without a key a free one: a letter of its label first, then that letter with Shift, a digit, any. */
export function proposeKeys(book: Codebook, reserved: ReadonlySet<string>, language: Language): Codebook {
  const taken = new Set([...reserved, ...book.groups.flatMap(({ codes }) => codes.map(({ key }) => key))])
  const withKey = (code: Code): Code => {
    if (code.key !== '') return code
    const key = candidates(code.label[language]).find((wish) => !taken.has(wish))
    if (key === undefined) return code
    taken.add(key)
    return { ...code, key }
  }
  return {
    ...book,
    groups: book.groups.map((group) => ({
      ...group,
      codes: proposeGroupKeys(group.codes.map(withKey), language)
    }))
  }
}

/** The same for the letter that follows the group's own key; unique within the group. */
function proposeGroupKeys(codes: readonly Code[], language: Language): Code[] {
  const taken = new Set([...lettersKeptFree, ...codes.map(({ groupKey }) => groupKey ?? '')])
  return codes.map((code) => {
    if (code.groupKey !== undefined && code.groupKey !== '') return code
    const groupKey = [...lettersIn(code.label[language]), ...letters].find((wish) => !taken.has(wish))
    if (groupKey === undefined) return code
    taken.add(groupKey)
    return { ...code, groupKey }
  })
}

function candidates(label: string): readonly string[] {
  const own = lettersIn(label)
  const shifted = (keys: readonly string[]): readonly string[] => keys.map((key) => `shift+${key}`)
  return [...own, ...shifted(own), ...digits, ...letters, ...shifted(letters), ...shifted(digits)]
}

function lettersIn(label: string): readonly string[] {
  return label.normalize('NFD').toLowerCase().match(/[a-z]/g) ?? []
}
