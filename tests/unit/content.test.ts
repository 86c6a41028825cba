import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadContent } from '../../src/main/services/content.ts'
import { defaultCodebookId, indexCodes } from '../../src/shared/domain/codebook.ts'
import { requiredScopes, stillsScope } from '../../src/shared/domain/consent.ts'

const resources = join(import.meta.dirname, '../../resources')
const content = loadContent(resources)
const codesOf = (book: (typeof content.codebooks)[0]) => book.groups.flatMap((group) => group.codes)

test('there are seven codebooks with 229 codes, the starter one among them', () => {
  expect(content.codebooks.map((book) => [book.id, codesOf(book).length])).toEqual([
    [defaultCodebookId, 4],
    ['basisvertrouwen-kenmerken', 31],
    ['bouwsteen-2-toevertrouwen', 56],
    ['innerlijke-veiligheid-vijf-stappen', 33],
    ['vertrouwen-in-relatie', 29],
    ['basic-trust', 55],
    ['initiatief-en-ontvangst', 21]
  ])
  expect(content.codebooks.flatMap(codesOf)).toHaveLength(229)
})

test('in one codebook no two codes share a key or an id', () => {
  const shared = content.codebooks.flatMap((book) =>
    (['key', 'id'] as const).flatMap((property) => {
      const values = codesOf(book).map((code) => code[property])
      return values.filter((value, at) => values.indexOf(value) !== at).map((value) => [book.id, value])
    })
  )
  expect(shared).toEqual([])
})

test('the scopes the program asks for are there, and just the two needed to record are required', () => {
  const required = content.consentScopes.filter((scope) => scope.required).map(({ id }) => id)
  expect(required).toEqual([...requiredScopes])
  expect(content.consentScopes.map(({ id }) => id)).toContain(stillsScope)
})

test('the session report and the questions of a review talk are there', () => {
  expect(content.reportTemplates.map(({ id }) => id)).toContain('sessieverslag')
  expect(content.reflectionSets.map(({ id }) => id)).toContain('gesprek-vijf-rondes')
})

test('every strong or neutral moment that parents may see has words for parents, in both languages', () => {
  const nameless = [...indexCodes(content.codebooks).values()]
    .filter(({ code }) => code.parentVisible && code.valence !== 'growth')
    .filter(({ code }) => !code.parentLabel?.nl || !code.parentLabel.en)
  expect(nameless.map(({ ref }) => ref)).toEqual([])
})

test('codes that only count for figures are not for parents', () => {
  const groups = ['blik-kind', 'blik-ouder', 'stemming-kind', 'stemming-ouder']
  const counting = [...indexCodes(content.codebooks).values()].filter(({ group }) =>
    groups.includes(group.id)
  )
  expect(counting).toHaveLength(12)
  expect(counting.filter(({ code }) => code.parentVisible).map(({ ref }) => ref)).toEqual([])
})

test('a rejecting limit weighs as the code for it does: not neutral, and not for parents', () => {
  const manner = indexCodes(content.codebooks)
    .get(`${defaultCodebookId}/begrenzen`)
    ?.code.modifiers?.[0]?.values.map(({ id, valence, parentVisible }) => [id, valence, parentVisible])
  expect(manner).toEqual([
    ['verbindend', 'strength', undefined],
    ['neutraal', 'neutral', undefined],
    ['afwijzend', 'growth', false],
    ['vervalt', 'growth', undefined]
  ])
})

test('the file holds no trace of how it came about', () => {
  const text = readFileSync(join(resources, 'content/content.json'), 'utf8')
  expect(['seedRef', 'coverage', 'seed 0'].filter((word) => text.includes(word))).toEqual([])
})

test('every text is there in both languages', () => {
  const empty: string[] = []
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return
    if ('nl' in value && 'en' in value && (value.nl === '' || value.en === '')) empty.push(at)
    for (const [key, child] of Object.entries(value)) visit(child, `${at}/${key}`)
  }
  visit(content, '')
  expect(empty).toEqual([])
})

test('every phrase of the two source texts is found in the content: a code, a question, a goal or a plan element', () => {
  const kinds = {
    question: content.reflectionSets.flatMap(({ id, questions }) => [
      `Q:${id}`,
      ...questions.map((question) => `Q:${id}/${question.id}`)
    ]),
    goal: content.goalTemplates.map(({ id }) => `G:${id}`),
    element: content.planElements.map(({ id }) => `E:${id}`),
    formulation: content.codebooks.flatMap(({ id, formulation = [] }) =>
      formulation.map((prompt) => `${id}/#${prompt.id}`)
    ),
    code: [...indexCodes(content.codebooks).keys()]
  }
  const found = new Set(Object.values(kinds).flat())
  const coverage = z
    .array(z.object({ phrase: z.string().min(1), targets: z.array(z.string()).min(1) }))
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../support/coverage.json'), 'utf8')))
  const resolved = coverage.filter(({ targets }) => targets.every((target) => found.has(target)))
  expect(coverage.filter((entry) => !resolved.includes(entry))).toEqual([])
  expect(resolved).toHaveLength(100)
})
