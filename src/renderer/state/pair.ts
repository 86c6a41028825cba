import { createStore } from 'zustand/vanilla'
import { type Dyad, dyadOf, type FoundCode } from '../../shared/domain/codebook.ts'
import type { Person } from '../../shared/domain/family.ts'
import { type Pair, pairsOf, personsMeant } from '../../shared/domain/family-pair.ts'
import { currentCodebook } from './codebooks.ts'
import { session } from './session.ts'

/** Which of the family's pairs is in view: codes about both mean these two. */
export const pairInView = createStore<{ readonly index: number }>(() => ({ index: 0 }))

// Another codebook can be about other pairs.
session.subscribe((now, before) => {
  const isSame = now.open?.session.id === before.open?.session.id
  if (!isSame || now.open?.session.codebookId !== before.open?.session.codebookId)
    pairInView.setState({ index: 0 })
})

const known = { 'child-caregiver': new WeakMap(), caregivers: new WeakMap() } satisfies Record<
  Dyad,
  WeakMap<readonly Person[], readonly Pair[]>
>

/** All pairs of the family that codes about both can mean. */
export function pairsAmong(people: readonly Person[], dyad: Dyad): readonly Pair[] {
  const ofDyad: WeakMap<readonly Person[], readonly Pair[]> = known[dyad]
  const made = ofDyad.get(people) ?? pairsOf(people, dyad)
  ofDyad.set(people, made)
  return made
}

/** Whom a new moment of a code is about. */
export function personsFor({ code, codebook }: FoundCode): readonly string[] {
  const people = session.getState().open?.people ?? []
  const pairs = pairsAmong(people, dyadOf(codebook))
  const pair = pairs[pairInView.getState().index] ?? pairs[0]
  return pair === undefined ? [] : personsMeant(code.subject, pair, people)
}

export function choosePair(index: number): void {
  pairInView.setState({ index })
}

/** The next pair of the family; after the last the first again. */
export function nextPair(): void {
  const count = pairsAmong(session.getState().open?.people ?? [], dyadOf(currentCodebook())).length
  pairInView.setState(({ index }) => ({ index: (index + 1) % Math.max(1, count) }))
}
