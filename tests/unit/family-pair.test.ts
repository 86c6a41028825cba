import { expect, test } from 'vitest'
import type { Person } from '../../src/shared/domain/family.ts'
import {
  isWhoUnknown,
  pairsOf,
  personsMeant,
  personsOf,
  personsToChoose
} from '../../src/shared/domain/family-pair.ts'
import { idOf } from '../support/records.ts'

const person = (n: number, role: Person['role']): Person => ({
  id: idOf(n),
  familyId: idOf(99),
  role,
  label: role,
  name: '',
  callName: '',
  birthYear: null
})
const child = person(1, 'child')
const sister = person(2, 'child')
const mother = person(3, 'parent')
const father = person(4, 'foster-parent')
const aunt = person(5, 'other')

const small = [child, mother, aunt]
const large = [child, sister, mother, father]
const pair = { dyad: 'child-caregiver', childId: child.id, caregiverId: mother.id } as const

test('every child is paired with every caregiver; others are nobody’s pair', () => {
  expect(pairsOf(small, 'child-caregiver')).toEqual([pair])
  expect(pairsOf(large, 'child-caregiver')).toEqual([
    pair,
    { dyad: 'child-caregiver', childId: child.id, caregiverId: father.id },
    { dyad: 'child-caregiver', childId: sister.id, caregiverId: mother.id },
    { dyad: 'child-caregiver', childId: sister.id, caregiverId: father.id }
  ])
})

test('a family without a child or a caregiver has a pair that lacks one', () => {
  expect(pairsOf([], 'child-caregiver')).toEqual([
    { dyad: 'child-caregiver', childId: null, caregiverId: null }
  ])
  expect(pairsOf([child, aunt], 'child-caregiver')).toEqual([
    { dyad: 'child-caregiver', childId: child.id, caregiverId: null }
  ])
})

test('a code about both means the pair, if there are two', () => {
  expect(personsMeant('dyad', pair, small)).toEqual([child.id, mother.id])
  expect(
    personsMeant('dyad', { dyad: 'child-caregiver', childId: child.id, caregiverId: null }, [child])
  ).toEqual([])
})

test('a code about one says which one only where there are several', () => {
  expect([personsMeant('child', pair, small), personsMeant('parent', pair, small)]).toEqual([[], []])
  expect([personsMeant('child', pair, large), personsMeant('parent', pair, large)]).toEqual([
    [child.id],
    [mother.id]
  ])
})

const stepfather = person(6, 'adoptive-parent')
const caregivers = (acting: Person, other: Person) =>
  ({ dyad: 'caregivers', actingId: acting.id, otherId: other.id }) as const

test('in a codebook about caregivers two caregivers are a pair, either of them the one who acts', () => {
  expect(pairsOf(large, 'caregivers')).toEqual([caregivers(mother, father), caregivers(father, mother)])
  expect(pairsOf([mother, father, stepfather], 'caregivers')).toHaveLength(6)
  expect(pairsOf(small, 'caregivers')).toEqual([{ dyad: 'caregivers', actingId: mother.id, otherId: null }])
  expect(pairsOf([child], 'caregivers')).toEqual([{ dyad: 'caregivers', actingId: null, otherId: null }])
})

test('a code about two caregivers means both and never a child; a parent’s code means the one who acts', () => {
  const both = caregivers(father, mother)
  expect(personsMeant('dyad', both, large)).toEqual([mother.id, father.id])
  expect(personsMeant('parent', both, large)).toEqual([father.id])
  expect(personsMeant('child', both, large)).toEqual([])
  expect(personsMeant('dyad', { dyad: 'caregivers', actingId: mother.id, otherId: null }, small)).toEqual([])
})

test('whom a moment can be about: a child with a caregiver, or two caregivers, each of one kind', () => {
  const of = (subject: 'child' | 'parent' | 'dyad', dyad: 'child-caregiver' | 'caregivers') =>
    personsToChoose(subject, dyad, large)
  expect(of('dyad', 'child-caregiver')).toEqual([
    [child.id, mother.id],
    [child.id, father.id],
    [sister.id, mother.id],
    [sister.id, father.id]
  ])
  expect(of('dyad', 'caregivers')).toEqual([[mother.id, father.id]])
  expect(of('parent', 'caregivers')).toEqual([[mother.id], [father.id]])
  expect(of('child', 'caregivers')).toEqual([[child.id], [sister.id]])
})

test('a repair between mother and father that was kept as one of child and mother is about nobody until it is said', () => {
  const wrong = { subject: 'dyad', personIds: [child.id, mother.id] } as const
  expect(personsOf(wrong, 'caregivers', large)).toEqual([])
  expect(isWhoUnknown(wrong, 'caregivers', large)).toBe(true)
  const right = { subject: 'dyad', personIds: [mother.id, father.id] } as const
  expect(personsOf(right, 'caregivers', large)).toEqual([mother.id, father.id])
  expect(isWhoUnknown(right, 'caregivers', large)).toBe(false)
  expect(personsOf(wrong, 'child-caregiver', large)).toEqual([child.id, mother.id])
  expect(isWhoUnknown({ subject: 'dyad', personIds: [] }, 'child-caregiver', large)).toBe(false)
})

test('one caregiver for a code about two is too few, and a child’s code in such a codebook needs no parent', () => {
  expect(personsOf({ subject: 'dyad', personIds: [mother.id] }, 'caregivers', large)).toEqual([])
  expect(isWhoUnknown({ subject: 'parent', personIds: [] }, 'caregivers', large)).toBe(true)
  expect(isWhoUnknown({ subject: 'parent', personIds: [] }, 'caregivers', small)).toBe(false)
  expect(isWhoUnknown({ subject: 'child', personIds: [] }, 'caregivers', large)).toBe(false)
  expect(personsOf({ subject: 'child', personIds: [child.id] }, 'caregivers', large)).toEqual([child.id])
})
