import { createStore } from 'zustand/vanilla'
import type { Subject } from '../../shared/domain/codebook.ts'
import type { Person } from '../../shared/domain/family.ts'
import { type Pair, pairsOf, personsMeant } from '../../shared/domain/family-pair.ts'
import { session } from './session.ts'

/** Which of the family's pairs is in view: codes about both mean these two. */
export const pairInView = createStore<{ readonly index: number }>(() => ({ index: 0 }))

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) pairInView.setState({ index: 0 })
})

const known = new WeakMap<readonly Person[], readonly Pair[]>()

/** Every child with every caregiver of the family. */
export function pairsAmong(people: readonly Person[]): readonly Pair[] {
  const made = known.get(people) ?? pairsOf(people)
  known.set(people, made)
  return made
}

/** Whom a new moment of a code about `subject` is about. */
export function personsFor(subject: Subject): readonly string[] {
  const people = session.getState().open?.people ?? []
  const pairs = pairsAmong(people)
  const pair = pairs[pairInView.getState().index] ?? pairs[0]
  return pair === undefined ? [] : personsMeant(subject, pair, people)
}

export function choosePair(index: number): void {
  pairInView.setState({ index })
}

/** The next pair of the family; after the last the first again. */
export function nextPair(): void {
  const count = pairsAmong(session.getState().open?.people ?? []).length
  pairInView.setState(({ index }) => ({ index: (index + 1) % Math.max(1, count) }))
}
