import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/main/services/content.ts'
import { askedSets, childName, codeQuestion } from '../../src/renderer/state/questions.ts'
import { session } from '../../src/renderer/state/session.ts'
import type { OpenedSession } from '../../src/shared/contract.ts'
import { childMeant } from '../../src/shared/domain/child-meant.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import type { Person } from '../../src/shared/domain/family.ts'

const content = loadContent(join(import.meta.dirname, '../../resources'))
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

test('a child who is no longer of the family is meant only where it was named', () => {
  const gone = { ...sem, archivedOn: '2026-01-01' }
  expect([childMeant([noor, gone, mother]), childMeant([gone, mother])]).toEqual(['Noor', null])
  expect(childMeant([noor, gone, mother], ['s'])).toBe('Sem')
})

test('a child without a name for parents is called nothing', () => {
  expect(childMeant([person('k'), mother])).toBeNull()
})

test('what parents are asked names the child as the family wants; what is drawn into a film does not', () => {
  const found = indexCodes(content.codebooks).get('starter-vier-tags/klampen')
  session.setState({ open: { people: [noor, mother] } as unknown as OpenedSession })
  expect(codeQuestion(found, 'nl', childName(['n']))).toContain('Noor')
  expect(
    askedSets(content.reflectionSets, 'en', childName()).flatMap(({ questions }) => questions)
  ).toContainEqual(expect.stringContaining('Noor'))
  expect(codeQuestion(found, 'nl', null)).toContain('uw kind')
})
