import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
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
function says(text: string, words: string): boolean {
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
const clinical = codes
  .flatMap(({ id, label }) => [id, label.nl, label.en])
  .map((words) => words.toLowerCase())
  .filter((words) => !says(permitted, words))

/** Words of the pages themselves, such as those of a therapist's screen, are nobody's code. */
const pageWords = wordsIn(texts).join('\n').toLowerCase()
const clinicalBeside = clinical.filter((words) => !says(pageWords, words))

/** All that a page gives away, to eyes and to screen readers: words, names, titles, values, its own title. */
async function givenAway(page: Page): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const told = [document.title, document.body.innerText]
    // Word by word as it was put there: run together, one text could hide in the next.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) told.push(texts.currentNode.nodeValue ?? '')
    for (const field of document.querySelectorAll('input, textarea, select'))
      told.push((field as HTMLInputElement).value)
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes)
        // Where the film stands is no count.
        if (name !== 'data-film-ms' && /^(aria-|data-|title$|alt$|placeholder$|value$|id$|name$)/.test(name))
          told.push(value)
    return told
  })
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  await cdp.detach()
  const spoken = nodes.flatMap(({ name, description, value }) => [name, description, value])
  return [...shown, ...spoken.map((said) => String(said?.value ?? ''))].filter((text) => text !== '')
}

/** No code's name for therapists, and none of `secrets`, is on a page that parents may look at beside the therapist. */
export async function expectNoCodes(page: Page, secrets: readonly string[]): Promise<void> {
  const all = (await givenAway(page)).map((text) => text.toLowerCase())
  const words = [...clinicalBeside, ...secrets.map((secret) => secret.toLowerCase())]
  expect(words.filter((each) => all.some((text) => says(text, each)))).toEqual([])
}

/** Nothing clinical, no count, and none of `secrets` is on the page or behind it. */
export async function expectNothingClinical(page: Page, secrets: readonly string[]): Promise<void> {
  const all = (await givenAway(page)).map((text) => text.toLowerCase())
  const found = [...clinical, ...secrets.map((secret) => secret.toLowerCase())].filter((words) =>
    all.some((text) => says(text, words))
  )
  // Ids of records and of the page's elements are random and say nothing.
  const isId = (text: string): boolean =>
    /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|react-aria.*|_r_.*)$/.test(text)
  const counted = all.filter((text) => /\d/.test(text) && !isId(text))
  expect({ found, counted }).toEqual({ found: [], counted: [] })
}
