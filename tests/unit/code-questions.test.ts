import { expect, test } from 'vitest'
import { answerChange, currentQuestion, questionsOf } from '../../src/shared/domain/code-questions.ts'
import type { Modifier } from '../../src/shared/domain/codebook.ts'
import { code, moment } from '../support/records.ts'

const asks = (id: string, kind: Modifier['kind']): Modifier => ({
  id,
  kind,
  title: { nl: id, en: id },
  values: ['x', 'y', 'z'].map((value) => ({ id: value, label: { nl: value, en: value } }))
})
const strong = code('look', {
  intensityTo: 5,
  modifiers: [asks('where', 'multiple'), asks('how', 'single'), asks('count', 'number')]
})
const now = (change: Parameters<typeof moment>[1]) => {
  const question = currentQuestion(strong, moment(1, change))
  return question?.kind === 'modifier' ? question.modifier.id : (question?.kind ?? null)
}

test('keys answer how strong first, what has several answers last, and nothing that has to be written', () => {
  expect(questionsOf(strong)).toHaveLength(4)
  expect([
    now({}),
    now({ intensity: 2 }),
    now({ intensity: 2, modifiers: { how: 'x' } }),
    now({ intensity: 2, modifiers: { how: 'x', where: ['x'] } }),
    now({ modifiers: { how: 'x' } })
  ]).toEqual(['intensity', 'how', 'where', 'where', 'intensity'])
})

test('once all is answered the first can be answered anew, and a code that asks nothing has no question', () => {
  const graded = code('look', { intensityTo: 3 })
  expect(currentQuestion(graded, moment(1, { intensity: 2 }))).toEqual({ kind: 'intensity', to: 3 })
  expect(currentQuestion(code('look'), moment(1))).toBeNull()
  const written = code('look', { modifiers: [asks('count', 'number')] })
  expect(currentQuestion(written, moment(1))).toEqual({ kind: 'modifier', modifier: asks('count', 'number') })
})

const modifier = (kind: Modifier['kind']) => ({ kind: 'modifier', modifier: asks('m', kind) }) as const

test('an answer is set, changed, and taken back by the same again', () => {
  const intensity = { kind: 'intensity', to: 3 } as const
  expect(answerChange(intensity, moment(1), 3)).toEqual({ intensity: 3 })
  expect(answerChange(intensity, moment(1, { intensity: 3 }), 3)).toEqual({ intensity: null })
  expect(answerChange(intensity, moment(1), 4)).toBeNull()
  const chosen = moment(1, { modifiers: { m: 'y', other: 'o' } })
  expect(answerChange(modifier('single'), chosen, 1)).toEqual({ modifiers: { m: 'x', other: 'o' } })
  expect(answerChange(modifier('single'), chosen, 2)).toEqual({ modifiers: { other: 'o' } })
  expect(answerChange(modifier('single'), chosen, 4)).toBeNull()
})

test('several answers are gathered, and what has to be written has no nth answer', () => {
  const two = moment(1, { modifiers: { m: ['x', 'z'] } })
  expect(answerChange(modifier('multiple'), two, 2)).toEqual({ modifiers: { m: ['x', 'z', 'y'] } })
  expect(answerChange(modifier('multiple'), two, 1)).toEqual({ modifiers: { m: ['z'] } })
  expect(answerChange(modifier('multiple'), moment(1, { modifiers: { m: ['x'] } }), 1)).toEqual({
    modifiers: {}
  })
  expect([answerChange(modifier('text'), two, 1), answerChange(modifier('number'), two, 1)]).toEqual([
    null,
    null
  ])
})
