import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/main/services/content.ts'
import type { Code, Codebook, Modifier } from '../../src/shared/domain/codebook.ts'
import { checkCodebook } from '../../src/shared/domain/codebook-check.ts'
import { readCodebookFile, writeCodebookFile } from '../../src/shared/domain/codebook-file.ts'
import { proposeKeys, reservedKeys } from '../../src/shared/domain/codebook-keys.ts'
import { codesOf } from '../../src/shared/domain/codebook-versions.ts'
import { codebookProblemText } from '../../src/shared/i18n/codebook-texts.ts'
import { code, codebook } from '../support/records.ts'

const words = (text: string) => ({ nl: text, en: text })
const good = (id: string, key: string, change: Partial<Code> = {}): Code =>
  code(id, { key, label: words(id), definition: words('ziet u'), parentLabel: words('mooi'), ...change })
const kinds = (book: Codebook, reserved = reservedKeys()): unknown =>
  checkCodebook(book, reserved).map(({ kind, severity }) => `${severity} ${kind}`)
const one = (change: Partial<Code>): unknown => kinds(codebook([good('look', 'a', change)]))
const withModifier = (change: Partial<Modifier>): unknown => {
  const values = [{ id: 'v', label: words('warm') }]
  return one({ modifiers: [{ id: 'm', title: words('Hoe'), kind: 'single', values, ...change }] })
}
const content = loadContent(join(import.meta.dirname, '../../resources'))

test('a codebook that is in order has nothing to remark', () => {
  expect(kinds(codebook([good('look', 'a'), good('near', 'shift+a')]))).toEqual([])
})

test('no built-in codebook has anything to solve', () => {
  const errors = content.codebooks.flatMap((book) =>
    checkCodebook(book, reservedKeys()).filter(({ severity }) => severity === 'error')
  )
  expect(errors).toEqual([])
})

test('every built-in codebook comes through a file unchanged', () => {
  const read = content.codebooks.map((book) => readCodebookFile(writeCodebookFile(book)))
  expect(read).toEqual(content.codebooks.map((book) => ({ ok: true, codebook: book })))
})

test('two codes with one key are both named, once', () => {
  const problems = checkCodebook(codebook([good('look', 'a'), good('near', 'a')]), reservedKeys())
  expect(problems.map((problem) => codebookProblemText(problem, 'nl'))).toEqual([
    '“near” en “look” hebben allebei de toets A.'
  ])
  expect(problems[0]?.otherCodeId).toBe('look')
  expect(problems[0]?.at).toEqual({ groupId: 'group', codeId: 'near', field: 'key' })
})

test('keys of the program are refused, by rule and as they are in force', () => {
  expect(one({ key: 'k' })).toEqual(['error key-reserved'])
  expect(one({ key: 'shift+n' })).toEqual(['error key-reserved'])
  expect(kinds(codebook([good('look', 'q')]), reservedKeys(['q', 'mod+z']))).toEqual(['error key-reserved'])
})

test.each([
  [{ label: words('  ') }, 'error label-missing'],
  [{ label: { nl: 'Kijkt', en: '' } }, 'error label-missing'],
  [{ definition: words('') }, 'warning definition-missing'],
  [{ key: '' }, 'error key-missing'],
  [{ key: 'F1' }, 'error key-wrong'],
  [{ role: 'not-codable' as const }, 'error not-codable-point']
])('a code with %o is told as %s', (change, told) => {
  expect(one(change)).toEqual([told])
})

test.each([
  [{ title: words('') }, ['error modifier-title-missing']],
  [{ values: [] }, ['error modifier-values-missing']],
  [{ kind: 'multiple' as const, values: [] }, ['error modifier-values-missing']],
  [{ kind: 'number' as const, values: [] }, []],
  [{ kind: 'text' as const, values: [] }, []],
  [{ values: [{ id: 'v', label: words('') }] }, ['error modifier-value-missing']]
])('a question with %o is told as %o', (change, told) => {
  expect(withModifier(change)).toEqual(told)
})

test('groups: no name, no codes, twice, too many, and exclusive without intervals', () => {
  const [group] = codebook([good('look', 'a')]).groups
  if (!group) throw new Error('no group')
  const of = (...groups: Codebook['groups']): unknown => kinds({ ...codebook([]), groups })
  expect(of({ ...group, title: words('') })).toEqual(['error group-title-missing'])
  expect(of(group, { ...group, id: 'more', codes: [] })).toEqual(['warning group-empty'])
  expect(of({ ...group, exclusive: true })).toEqual(['warning exclusive-points'])
  expect(of({ ...group, exclusive: true, codes: [good('look', 'a', { kind: 'interval' })] })).toEqual([])
  expect(of(group, { ...group, codes: [good('near', 'b')] })).toEqual(['error group-id-double'])
  expect(of()).toEqual(['error no-codes'])
  const eleven = 'abcdeghpqrs'.split('').map((key) => ({ ...group, id: key, codes: [good(key, key)] }))
  expect(of(...eleven)).toEqual(['warning too-many-groups'])
})

test('the same id, label or key within the group is told with the code it belongs to', () => {
  const twice = [
    good('look', 'a', { groupKey: 'x' }),
    good('near', 'b', { groupKey: 'x', label: words('Look') })
  ]
  expect(kinds(codebook(twice))).toEqual(['warning label-double', 'error group-key-double'])
  expect(kinds(codebook([good('look', 'a'), good('look', 'b', { label: words('near') })]))).toEqual([
    'error code-id-double'
  ])
})

test('every kind of problem has a sentence in which nothing is left open', () => {
  const everything: Codebook = {
    ...codebook([
      good('look', 'a', { groupKey: 'x' }),
      good('look', 'a', { groupKey: 'x', definition: words('') }),
      good('n', 'k', { role: 'not-codable', label: words(''), parentLabel: words('') }),
      good('near', '', { modifiers: [{ id: 'm', title: words(''), kind: 'single', values: [] }] })
    ]),
    title: words('')
  }
  const sentences = (['nl', 'en'] as const).flatMap((language) =>
    checkCodebook(everything, reservedKeys()).map((problem) => codebookProblemText(problem, language))
  )
  expect(sentences.length).toBeGreaterThan(13)
  expect(sentences.filter((sentence) => /\{\{|undefined|\[object/.test(sentence))).toEqual([])
})

test('proposed keys: a letter of the label, then with Shift, and never one that is taken or the program’s', () => {
  const book = codebook([
    good('a', 'a', { label: words('Aai') }),
    good('b', '', { label: words('Aaien') }),
    good('c', '', { label: words('Fijn') }),
    good('d', '', { label: words('Één') })
  ])
  // Of “Fijn” every letter is the program's, with Shift too: it gets the first digit.
  expect(codesOf(proposeKeys(book, reservedKeys(), 'nl')).map(({ key }) => key)).toEqual([
    'a',
    'e',
    '1',
    'shift+e'
  ])
})

test('a whole codebook without keys gets keys without a clash, up to as many as there are', () => {
  const codes = Array.from({ length: 56 }, (_, n) =>
    good(`c${String(n)}`, '', { label: words(`Code ${String(n)}`) })
  )
  const proposed = proposeKeys(codebook(codes), reservedKeys(), 'nl')
  expect(checkCodebook(proposed, reservedKeys()).filter(({ at }) => at.field === 'key')).toEqual([])
  const more = proposeKeys(codebook([...codes, good('more', '')]), reservedKeys(), 'nl')
  expect(codesOf(more).at(-1)?.key).toBe('')
})
