import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/main/services/content.ts'
import { codebookSchema, indexCodes } from '../../src/shared/domain/codebook.ts'
import { contentSchema, setsForParents } from '../../src/shared/domain/content.ts'
import { parentLabelOf, questionOf } from '../../src/shared/domain/words-for-parents.ts'
import { askedSets } from '../../src/renderer/state/questions.ts'

const content = loadContent(join(import.meta.dirname, '../../resources'))
const codes = indexCodes(content.codebooks)
const codeOf = (ref: string) => codes.get(ref)?.code

test('a code’s words for parents call the child as one wants; without a name “uw kind”', () => {
  const code = codeOf('basic-trust/benoemt-doen')
  expect([parentLabelOf(code, 'nl', 'Sam'), parentLabelOf(code, 'nl', null)]).toEqual([
    'U zegt wat Sam doet',
    'U zegt wat uw kind doet'
  ])
  expect(questionOf(codeOf('bouwsteen-2-toevertrouwen/weert-af'), 'en', 'Sam')).toBe(
    'What might Sam need here?'
  )
})

test('a code without words or a question has none', () => {
  const code = codeOf('initiatief-en-ontvangst/bk-ouder')
  expect([parentLabelOf(code, 'nl', null), questionOf(code, 'nl', null)]).toEqual([null, undefined])
  expect(questionOf(undefined, 'nl', null)).toBe(undefined)
})

test('no code and no set says {child} to a parent', () => {
  for (const language of ['nl', 'en'] as const) {
    const ofCodes = [...codes.values()].flatMap(({ code }) => [
      parentLabelOf(code, language, null) ?? '',
      questionOf(code, language, null) ?? ''
    ])
    const ofSets = askedSets(content.reflectionSets, language, null).flatMap(({ questions }) => questions)
    expect([...ofCodes, ...ofSets].filter((text) => /[{}]/.test(text))).toEqual([])
  }
})

test('{child} stands in what parents read and are asked, nowhere else', () => {
  const elsewhere = [
    ...[...codes.values()].flatMap(({ code, group }) => [code.label, code.definition, group.title]),
    ...content.codebooks.flatMap(({ title, intro, formulation = [] }) => [
      title,
      intro,
      ...formulation.map(({ prompt }) => prompt)
    ]),
    ...content.goalTemplates.flatMap(({ title, parentText }) => [title, parentText]),
    ...content.planElements.flatMap(({ title, support }) => [title, support]),
    ...content.reportTemplates.flatMap(({ title, audience, sections }) => [
      title,
      // What a parent reads on paper: the draft names the child.
      ...sections.flatMap((section) => (audience === 'parent' ? [] : [section.title])),
      ...sections.map(({ hint }) => hint)
    ]),
    ...content.reflectionSets.map(({ title }) => title),
    ...content.consentScopes.map(({ label }) => label)
  ]
  expect(elsewhere.filter((words) => words && /[{}]/.test(words.nl + words.en))).toEqual([])
})

test('sentences that a child may think are no question to a parent, however the set is marked', () => {
  const sentences = content.reflectionSets.find(({ id }) => id === 'zinnen-weinig-vertrouwen')
  if (sentences === undefined) throw new Error('no such set')
  expect([sentences.audience, sentences.tail?.nl, sentences.turn?.en]).toEqual([
    'therapist',
    '… alleen dan is het veilig voor mij.',
    'What would {child} rather believe? What do you already see that fits?'
  ])
  const offered = (sets: Parameters<typeof askedSets>[0]) =>
    askedSets(sets, 'nl', null).flatMap(({ questions }) => questions)
  expect(offered(content.reflectionSets)).not.toContain('Er is iets mis met mij.')
  expect(offered([{ ...sentences, audience: 'parent' }])).toEqual([])
  const wrong = { ...content, reflectionSets: [{ ...sentences, audience: 'parent' }] }
  expect(contentSchema.safeParse(wrong).success).toBe(false)
  expect(setsForParents(content.reflectionSets).map(({ id }) => id)).toEqual([
    'gesprek-vijf-rondes',
    'vragen-basisvertrouwen',
    'starter-afstemming',
    'starter-vermijding',
    'starter-klampen',
    'starter-begrenzen'
  ])
})

test('a dash is no question: refused in what comes with the program, read as none in what a therapist has', () => {
  const book = content.codebooks[0]
  const group = book?.groups[0]
  const code = group?.codes[0]
  if (book === undefined || group === undefined || code === undefined) throw new Error('no codebook')
  const withQuestion = (nl: string, en: string) => ({
    ...book,
    groups: [{ ...group, codes: [{ ...code, reflect: { nl, en } }] }]
  })
  const shipped = (nl: string, en: string) =>
    contentSchema.safeParse({ ...content, codebooks: [withQuestion(nl, en)] }).success
  expect([shipped('—', '—'), shipped('', ''), shipped('Wat ziet u?', '—')]).toEqual([false, false, false])
  expect(shipped('Wat ziet u?', 'What do you see?')).toBe(true)
  const own = codebookSchema.parse(withQuestion('—', '—')).groups[0]?.codes[0]
  expect(own && 'reflect' in own && own.reflect !== undefined).toBe(false)
  expect(codebookSchema.parse(withQuestion('Zo?', '')).groups[0]?.codes[0]?.reflect?.nl).toBe('Zo?')
})

test('a codebook’s source is told in both languages; one that a therapist wrote is kept as written', () => {
  expect(content.codebooks.filter(({ source }) => typeof source !== 'object').map(({ id }) => id)).toEqual([])
  const [book] = content.codebooks
  const own = codebookSchema.parse({ ...book, source: 'Naar een boek' })
  expect(own.source).toBe('Naar een boek')
})
