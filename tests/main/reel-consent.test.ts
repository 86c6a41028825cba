import { beforeEach, expect, test } from 'vitest'
import { requireReelConsent } from '../../src/main/services/reel/require-consent.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { saveConsents, withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { today } from '../../src/main/services/today.ts'
import type { Vault } from '../../src/main/services/vault/vault.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { angle, clip, idOf, inView, mask, recordingId, reel, reelId } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { failureCode, testFamily, testPerson, testSession, testVault } from '../support/vault.ts'

const then = idOf(901)
let vault: Vault
let now: string
let earlier: string
let child: string
let mother: string

/** A reel of today's session with a clip of an earlier one; the child has agreed to all that is asked for here. */
beforeEach(async () => {
  vault = (await testVault()).vault
  const { id: familyId } = testFamily(vault.db)
  child = testPerson(vault.db, familyId).id
  mother = testPerson(vault.db, familyId, { role: 'parent', label: 'moeder' }).id
  earlier = testSession(vault.db, familyId, '2026-11-06').id
  now = testSession(vault.db, familyId).id
  testRecording(vault.db, now, recordingId)
  testRecording(vault.db, earlier, then)
  agree(familyId, 1, child, 'team')
  agree(familyId, 2, child, 'terugkijken-gezin')
  agree(familyId, 3, mother, 'terugkijken-gezin')
  write(now, reel({ audience: 'team' }), clip(21), clip(22, { recordingId: then }))
})

function agree(familyId: string, n: number, personId: string, scopeId: string): void {
  const given = { givenBy: 'moeder', givenOn: '2026-01-01', withdrawnOn: null }
  saveConsents(vault.db, [{ id: idOf(n), familyId, personId, scopeId, ...given }])
}
const write = (sessionId: string, ...added: SessionRecord[]): void =>
  commit(vault.db, sessionId, diffOf({ added }), 'edit', '2026-11-20T10:00:00.000Z')
const change = (from: SessionRecord, to: SessionRecord): void =>
  commit(vault.db, now, diffOf({ updated: [[from, to]] }), 'edit', '2026-11-20T10:00:00.000Z')
const asked = (scopeId: string | null = null, id = reelId) =>
  failureCode(() =>
    requireReelConsent(
      { vault: () => vault },
      { sessionId: now, reelId: id, scopeIds: scopeId === null ? [] : [scopeId] }
    )
  )

test('a reel is refused while someone in view has not agreed to its audience, and goes when all have', async () => {
  expect(await asked()).toBe('reel-no-consent')
  change(reel({ audience: 'team' }), reel())
  expect(await asked()).toBe('none')
  withdrawConsent(vault.db, idOf(3), today())
  expect(await asked()).toBe('recording-locked')
})

test('what is asked for beside the audience is asked for as well, and never instead', async () => {
  expect(await asked('terugkijken-gezin')).toBe('reel-no-consent')
  change(reel({ audience: 'team' }), reel())
  expect(await asked('terugkijken-gezin')).toBe('none')
  expect(await asked('team')).toBe('reel-no-consent')
})

test('who is in view, and who is hidden, is read of every session of the family', async () => {
  write(now, inView(31, { personIds: [child] }))
  expect(await asked()).toBe('reel-no-consent')
  write(earlier, mask(32, { recordingId: then, personId: mother, startMs: 0, endMs: 19_999 }))
  expect(await asked()).toBe('reel-no-consent')
  write(earlier, mask(33, { recordingId: then, personId: mother, startMs: 10_000, endMs: 20_000 }))
  expect(await asked()).toBe('none')
})

test('a third person whom one camera saw stands in the way on the others, until it is said of them who is in view', async () => {
  const second = idOf(902)
  testRecording(vault.db, now, second)
  write(
    now,
    angle(2),
    inView(31, { personIds: [child], others: true }),
    reel({ id: idOf(801) }),
    clip(23, { reelId: idOf(801), recordingId: second })
  )
  expect(await asked(null, idOf(801))).toBe('reel-no-consent')
  write(now, inView(32, { recordingId: second, personIds: [child] }))
  expect(await asked(null, idOf(801))).toBe('none')
  vault.db.prepare('UPDATE angle SET title = ?').run('a'.repeat(5000))
  expect(await asked(null, idOf(801))).toBe('row-unreadable')
})

test('a reel that is not there can’t be asked for', async () => {
  expect(await asked(null, idOf(1))).toBe('not-found')
})
