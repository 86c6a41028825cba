import { expect, test } from 'vitest'
import { codeAsUsed } from '../../src/shared/domain/code-as-used.ts'
import type { Code } from '../../src/shared/domain/codebook.ts'
import { shownValues } from '../../src/shared/domain/modifier-values.ts'
import { code } from '../support/records.ts'

const both = (text: string) => ({ nl: text, en: text })
const manner = {
  ...{ id: 'manner', title: both('Manner'), kind: 'single' },
  values: [
    { id: 'kind', label: both('kind') },
    { id: 'harsh', label: both('harsh'), valence: 'growth', parentVisible: false },
    { id: 'warm', label: both('warm'), valence: 'strength', parentVisible: true }
  ]
} as NonNullable<Code['modifiers']>[number]
const limit = code('limit', { modifiers: [manner] })

test.each([
  [{}, 'neutral', true],
  [{ manner: 'kind' }, 'neutral', true],
  [{ manner: 'harsh' }, 'growth', false],
  [{ manner: ['warm', 'harsh'] }, 'strength', false],
  [{ other: 'harsh' }, 'neutral', true]
] as const)('with %o a neutral code counts as %s, for parents: %s', (modifiers, valence, parentVisible) => {
  expect(codeAsUsed(limit, modifiers as never)).toEqual({ valence, parentVisible })
})

test('no answer makes a code for parents that is not', () => {
  expect(codeAsUsed({ ...limit, parentVisible: false }, { manner: 'warm' }).parentVisible).toBe(false)
})

test('answers are said in words: one, several, a number, own words, none', () => {
  const said = (kind: typeof manner.kind, answer: string | number | string[] | undefined) =>
    shownValues({ ...manner, kind }, answer, 'en')
  expect([
    said('single', 'warm'),
    said('multiple', ['warm', 'kind', 'gone']),
    said('number', 3),
    said('text', 'softly'),
    said('single', undefined),
    said('single', 'gone')
  ]).toEqual(['warm', 'kind, warm', '3', 'softly', '', ''])
})
