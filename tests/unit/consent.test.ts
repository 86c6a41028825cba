import { describe, expect, test } from 'vitest'
import { hasConsent, mayImport, mayUseStills, withoutConsent } from '../../src/shared/domain/consent.ts'
import type { Consent, Person, Role } from '../../src/shared/domain/family.ts'
import { idOf } from '../support/records.ts'

const familyId = idOf(700)
const person = (n: number, role: Role): Person => ({
  id: idOf(n),
  familyId,
  role,
  label: role,
  name: '',
  callName: '',
  birthYear: null
})
const consent = (n: number, scopeId: string, change: Partial<Consent> = {}): Consent => ({
  id: idOf(n * 10),
  familyId,
  personId: idOf(n),
  scopeId,
  givenBy: 'moeder',
  givenOn: '2026-11-01',
  withdrawnOn: null,
  ...change
})
const child = person(1, 'child')
const mother = person(2, 'parent')
const required = (n: number, change: Partial<Consent> = {}): Consent[] => [
  consent(n, 'opnemen', change),
  consent(n, 'terugkijken-gezin', change)
]
const today = '2026-11-20'

describe('consent', () => {
  test('holds from the day it is given until the day it is withdrawn', () => {
    const given = consent(1, 'opnemen', { withdrawnOn: '2026-11-10' })
    const days = ['2026-10-31', '2026-11-01', '2026-11-09', '2026-11-10']
    expect(days.map((day) => hasConsent([given], child.id, 'opnemen', day))).toEqual([
      false,
      true,
      true,
      false
    ])
  })

  test('of before a withdrawal counts no more, whenever it was written down; one of that day or later does', () => {
    const taken = consent(1, 'opnemen', { withdrawnOn: '2026-11-10' })
    const also = (givenOn: string): boolean =>
      hasConsent([taken, consent(1, 'opnemen', { id: idOf(99), givenOn })], child.id, 'opnemen', today)
    expect(['2026-10-01', '2026-11-09', '2026-11-10', '2026-11-12'].map(also)).toEqual([
      false,
      false,
      true,
      true
    ])
  })

  test('is of one person and one scope', () => {
    const given = [consent(1, 'opnemen')]
    expect([
      hasConsent(given, mother.id, 'opnemen', today),
      hasConsent(given, child.id, 'team', today)
    ]).toEqual([false, false])
  })

  test('given again after it was withdrawn holds again', () => {
    const twice = [
      consent(1, 'opnemen', { withdrawnOn: '2026-11-10' }),
      consent(1, 'opnemen', { givenOn: '2026-11-15' })
    ]
    expect(['2026-11-12', '2026-11-15'].map((day) => hasConsent(twice, child.id, 'opnemen', day))).toEqual([
      false,
      true
    ])
  })
})

describe('a recording may be imported', () => {
  test('when there is a child and everyone consents to recording and reviewing', () => {
    expect(mayImport([child, mother], [...required(1), ...required(2)], today)).toBe(true)
  })

  test('not when one person or one scope is missing, nor without a child, nor without people', () => {
    expect([
      mayImport([child, mother], required(1), today),
      mayImport([child], [consent(1, 'opnemen')], today),
      mayImport([mother], required(2), today),
      mayImport([], [], today)
    ]).toEqual([false, false, false, false])
  })

  test('not any more when someone withdrew', () => {
    const consents = [...required(1), ...required(2, { withdrawnOn: today })]
    expect(mayImport([child, mother], consents, today)).toBe(false)
    expect(withoutConsent([child, mother], consents, ['opnemen'], today)).toEqual([mother])
  })
})

test('stills are used only when everyone consents to stills, and never without people', () => {
  const stills = [consent(1, 'stilstaand-beeld-verslag'), consent(2, 'stilstaand-beeld-verslag')]
  expect([
    mayUseStills([child, mother], stills, today),
    mayUseStills([child, mother], stills.slice(1), today),
    mayUseStills([], [], today)
  ]).toEqual([true, false, false])
})
