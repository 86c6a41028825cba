import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordingHandlers } from '../../src/main/handlers/recording.ts'
import { addressOf } from '../../src/main/resources.ts'
import { findMedia } from '../../src/main/services/media/serve.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { commitSayingWhoIsSeen } from '../../src/main/services/storage/commit-in-view.ts'
import { listLocked } from '../../src/main/services/storage/locked-recordings.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { clip, idOf, mask, moment, recordingId, reel } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { consentCase } from '../support/consent-case.ts'
import { recordingCase, until } from '../support/recording-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { failureCode, passphrase, testFamily, testPerson, testSession, testVault } from '../support/vault.ts'
import { withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { listConsents } from '../../src/main/services/storage/families.ts'
import { today } from '../../src/main/services/today.ts'

const at = '2026-11-20T10:00:00.000Z'

test('of a film on lock no address gives a picture or a sound, and it can still be erased', async () => {
  const it = await consentCase()
  const names = ['media', 'still', 'frames', 'tiles', 'waveform', 'heard', 'filmstrip', 'peaks', 'look']
  const given = async (): Promise<readonly string[]> => {
    const found: string[] = []
    for (const name of names) {
      const url = new URL(
        `/${name}/${it.film}?ms=0&frames=0&height=90&from=0&to=500&length=500`,
        'app://weerklank'
      )
      const address = addressOf(url.pathname)
      if (
        address &&
        (await findMedia(it.services, it.recordings, address.kind, address.id, url.searchParams))
      )
        found.push(name)
    }
    return found
  }
  expect(await given()).toEqual(expect.arrayContaining(['media', 'still', 'tiles', 'waveform', 'filmstrip']))
  it.withdraw('opnemen')
  expect(await given()).toEqual([])
  expect(it.recordings.get(it.film).lock).toMatchObject({ isShut: true, by: [{ person: 'moeder' }] })
  await it.recordings.remove(it.film)
  expect(await failureCode(() => it.recordings.get(it.film))).toBe('not-found')
})

test('a recording on lock waits for a decision; kept for a reason it stays on lock, and the reason is in the logbook', async () => {
  const it = await consentCase()
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  it.withdraw('terugkijken-gezin')
  expect(listLocked(db)).toMatchObject([{ recordingId: it.film, lock: { isShut: false, keptFor: null } }])
  const handlers = recordingHandlers(it.recordings, {} as Parameters<typeof recordingHandlers>[1])
  await handlers['recording.keepLocked']({ recordingId: it.film, reason: 'Lopende zaak' })
  expect(listLocked(db)).toEqual([])
  expect(it.recordings.get(it.film).lock).toMatchObject({ keptFor: 'Lopende zaak' })
  expect(listLogbook(db, familyId)[0]).toMatchObject({
    kind: 'kept-with-reason',
    reason: { words: 'Lopende zaak' },
    about: { recordingId: it.film }
  })
  it.giveAgain('terugkijken-gezin')
  expect(it.recordings.get(it.film).lock).toBe(null)
})

test('erasing a recording stops the exports and reports that use it, and leaves nothing of them', async () => {
  const it = await consentCase()
  const letGo = it.hold('export-reel')
  const letReportsGo = it.hold('export-report')
  const outcomes = Promise.all([it.ways['own-film'](), it.ways['report-html'](), it.ways.clips()])
  await until(() => it.services.jobs.list().filter(({ status }) => status.state === 'queued').length === 3)
  await it.recordings.remove(it.film)
  await letGo()
  await letReportsGo()
  expect(await outcomes).toEqual(['recording-erased', 'recording-erased', 'recording-erased'])
  expect((await readdir(it.folder)).filter((name) => /reel|report/.test(name))).toEqual([])
})

test('an export takes the reel as it is when its turn comes', async () => {
  const it = await consentCase()
  const letGo = it.hold('export-reel')
  const outcome = it.ways.clips()
  await until(() => it.services.jobs.list().some(({ status }) => status.state === 'queued'))
  it.add(it.clip(it.film, 800, 1600))
  await letGo()
  expect(await outcome).toBe('left')
  const folders = (await readdir(it.folder)).filter((name) => name.endsWith('reel'))
  expect((await readdir(join(it.folder, folders[0] ?? ''))).length).toBe(2)
})

test('an import that was broken off is not taken up again without consent, and says so', async () => {
  const it = await recordingCase()
  const { path } = await makeFrameVideo('h264-25', it.films, 2)
  const { id } = it.recordings.importFile(it.sessionId, path)
  await it.services.lock()
  await it.services.unlock({ by: 'passphrase', secret: passphrase })
  await it.recordings.recovered()
  // Taken up again as long as everyone consents.
  expect(it.recordings.get(id).status.state).not.toBe('failed')
  await it.services.lock()
  await it.services.unlock({ by: 'passphrase', secret: passphrase })
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  for (const consent of listConsents(db, familyId)) withdrawConsent(db, consent.id, today())
  await it.recordings.recovered()
  await until(() => it.recordings.get(id).status.state === 'failed')
  expect(it.recordings.get(id).status).toMatchObject({ code: 'consent-changed' })
})

test('that nobody is in view, and that one who withdrew isn’t, is written down; and stops nothing it says nothing of', async () => {
  const it = await consentCase()
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  const kinds = (): readonly string[] =>
    listLogbook(db, familyId).flatMap(({ kind }) => (kind === 'in-view' ? kind : []))
  const say = (...added: SessionRecord[]): boolean => {
    const diff = diffOf({ added })
    return commitSayingWhoIsSeen(db, it.sessionId, diff, () => commit(db, it.sessionId, diff, 'edit', at))
  }
  expect([say(moment(1, { recordingId: it.film })), kinds()]).toEqual([false, []])
  expect([say(it.clip(it.film, 0, 500, { inViewIds: [] })), kinds().length]).toEqual([true, 1])
  it.withdraw('opnemen')
  const alone = { personIds: [], others: true }
  expect([say({ type: 'in-view', id: idOf(5), recordingId: it.film, ...alone }), kinds().length]).toEqual([
    true,
    2
  ])
  expect(it.recordings.get(it.film).lock).toBe(null)
})

test('what is said of who is in view is written down by what was said before, not by what an edit says of that', async () => {
  const it = await consentCase()
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  const seen = {
    type: 'in-view' as const,
    id: idOf(5),
    recordingId: it.film,
    personIds: [it.motherId],
    others: false
  }
  it.add(seen)
  it.withdraw('opnemen')
  const lie = { ...seen, personIds: [] }
  const diff = diffOf({ updated: [[lie, lie]] })
  expect(
    commitSayingWhoIsSeen(db, it.sessionId, diff, () => commit(db, it.sessionId, diff, 'plain', at))
  ).toBe(true)
  expect(listLogbook(db, familyId)[0]).toMatchObject({ kind: 'in-view', about: { recordingId: it.film } })
})

test('a talk ends by a withdrawal also when something else in the family can’t be read', async () => {
  const it = await consentCase()
  const { db } = it.services.vault()
  await it.ways['talk-start']()
  it.add(mask(4, { recordingId: it.film }))
  db.prepare("UPDATE mask SET keys = '[' WHERE id = ?").run(idOf(4))
  db.prepare("UPDATE recording SET info = '{' WHERE id = ?").run(it.film)
  it.withdraw('terugkijken-gezin')
  expect(await it.ways['talk-refresh']()).toBe('not-found')
})

test('a record that names a moment, a person or a clip of another family is refused', async () => {
  const { vault } = await testVault()
  const [own, other] = ['Vos', 'Das'].map((name) => {
    const { id: familyId } = testFamily(vault.db, name)
    return { familyId, sessionId: testSession(vault.db, familyId).id }
  })
  if (!own || !other) throw new Error('no families')
  testRecording(vault.db, own.sessionId, recordingId)
  testRecording(vault.db, other.sessionId, idOf(901))
  const stranger = testPerson(vault.db, other.familyId).id
  const add = (sessionId: string, ...added: SessionRecord[]) =>
    failureCode(() => {
      commit(vault.db, sessionId, diffOf({ added }), 'edit', at)
    })
  const theirClip = clip(72, { recordingId: idOf(901) })
  const reelId = idOf(801)
  expect(await add(own.sessionId, reel({ id: reelId }))).toBe('none')
  expect(
    await add(
      other.sessionId,
      moment(71, { recordingId: idOf(901), note: 'van een ander' }),
      reel(),
      theirClip
    )
  ).toBe('none')
  const quote = { type: 'quote', speakerId: null, text: '', saidAt: at, atMs: null } as const
  const refused: readonly SessionRecord[] = [
    clip(1, { reelId, momentId: idOf(71) }),
    clip(2, { reelId, inViewIds: [stranger] }),
    clip(10),
    moment(3, { personIds: [stranger] }),
    { type: 'in-view', id: idOf(4), recordingId, personIds: [stranger], others: false },
    { ...quote, id: idOf(5), clipId: idOf(72) },
    { ...quote, id: idOf(6), clipId: null, speakerId: stranger },
    { type: 'left-out', id: idOf(7), clip: clip(8, { reelId, momentId: idOf(71) }), at }
  ]
  for (const record of refused)
    expect([record.id, await add(own.sessionId, record)]).toEqual([record.id, 'bad-input'])
  // What was removed since is named by nobody's words.
  expect(await add(own.sessionId, clip(9, { reelId, momentId: idOf(999) }))).toBe('none')
})
