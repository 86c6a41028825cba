import { expect, test } from 'vitest'
import { childMeant } from '../../src/shared/domain/child-meant.ts'
import type { Person } from '../../src/shared/domain/family.ts'

const person = (id: string, change: Partial<Person> = {}): Person => ({
  ...{ id, familyId: 'f', role: 'child', label: 'kind', name: '', callName: '', birthYear: null },
  ...change
})
const noor = person('n', { callName: 'Noor' })
const sem = person('s', { callName: 'Sem' })
const mother = person('m', { role: 'parent', label: 'moeder' })

test('the only child is meant, also where nobody was named', () => {
  expect(childMeant([mother, noor])).toBe('Noor')
})

test('of several children the one that a moment is about is meant; without one, none', () => {
  expect(childMeant([noor, sem, mother], ['m', 's'])).toBe('Sem')
  expect(childMeant([noor, sem, mother], ['m'])).toBeNull()
  expect(childMeant([noor, sem, mother], ['n', 's'])).toBeNull()
})

test('a child without a name for parents is called nothing', () => {
  expect(childMeant([person('k'), mother])).toBeNull()
})
