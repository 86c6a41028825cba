import { expect, test } from 'vitest'
import type { Person } from '../../src/shared/domain/family.ts'
import { pairsOf, personsMeant } from '../../src/shared/domain/family-pair.ts'
import { idOf } from '../support/records.ts'

const person = (n: number, role: Person['role']): Person => ({
  id: idOf(n),
  familyId: idOf(99),
  role,
  label: role,
  name: '',
  birthYear: null
})
const child = person(1, 'child')
const sister = person(2, 'child')
const mother = person(3, 'parent')
const father = person(4, 'foster-parent')
const aunt = person(5, 'other')

const small = [child, mother, aunt]
const large = [child, sister, mother, father]
const pair = { childId: child.id, caregiverId: mother.id }

test('every child is paired with every caregiver; others are nobody’s pair', () => {
  expect(pairsOf(small)).toEqual([pair])
  expect(pairsOf(large)).toEqual([
    pair,
    { childId: child.id, caregiverId: father.id },
    { childId: sister.id, caregiverId: mother.id },
    { childId: sister.id, caregiverId: father.id }
  ])
})

test('a family without a child or a caregiver has a pair that lacks one', () => {
  expect(pairsOf([])).toEqual([{ childId: null, caregiverId: null }])
  expect(pairsOf([child, aunt])).toEqual([{ childId: child.id, caregiverId: null }])
})

test('a code about both means the pair, if there are two', () => {
  expect(personsMeant('dyad', pair, small)).toEqual([child.id, mother.id])
  expect(personsMeant('dyad', { childId: child.id, caregiverId: null }, [child])).toEqual([])
})

test('a code about one says which one only where there are several', () => {
  expect([personsMeant('child', pair, small), personsMeant('parent', pair, small)]).toEqual([[], []])
  expect([personsMeant('child', pair, large), personsMeant('parent', pair, large)]).toEqual([
    [child.id],
    [mother.id]
  ])
})
