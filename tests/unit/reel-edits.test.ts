import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { moveDiff, reorderDiff, stepDiff } from '../../src/renderer/state/reel-edits.ts'
import { type Diff, isEmptyDiff } from '../../src/shared/domain/diff.ts'
import { applyDiff, docOf } from '../../src/shared/domain/session-doc.ts'
import { inOrder } from '../../src/shared/domain/reel.ts'
import type { Card } from '../../src/shared/domain/reel-records.ts'

const reelId = randomUUID()
const names = ['a', 'b', 'c', 'd', 'e']

/** Cards called a, b, c …, at the positions given. */
function cards(positions: readonly number[]): readonly Card[] {
  return positions.map((position, at) => ({
    ...{ type: 'card' as const, id: names[at] ?? '', reelId, position, kind: 'title' as const },
    ...{ title: '', text: '', durationMs: 1000, still: null }
  }))
}

function orderAfter(items: readonly Card[], diff: Diff): string {
  const doc = applyDiff(docOf(items), diff)
  return inOrder([...doc.values()] as Card[])
    .map((item) => item.id)
    .join('')
}

const five = cards([0, 1, 2, 3, 4])

describe('putting a reel in another order', () => {
  test('one item goes before or after another and only that one changes', () => {
    const up = moveDiff(five, new Set(['d']), { id: 'a', side: 'before' })
    const down = moveDiff(five, new Set(['a']), { id: 'c', side: 'after' })
    expect([orderAfter(five, up), orderAfter(five, down)]).toEqual(['dabce', 'bcade'])
    expect([up.updated.length, down.updated.length]).toEqual([1, 1])
  })

  test('several items keep their own order', () => {
    const diff = moveDiff(five, new Set(['e', 'b']), { id: 'c', side: 'after' })
    expect(orderAfter(five, diff)).toBe('acbed')
  })

  test('an item dropped on its own place changes nothing', () => {
    expect(isEmptyDiff(moveDiff(five, new Set(['b']), { id: 'b', side: 'after' }))).toBe(true)
    expect(isEmptyDiff(moveDiff(five, new Set(['b']), { id: 'a', side: 'after' }))).toBe(true)
  })

  test('a step goes over one neighbour and stops at the ends', () => {
    expect([stepDiff(five, 'b', -1), stepDiff(five, 'b', 1)].map((diff) => orderAfter(five, diff))).toEqual([
      'bacde',
      'acbde'
    ])
    expect([stepDiff(five, 'a', -1), stepDiff(five, 'e', 1)].every(isEmptyDiff)).toBe(true)
  })

  test('positions that come too near each other are numbered anew', () => {
    const near = cards([0, 1e-7, 2e-7])
    const diff = moveDiff(near, new Set(['c']), { id: 'b', side: 'before' })
    const doc = applyDiff(docOf(near), diff)
    expect(['a', 'c', 'b'].map((id) => (doc.get(id) as Card).position)).toEqual([0, 1, 2])
  })

  test('hundred moves to the same place keep the order', () => {
    let items = five
    for (let round = 0; round < 100; round++) {
      const last = inOrder(items).at(-1)?.id ?? ''
      const first = inOrder(items)[0]?.id ?? ''
      const diff = moveDiff(items, new Set([last]), { id: first, side: 'after' })
      const expected = reorderedByHand(items, last, first)
      const doc = applyDiff(docOf(items), diff)
      items = [...doc.values()] as Card[]
      expect(
        inOrder(items)
          .map((item) => item.id)
          .join('')
      ).toBe(expected)
    }
  })

  test('an order that leaves unknown ids out is followed for the known', () => {
    expect(orderAfter(five, reorderDiff(five, ['e', 'x', 'd', 'c', 'b', 'a']))).toBe('edcba')
  })
})

function reorderedByHand(items: readonly Card[], moved: string, afterId: string): string {
  const rest = inOrder(items)
    .map((item) => item.id)
    .filter((id) => id !== moved)
  rest.splice(rest.indexOf(afterId) + 1, 0, moved)
  return rest.join('')
}
