import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/main/services/content.ts'
import { forbiddenIn, textsIn } from '../support/wording.ts'
import { aboutAThing, spokenToSomeoneClose, zijnIsAVerb } from '../support/wording-allowed.ts'

const content = loadContent(join(import.meta.dirname, '../../resources'))
const texts = textsIn(content)

/** The places where the pattern is found and which are not among those allowed; and allowed ones where it isn't. */
function against(language: 'nl' | 'en', pattern: RegExp, allowed: readonly string[]) {
  const found = texts.filter((each) => each.language === language && pattern.test(each.text))
  return {
    wrong: found.filter(({ at }) => !allowed.includes(at)).map(({ at, text }) => `${at}: ${text}`),
    needless: allowed.filter((place) => !found.some(({ at }) => at === place))
  }
}
const fine = { wrong: [], needless: [] }

test('the texts that are looked at are all of them', () => {
  expect(texts.length).toBeGreaterThan(1500)
})

test('no text is nothing but a dash', () => {
  expect(texts.filter(({ text }) => !/\p{L}/u.test(text)).map(({ at }) => at)).toEqual([])
})

test('in English a child is never “it”: every “it” is a thing', () => {
  expect(against('en', /\b(it|its|itself)\b/i, Object.keys(aboutAThing))).toEqual(fine)
})

test('in Dutch a child is not taken for a boy: no “zijn”, “hem” or “hij” for every child', () => {
  expect(against('nl', /\b(zijn|hem|hij)\b/i, zijnIsAVerb)).toEqual(fine)
})

test('in Dutch practitioners and parents are addressed as “u”; only a child, or who speaks to a child, says “je”', () => {
  expect(against('nl', /\b(je|jij|jou|jouw|jullie|jóu)\b/i, spokenToSomeoneClose)).toEqual(fine)
})

test('a thing has one name: no word stands in the content that has another name by the glossary', () => {
  expect(forbiddenIn(texts)).toEqual([])
})

test('where a parent reads or is asked about the child, the child is {child}, and never “het”', () => {
  const toParents = texts.filter(({ at }) => /\/(reflect|parentLabel)$|^\/reflectionSets\/.*\/text$/.test(at))
  expect(toParents.filter(({ text }) => /\b(uw|úw|your) (kind|child)\b/i.test(text))).toEqual([])
  const misspelt = texts.filter(({ text }) => /[{}]/.test(text.replaceAll(/\{[Cc]hild\}/g, '')))
  expect(misspelt).toEqual([])
  const small = texts.filter(({ text }) => /(^|[.?!] )\{child\}|[^.?!] \{Child\}/.test(text))
  expect(small).toEqual([])
})
