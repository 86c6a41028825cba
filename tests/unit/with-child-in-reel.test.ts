import { expect, test } from 'vitest'
import { drawingWithChild, itemWithChild } from '../../src/shared/domain/with-child-in-reel.ts'
import { clip } from '../support/records.ts'

test('what was typed with {child} in it is seen with “your child” there, wherever it stands in a film', () => {
  const line = { id: 'a', text: '{Child} kijkt', startMs: 10, endMs: null }
  const item = clip(1, { caption: 'Daar is {child}.', childLines: [line], note: '{child}' })
  expect(itemWithChild(item, 'nl')).toEqual({
    ...item,
    caption: 'Daar is uw kind.',
    childLines: [{ ...line, text: 'Uw kind kijkt' }]
  })
  const beside = { recordingId: 'r', startMs: 0, endMs: 1, label: '{Child} toen', otherLabel: 'nu {child}' }
  expect(itemWithChild(clip(1, { beside }), 'nl')).toMatchObject({
    beside: { ...beside, label: 'Uw kind toen', otherLabel: 'nu uw kind' }
  })
  const card = {
    ...{ type: 'card' as const, kind: 'title' as const, id: 'b', reelId: 'c', position: 0 },
    ...{ title: '{Child} speelt', text: 'Met {child}', durationMs: 1000, still: null }
  }
  expect(itemWithChild(card, 'en')).toEqual({ ...card, title: 'Your child speelt', text: 'Met your child' })
})

test('what is drawn while it is being made says the same', () => {
  const text = '{child}'
  expect(drawingWithChild({ kind: 'caption', text }, 'nl')).toEqual({ kind: 'caption', text: 'uw kind' })
  expect(drawingWithChild({ kind: 'child', text, caption: text }, 'en')).toEqual({
    ...{ kind: 'child', text: 'your child', caption: 'your child' }
  })
  expect(drawingWithChild({ kind: 'labels', own: text, other: `Toen ${text}` }, 'nl')).toEqual({
    ...{ kind: 'labels', own: 'uw kind', other: 'Toen uw kind' }
  })
  expect(
    drawingWithChild({ kind: 'card', look: 'title', title: text, text, overStill: false }, 'nl')
  ).toMatchObject({ title: 'uw kind', text: 'uw kind' })
})
