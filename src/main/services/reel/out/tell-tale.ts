import { homedir, userInfo } from 'node:os'
import { parse } from 'node:path'
import type { Database } from '../../vault/database.ts'
import { prepared } from '../../storage/prepared.ts'

/** What programs that code video leave of themselves. */
const encoderNames = ['x264 - core', 'libx264', ...[57, 58, 59, 60, 61, 62].map((n) => `Lavf${String(n)}.`)]

/** Words that may stand nowhere in what leaves the vault. */
export type TellTale = {
  /** They tell whose film it is: names, and files as they were called. */
  readonly identity: readonly string[]
  /** Where on this machine it was made. What folders are called are words like any other, so only the whole tells. */
  readonly places: readonly string[]
  /** How people are called in reports; such a word alone tells nothing. */
  readonly labels: readonly string[]
}

export function tellTale(db: Database, familyId: string, vaultDirectory: string): TellTale {
  const all = (sql: string): string[] => prepared(db, sql).pluck().all({ familyId }) as string[]
  const names = all(
    `SELECT pseudonym FROM family WHERE id = @familyId
     UNION SELECT name FROM person WHERE family_id = @familyId
     UNION SELECT call_name FROM person WHERE family_id = @familyId`
  )
  const files = all(
    `SELECT r.name FROM recording r JOIN session s ON s.id = r.session_id WHERE s.family_id = @familyId`
  )
  return {
    identity: wordsOf([...names, ...files, ...files.map((file) => parse(file).name), userName()]),
    places: wordsOf([homedir(), vaultDirectory]),
    labels: wordsOf(all('SELECT label FROM person WHERE family_id = @familyId'))
  }
}

const wordsOf = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')

/** Some systems know a user by number only. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Whether one of these stands in a text, as words of their own. */
export function tells(text: string, words: readonly string[]): boolean {
  const apart = (of: string): string => ` ${(of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
  const plain = apart(text)
  return words.some((word) => apart(word).trim() !== '' && plain.includes(apart(word)))
}

/** The words to look for in a file that holds `texts` by right, and what an encoder leaves: what those say is no trace. */
export function wordsToFind(
  { identity, places, labels }: TellTale,
  texts: readonly string[]
): readonly string[] {
  const held = texts.join('\n').toLowerCase()
  return [...identity, ...places, ...labels, ...encoderNames].filter(
    (word) => !held.includes(word.toLowerCase())
  )
}
