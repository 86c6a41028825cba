import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { texts } from '../../src/shared/i18n/index.ts'

type Words = { readonly nl: string; readonly en: string }
type Content = {
  readonly [name: string]: unknown
  readonly codebooks: readonly {
    readonly groups: readonly {
      readonly codes: readonly { readonly id: string; readonly label: Words; readonly parentLabel?: Words }[]
    }[]
  }[]
}

const content = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../resources/content/content.json'), 'utf8')
) as Content
const codes = content.codebooks.flatMap(({ groups }) => groups.flatMap((group) => group.codes))

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\d]/u.test(letter)

/** Whether `text` has these words, not as a part of longer ones. */
export function says(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + words.length])) return true
  return false
}

function wordsIn(area: object): readonly string[] {
  return Object.values(area).flatMap((words: string | object) =>
    typeof words === 'string' ? [words] : wordsIn(words)
  )
}

/** What a parent may read: the screen's own words and the codes' words for parents. */
const permitted = [
  ...[texts.nl.parent, texts.en.parent].flatMap(wordsIn),
  ...codes.flatMap(({ parentLabel }) => (parentLabel ? [parentLabel.nl, parentLabel.en] : []))
]
  .join('\n')
  .toLowerCase()

/** The name and id of every code there is, in both languages, but for what a parent may read anyway. */
export const clinical = codes
  .flatMap(({ id, label }) => [id, label.nl, label.en])
  .map((words) => words.toLowerCase())
  .filter((words) => !says(permitted, words))

/** Words of the pages themselves, such as those of a therapist's screen, are nobody's code. */
const pageWords = wordsIn(texts).join('\n').toLowerCase()
/** Those that are not words of the pages too. */
export const clinicalBeside = clinical.filter((words) => !says(pageWords, words))
