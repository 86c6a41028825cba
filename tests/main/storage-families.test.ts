import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import Sqlite from 'better-sqlite3'
import { openFamily, saveFamily, savePerson } from '../../src/main/services/storage/families.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { correctConsent, saveConsents, withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { bringBack, removePerson } from '../../src/main/services/storage/leaving-people.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { listFamilies } from '../../src/main/services/storage/family-list.ts'
import { markFailed } from '../../src/main/services/storage/recordings.ts'
import { createSession, requireSession, saveSession } from '../../src/main/services/storage/sessions.ts'
import { today as dayNow } from '../../src/main/services/today.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import type { Consent, Person } from '../../src/shared/domain/family.ts'
import { idOf } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, testFamily, testPerson, testSession } from '../support/vault.ts'

let db: Database
const today = '2026-11-20'

beforeAll(() => {
  db = new Sqlite(':memory:')
  migrate(db)
})

function consentOf(person: Person, scopeId: string, change: Partial<Consent> = {}): Consent {
  const { familyId, id: personId } = person
  const given = { givenBy: 'moeder', givenOn: '2026-11-01', withdrawnOn: null }
  return { id: randomUUID(), familyId, personId, scopeId, ...given, ...change }
}

describe('a family', () => {
  test('opens as it was saved, with its people in the order in which they came', () => {
    const made = testFamily(db)
    const family = { ...made, notes: 'Noot', requestForHelp: 'Hoe?', goals: ['rust', 'plezier'] }
    saveFamily(db, family)
    const child = testPerson(db, family.id, { birthYear: 2019, name: 'Zoë' })
    const mother = testPerson(db, family.id, { role: 'parent', label: 'moeder' })
    const renamed = { ...child, label: 'oudste' }
    savePerson(db, renamed)
    const consent = consentOf(child, 'opnemen')
    saveConsents(db, [consent])
    expect(openFamily(db, family.id)).toEqual({
      family,
      people: [renamed, mother],
      consents: [consent],
      today: dayNow(),
      trajectories: [],
      cycles: [],
      sessions: [],
      unreadable: 0
    })
  })

  test('that is not there can be neither opened nor saved nor given a person', async () => {
    const family = { ...testFamily(db), id: idOf(1) }
    expect([
      await failureCode(() => openFamily(db, idOf(1))),
      await failureCode(() => saveFamily(db, family)),
      await failureCode(() => testPerson(db, idOf(1)))
    ]).toEqual(['not-found', 'not-found', 'not-found'])
  })

  test('loses a person who left no trace, and keeps one who did, as no longer of the family', () => {
    const family = testFamily(db)
    const [child, mother] = [testPerson(db, family.id), testPerson(db, family.id)]
    const given = consentOf(child, 'opnemen')
    saveConsents(db, [given])
    removePerson(db, child.id)
    removePerson(db, mother.id)
    const { people, consents, today: archivedOn } = openFamily(db, family.id)
    expect({ people, consents }).toEqual({ people: [{ ...child, archivedOn }], consents: [given] })
    savePerson(db, { ...child, label: 'oudste' })
    expect(openFamily(db, family.id).people).toEqual([{ ...child, label: 'oudste', archivedOn }])
    bringBack(db, child.id)
    expect(openFamily(db, family.id).people).toEqual([{ ...child, label: 'oudste' }])
  })

  test('keeps one who can be seen in a recording of which nobody said who is in view', () => {
    const family = testFamily(db)
    const [child, other] = [testPerson(db, family.id), testPerson(db, family.id)]
    const session = testSession(db, family.id)
    testRecording(db, session.id, idOf(900))
    removePerson(db, child.id)
    const edit = diffOf({
      added: [{ type: 'in-view', id: idOf(1), recordingId: idOf(900), personIds: [child.id], others: false }]
    })
    commit(db, session.id, edit, 'edit', '2026-11-20T10:00:00.000Z')
    removePerson(db, other.id)
    expect(openFamily(db, family.id).people.map(({ id }) => id)).toEqual([child.id])
  })

  test('keeps its consents as they were recorded: only withdrawing and correcting add to them', async () => {
    const family = testFamily(db)
    const child = testPerson(db, family.id)
    const consent = consentOf(child, 'opnemen')
    saveConsents(db, [consent])
    saveConsents(db, [consent])
    const rewritten = { ...consent, givenBy: 'vader' }
    expect(await failureCode(() => saveConsents(db, [rewritten]))).toBe('bad-input')
    const right = correctConsent(db, consent.id, { givenBy: 'vader', givenOn: '2026-11-02' })
    withdrawConsent(db, right.id, '2026-11-20')
    const again = { ...right, withdrawnOn: null }
    expect([
      await failureCode(() => saveConsents(db, [again])),
      await failureCode(() => withdrawConsent(db, right.id, '2027-01-01')),
      await failureCode(() => correctConsent(db, right.id, { givenBy: 'x', givenOn: '2026-11-02' }))
    ]).toEqual(['bad-input', 'bad-input', 'bad-input'])
    expect(openFamily(db, family.id).consents).toMatchObject([
      { ...consent, replacedBy: right.id },
      { givenBy: 'vader', givenOn: '2026-11-02', withdrawnOn: '2026-11-20' }
    ])
    expect(listLogbook(db, family.id).map(({ kind, about }) => [kind, about?.person, about?.on])).toEqual([
      ['consent-withdrawn', 'kind', '2026-11-20'],
      ['consent-corrected', 'kind', '2026-11-02'],
      ['consent-given', 'kind', consent.givenOn]
    ])
  })

  test('takes consents all or none, and only about its own people', async () => {
    const [family, other] = [testFamily(db), testFamily(db)]
    const child = testPerson(db, family.id)
    const stranger = testPerson(db, other.id)
    const wrong = { ...consentOf(stranger, 'opnemen'), familyId: family.id }
    expect(await failureCode(() => saveConsents(db, [consentOf(child, 'opnemen'), wrong]))).toBe('bad-input')
    expect(openFamily(db, family.id).consents).toEqual([])
  })

  test('takes a consent back once, however often it was given before', () => {
    const family = testFamily(db)
    const [child, other] = [testPerson(db, family.id), testPerson(db, family.id)]
    const given = (person: Person, scopeId: string, givenOn: string): Consent => ({
      ...consentOf(person, scopeId),
      givenOn
    })
    const [first, again] = ['2026-01-01', '2026-06-01'].map((day) => given(child, 'opnemen', day))
    const later = given(child, 'opnemen', '2026-12-01')
    const unasked = [given(child, 'team', '2026-01-01'), given(other, 'opnemen', '2026-01-01')]
    if (!first || !again) throw new Error('no consents')
    saveConsents(db, [first, again, later, ...unasked])
    withdrawConsent(db, again.id, today)
    const stands = openFamily(db, family.id).consents.filter(({ withdrawnOn }) => withdrawnOn === null)
    expect(stands.map(({ id }) => id).sort()).toEqual([later, ...unasked].map(({ id }) => id).sort())
  })

  test('takes no consent of before its withdrawal, which would open what was shut', async () => {
    const family = testFamily(db)
    const child = testPerson(db, family.id)
    const given = (givenOn: string): Consent => ({ ...consentOf(child, 'opnemen'), givenOn })
    const first = given('2026-01-01')
    saveConsents(db, [first])
    withdrawConsent(db, first.id, '2026-11-10')
    expect(await failureCode(() => saveConsents(db, [given('2026-11-09')]))).toBe('consent-taken-back')
    saveConsents(db, [given('2026-11-10')])
    expect(openFamily(db, family.id).consents).toHaveLength(2)
  })

  test('keeps a consent that was withdrawn', () => {
    const family = testFamily(db)
    const consent = consentOf(testPerson(db, family.id), 'opnemen')
    saveConsents(db, [consent])
    withdrawConsent(db, consent.id, today)
    expect(openFamily(db, family.id).consents).toEqual([{ ...consent, withdrawnOn: today }])
  })
})

describe('the list of families', () => {
  test('tells of each what there is and whether it may be recorded, newest session first', () => {
    const own = new Sqlite(':memory:')
    migrate(own)
    const [first, second, third] = [testFamily(own, 'Vos'), testFamily(own, 'Das'), testFamily(own, 'Uil')]
    const session = testSession(own, first.id, '2026-11-10')
    testRecording(own, session.id, idOf(901))
    testRecording(own, session.id, idOf(902))
    testSession(own, second.id, '2026-11-18')
    const child = testPerson(own, first.id)
    saveConsents(own, [consentOf(child, 'opnemen'), consentOf(child, 'terugkijken-gezin')])
    const none = { sessions: 0, recordings: 0, lastSessionOn: null, consentComplete: false }
    expect(listFamilies(own, '', today)).toEqual([
      { ...none, id: second.id, pseudonym: 'Das', sessions: 1, lastSessionOn: '2026-11-18' },
      {
        id: first.id,
        pseudonym: 'Vos',
        sessions: 1,
        recordings: 2,
        lastSessionOn: '2026-11-10',
        consentComplete: true
      },
      { ...none, id: third.id, pseudonym: 'Uil' }
    ])
  })

  test('counts no recording whose import failed', () => {
    const own = new Sqlite(':memory:')
    migrate(own)
    const session = testSession(own)
    for (const id of [idOf(900), idOf(901)]) testRecording(own, session.id, id)
    markFailed(own, idOf(900), new Failure('file-truncated'))
    expect(listFamilies(own, '', today)[0]?.recordings).toBe(1)
    expect(openFamily(own, session.familyId).sessions[0]?.recordings).toBe(1)
  })

  test('finds every word anywhere, whatever its case and accents', () => {
    const own = new Sqlite(':memory:')
    migrate(own)
    testRecording(own, testSession(own).id, idOf(900))
    const family = testFamily(own, 'Élan')
    saveFamily(own, { ...family, notes: 'Broertje geboren in mei', goals: ['samen LACHEN'] })
    testPerson(own, family.id, { label: 'pleegvader', name: 'Zoë Núñez' })
    const place = { place: 'Speelkamer', situation: 'Opruimen, 50% mee', trajectoryTitle: 'T' }
    createSession(own, { familyId: family.id, date: '2026-09-01', ...place })
    const found = (query: string) => listFamilies(own, query, today).map(({ pseudonym }) => pseudonym)
    const hits = [
      'elan',
      'ZOE nunez',
      ' mei  speelkamer ',
      'pleegv',
      'lachen',
      '50%',
      '2026-09',
      'opruimen élan'
    ]
    expect(hits.filter((query) => found(query).join() !== 'Élan')).toEqual([])
    expect(['elan das', '%', '_', '51%', "'"].flatMap(found)).toEqual(['Élan'])
    expect(found('vos')).toEqual(['Familie Vos'])
    expect(found('').length).toBe(2)
  })
})

describe('sessions', () => {
  test('make the trajectory and a cycle of five when these are not there, and the next cycle after five', () => {
    const family = testFamily(db)
    const made = Array.from({ length: 11 }, (_, at) =>
      testSession(db, family.id, `2026-10-${String(at + 10)}`)
    )
    const { trajectories, cycles, sessions } = openFamily(db, family.id)
    expect(trajectories).toEqual([
      {
        id: trajectories[0]?.id,
        familyId: family.id,
        title: 'Traject 1',
        startedOn: '2026-10-10',
        endedOn: null
      }
    ])
    expect(
      cycles.map(({ number, plannedSessions, trajectoryId }) => [number, plannedSessions, trajectoryId])
    ).toEqual([1, 2, 3].map((number) => [number, 5, trajectories[0]?.id]))
    expect(
      sessions.map(({ number, cycleId }) => [number, cycles.findIndex(({ id }) => id === cycleId) + 1])
    ).toEqual(made.map((_, at) => [at + 1, Math.floor(at / 5) + 1]))
    expect(made.map(({ codebookId }) => codebookId)).toEqual(made.map(() => 'starter-vier-tags'))
  })

  test('are saved where they are, and move to no other family or cycle', async () => {
    const session = testSession(db)
    const changed = { ...session, place: 'thuis', codebookId: 'basic-trust', date: '2026-11-21' }
    saveSession(db, changed)
    expect(requireSession(db, session.id)).toEqual(changed)
    const other = testSession(db)
    expect(await failureCode(() => saveSession(db, { ...session, cycleId: other.cycleId }))).toBe('not-found')
    expect(await failureCode(() => requireSession(db, idOf(1)))).toBe('not-found')
  })
})
