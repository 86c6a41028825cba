import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HandlersOnVault, handlersOnVault } from '../support/handlers-on-vault.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { isRecordingShut } from '../../src/main/services/storage/locked-recordings.ts'
import { today } from '../../src/main/services/today.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { plainExport } from '../../src/shared/domain/export-choice.ts'
import { clip, idOf, inView, mask, moment, reel, reelId } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, testFamily, testPerson, testSession } from '../support/vault.ts'

let it: HandlersOnVault
beforeEach(async () => {
  it = await handlersOnVault()
})
afterEach(() => it.end())

/** A family of three sessions; something is to be made unreadable behind the program's back. */
async function aFamily() {
  const { db } = it.services.vault()
  const family = testFamily(db)
  const mother = testPerson(db, family.id, { role: 'parent', label: 'moeder' })
  const child = testPerson(db, family.id)
  const [first, second] = [testSession(db, family.id), testSession(db, family.id)]
  const recordingId = testRecording(db, first.id, randomUUID())
  const added = [
    ...[moment(1, { recordingId }), moment(2, { recordingId }), reel()],
    ...[clip(3, { recordingId }), mask(4, { recordingId })]
  ]
  await it.call('session.commit', {
    sessionId: first.id,
    diff: { added, updated: [], removed: [] },
    as: 'edit'
  })
  return { db, family, mother, child, first, second, recordingId }
}

describe('a row that can’t be read', () => {
  test('of a family hides neither the family nor any other one; it is counted and stays where it is', async () => {
    const { db, family, mother, child, first, second } = await aFamily()
    db.prepare('UPDATE session SET situation = ? WHERE id = ?').run('x'.repeat(501), second.id)
    db.prepare('UPDATE person SET label = ? WHERE id = ?').run('', child.id)
    const other = testFamily(db, 'Familie Bos')
    const file = await it.call('family.open', { familyId: family.id })
    expect({
      people: file.people.map(({ id }) => id),
      sessions: file.sessions.map(({ id }) => id),
      unreadable: file.unreadable,
      listed: (await it.call('family.list', { query: '' })).map(({ id }) => id).sort(),
      sources: (await it.call('reel.sources', { sessionId: first.id })).unreadable,
      kept: db.prepare('SELECT length(situation) FROM session WHERE id = ?').pluck().get(second.id)
    }).toEqual({
      people: [mother.id],
      sessions: [first.id],
      unreadable: 2,
      listed: [family.id, other.id].sort(),
      sources: 1,
      kept: 501
    })
    expect(await it.dispatch('session.open', { sessionId: second.id })).toMatchObject({
      code: 'row-unreadable'
    })
  })

  test('of somebody leaves a recording on lock to be told, and its session to be opened', async () => {
    const { db, family, mother, first, recordingId } = await aFamily()
    const consent = {
      ...{ id: randomUUID(), familyId: family.id, personId: mother.id, scopeId: 'opnemen' },
      ...{ givenBy: 'moeder', givenOn: '2026-01-01', withdrawnOn: '2026-02-01' }
    }
    await it.call('family.saveConsents', { consents: [consent] })
    db.prepare('UPDATE person SET label = ? WHERE id = ?').run('', mother.id)
    const { recordings } = await it.call('session.open', { sessionId: first.id })
    expect({
      shut: recordings.map(({ lock }) => lock?.isShut),
      locked: (await it.call('family.locked', undefined)).map((locked) => locked.recordingId)
    }).toEqual({ shut: [true], locked: [recordingId] })
  })

  test('of what may not be for parents hides no session, and lets nothing leave', async () => {
    const { db, family, first } = await aFamily()
    const other = testSession(db, family.id)
    const elsewhere = testRecording(db, other.id, randomUUID())
    const held = { recordingId: elsewhere, code: 'basic-trust/maakt-bang' } as const
    const diff = { added: [moment(21, held), moment(22, held)], updated: [], removed: [] }
    await it.call('session.commit', { sessionId: other.id, diff, as: 'edit' })
    db.prepare(`UPDATE moment SET modifiers = '{"half' WHERE id = ?`).run(idOf(21))
    const sources = await it.call('reel.sources', { sessionId: first.id })
    expect({
      hidden: sources.hiddenMoments.map(({ id }) => id),
      unreadable: sources.unreadable,
      talk: await it.dispatch('talk.ready', { sessionId: first.id, reelId })
    }).toMatchObject({ hidden: [idOf(22)], unreadable: 1, talk: { ok: false, code: 'row-unreadable' } })
  })

  test('of a session leaves the others to be worked on', async () => {
    const { db, first } = await aFamily()
    db.prepare(`UPDATE moment SET modifiers = '{"half' WHERE id = ?`).run(idOf(2))
    db.prepare(`UPDATE clip SET child_lines = '[{"id":1}]' WHERE id = ?`).run(idOf(3))
    db.prepare(`UPDATE edit SET diff = '{}' WHERE session_id = ?`).run(first.id)
    const open = await it.call('session.open', { sessionId: first.id })
    expect({
      moments: open.moments.ids,
      records: open.records.map(({ id }) => id).sort(),
      undoable: open.history.done.edits.length,
      unreadable: open.unreadable
    }).toEqual({ moments: idOf(1), records: [idOf(4), reelId].sort(), undoable: 0, unreadable: 2 })
  })

  test('that somebody’s consent or hiding depends on lets nothing leave', async () => {
    const { db, child, first, recordingId } = await aFamily()
    const start = { sessionId: first.id, reelId, display: 'this' } as const
    db.prepare('UPDATE mask SET keys = ? WHERE id = ?').run('[', idOf(4))
    expect(await it.dispatch('talk.start', start)).toMatchObject({ code: 'row-unreadable' })
    db.prepare('UPDATE mask SET keys = ? WHERE id = ?').run('[]', idOf(4))
    db.prepare('UPDATE person SET label = ? WHERE id = ?').run('', child.id)
    expect(await it.dispatch('talk.start', start)).toMatchObject({ code: 'row-unreadable' })
    const { mayImport } = await it.call('session.open', { sessionId: first.id })
    expect([mayImport, recordingId.length]).toEqual([false, 36])
  })
})

describe('of a family of which somebody withdrew, a row that can’t be read', () => {
  /** The same family; the mother takes back that she is recorded. */
  async function withdrawn() {
    const made = await aFamily()
    const { db, family, mother, child, first, recordingId } = made
    const seen = { ...inView(5, { recordingId }), personIds: [mother.id, child.id] }
    const diff = { added: [seen], updated: [], removed: [] }
    await it.call('session.commit', { sessionId: first.id, diff, as: 'edit' })
    const about = { familyId: family.id, personId: mother.id, givenBy: 'moeder', givenOn: '2026-01-01' }
    const consents = ['opnemen', 'team'].map((scopeId) => ({
      ...about,
      ...{ id: randomUUID(), scopeId, withdrawnOn: null }
    }))
    await it.call('family.saveConsents', { consents })
    const [recorded, team] = consents.map(({ id }) => id)
    await it.call('family.withdrawConsent', { consentId: recorded ?? '', on: today() })
    return { ...made, recorded, team: team ?? '', isShut: () => isRecordingShut(db, recordingId) }
  }
  const bad = {
    person: (id: string) => ['UPDATE person SET label = ? WHERE id = ?', '', id],
    consent: (id: string) => ['UPDATE consent SET given_by = ? WHERE id = ?', '', id],
    'whole consent': (id: string) => ['UPDATE consent SET withdrawn_on = ? WHERE id = ?', 'ooit', id],
    mask: () => ['UPDATE mask SET keys = ? WHERE id = ?', '[', idOf(4)],
    'in view': () => ['UPDATE in_view SET person_ids = ? WHERE id = ?', '[', idOf(5)]
  } as const

  test.each(Object.keys(bad) as (keyof typeof bad)[])(
    'opens no lock and hides nothing of the others: %s',
    async (which) => {
      const { db, family, mother, first, recordingId, recorded, team, isShut } = await withdrawn()
      expect(isShut()).toBe(true)
      const [sql = '', ...values] = bad[which](which === 'person' ? mother.id : (recorded ?? ''))
      db.prepare(sql).run(...values)
      expect(isShut()).toBe(true)
      const open = await it.call('session.open', { sessionId: first.id })
      expect(open.recordings.map(({ id, lock }) => [id, lock?.isShut])).toEqual([[recordingId, true]])
      expect(open.mayUseStills).toBe(false)
      expect((await it.call('family.locked', undefined)).map((each) => each.recordingId)).toEqual([
        recordingId
      ])
      expect((await it.call('reel.sources', { sessionId: first.id })).sessions.length).toBe(2)
      await it.call('family.withdrawConsent', { consentId: team, on: today() })
      const { consents } = await it.call('family.open', { familyId: family.id })
      expect(consents.find(({ id }) => id === team)?.withdrawnOn).toBe(today())
    }
  )
})

describe('what is written', () => {
  test('never ends before it begins', async () => {
    const { first, recordingId } = await aFamily()
    const wrong = [
      clip(11, { recordingId, startMs: 2000, endMs: 1000 }),
      clip(12, { recordingId, slows: [{ startMs: 9, endMs: 8, rate: 0.5, sound: 'none' }] }),
      moment(13, { recordingId, extent: 'interval', startMs: 2000, endMs: 1999 }),
      mask(14, { recordingId, startMs: 5, endMs: 4 })
    ]
    for (const record of wrong) {
      const diff = { added: [record], updated: [], removed: [] }
      expect([
        record.id,
        await it.dispatch('session.commit', { sessionId: first.id, diff, as: 'edit' })
      ]).toMatchObject([record.id, { ok: false, code: 'bad-input' }])
    }
  })

  test('is of a day that the calendar has, and no longer than can be read', async () => {
    const { family, first, child } = await aFamily()
    const session = { familyId: family.id, date: '2026-11-20', place: '', situation: '' }
    const consent = {
      ...{ id: randomUUID(), familyId: family.id, personId: child.id, scopeId: 'team' },
      ...{ givenBy: 'moeder', givenOn: '2026-01-01', withdrawnOn: null }
    }
    const refused: [string, unknown][] = [
      ['session.create', { ...session, situation: 'x'.repeat(501) }],
      ['session.create', { ...session, place: 'x'.repeat(201) }],
      ['session.create', { ...session, date: '2026-02-30' }],
      ['family.saveConsents', { consents: [{ ...consent, withdrawnOn: '2026-99-99' }] }],
      ['family.saveConsents', { consents: [{ ...consent, scopeId: 'x'.repeat(101) }] }],
      ['report.draft', { sessionId: first.id, templateId: 'x'.repeat(101), language: 'nl' }]
    ]
    for (const each of refused)
      expect([each, await it.dispatch(...each)]).toMatchObject([each, { ok: false, code: 'bad-input' }])
    expect((await it.call('family.open', { familyId: family.id })).unreadable).toBe(0)
  })
})

describe('a parent’s copy', () => {
  const copy = (passphrase: string, deleteBy: string) => ({
    ...plainExport,
    what: 'parent-copy',
    lock: { passphrase, deleteBy }
  })
  const dayInYears = (years: number): string => `${String(new Date().getFullYear() + years)}-06-15`

  test('is locked as strongly as the vault, and deleted on a day that lies ahead', async () => {
    const { first } = await aFamily()
    const strong = 'vier losse woorden samen'
    const asked: [string, unknown][] = [
      ['passphrase-weak', copy('aaaaaaaaaaaa', dayInYears(1))],
      ['passphrase-weak', copy('123456789012', dayInYears(1))],
      ['delete-day-wrong', copy(strong, dayInYears(-1))],
      ['delete-day-wrong', copy(strong, dayInYears(7))],
      ['bad-input', copy(strong, 'morgen')],
      ['bad-input', copy(strong, '2027-02-30')]
    ]
    for (const [code, choice] of asked) {
      const request = { sessionId: first.id, reelId, suggestedName: 'x', choice }
      expect([choice, await it.dispatch('reel.export', request)]).toMatchObject([choice, { ok: false, code }])
    }
  })
})

describe('an edit', () => {
  test('of more than a session holds is refused at once, with nothing written', async () => {
    const { db, first, recordingId } = await aFamily()
    const one = moment(20, { recordingId })
    const count = (): unknown => db.prepare('SELECT COUNT(*) FROM moment').pluck().get()
    const before = count()
    const many = Array.from({ length: 150_001 }, () => one)
    const long = Array.from({ length: 5_100 }, () => moment(21, { recordingId, note: 'x'.repeat(20_000) }))
    for (const added of [many, long])
      expect(await failureCode(() => commit(db, first.id, diffOf({ added }), 'edit', ''))).toBe(
        'too-much-at-once'
      )
    expect(count()).toBe(before)
  })
})
