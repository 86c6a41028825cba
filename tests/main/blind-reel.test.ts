import { expect, test } from 'vitest'
import { noteUnblinded } from '../../src/main/services/note-unblinded.ts'
import { blindPass } from '../../src/main/services/storage/blind.ts'
import { rememberPass } from '../../src/main/services/storage/coders.ts'
import { sessionsCodedWith } from '../../src/main/services/storage/codebooks.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { call } from '../../src/renderer/api.ts'
import { beginPass, choosePass } from '../../src/renderer/state/passes.ts'
import { chooseReel, reelOf } from '../../src/renderer/state/chosen-reel.ts'
import { asShown, changeClip, itemsOf, momentOf } from '../../src/renderer/state/reel.ts'
import { addReel } from '../../src/renderer/state/reels.ts'
import { whenSaved } from '../../src/renderer/state/saving.ts'
import { commit, session, undoEdit } from '../../src/renderer/state/session.ts'
import { diffOf, updateDiff } from '../../src/shared/domain/diff.ts'
import { unpackMoments } from '../../src/shared/domain/pack-moments.ts'
import { clip, idOf, moment, reel } from '../support/records.ts'
import { stateOnVault } from '../support/state-on-vault.ts'

test('who codes blind reads nothing in the reel of what others wrote at their moments, and takes nothing of it away', async () => {
  const vault = await stateOnVault()
  await vault.openNewSession()
  const recordingId = session.getState().recordings[0]?.id ?? ''
  const lines = [{ id: idOf(9), text: 'Ik kom', startMs: null, endMs: null }]
  const said = { caption: 'Jij wacht', childLines: lines, question: 'Wat zag je?', note: 'Mooi' }
  const theirs = clip(3, { recordingId, momentId: idOf(1), ...said })
  const free = clip(4, { recordingId, ...said })
  commit(diffOf({ added: [moment(1, { recordingId, note: 'van de eerste' }), reel(), theirs, free] }))
  const shown = () => {
    const { doc } = session.getState()
    return itemsOf(doc, reelOf(doc)?.id).map((item) => asShown(doc, item))
  }
  const open = [theirs, free].toSorted((a, b) => a.position - b.position)
  expect(shown()).toEqual(open)

  beginPass('An', true)
  const hidden = { ...theirs, caption: '', childLines: [], question: '', note: '' }
  const asHidden = open.map((item) => (item.id === theirs.id ? hidden : item))
  expect(shown()).toEqual(asHidden)
  // Then main takes back what the page had of it: that it is there is all that is left.
  await expect
    .poll(() => [...session.getState().doc.moments()].map(({ note, code }) => [note, code]))
    .toEqual([['', 'hidden/hidden']])
  expect(shown()).toEqual(asHidden)
  expect(JSON.stringify(session.getState().history)).not.toContain('van de eerste')
  expect(momentOf(session.getState().doc, theirs)).toBeNull()
  changeClip(theirs.id, { startMs: theirs.startMs + 40 })

  await whenSaved()
  const log = () => listLogbook(vault.db(), session.getState().open?.family.id ?? '').map(({ kind }) => kind)
  expect(log()).toEqual([])
  choosePass(null)
  await expect.poll(() => momentOf(session.getState().doc, theirs)?.note).toBe('van de eerste')
  expect(log()).toEqual(['blind-left'])
  expect(shown().find(({ id }) => id === theirs.id)).toEqual({ ...theirs, startMs: theirs.startMs + 40 })
  beginPass('Bo', false)
  expect(shown().find(({ id }) => id === theirs.id)).toMatchObject(said)
})

test('who codes blind undoes her own edits alone, and writes nothing over what she may not see', async () => {
  const vault = await stateOnVault()
  const sessionId = await vault.openNewSession()
  const recordingId = session.getState().recordings[0]?.id ?? ''
  const theirs = moment(1, { recordingId, note: 'van de eerste' })
  commit(diffOf({ added: [theirs] }))
  beginPass('An', true)
  const passId = [...session.getState().doc.of('pass')][0]?.id ?? null
  await expect.poll(() => session.getState().doc.get(theirs.id)).toMatchObject({ note: '' })
  commit(diffOf({ added: [moment(2, { recordingId, passId, note: 'van An' })] }))
  await whenSaved()
  for (let edits = 0; edits < 3; edits += 1) undoEdit()
  await whenSaved()
  const noted = (id: string) => vault.db().prepare('SELECT note FROM moment WHERE id = ?').pluck().get(id)
  expect([noted(theirs.id), noted(idOf(2))]).toEqual(['van de eerste', undefined])
  // Its beginning is undone with the rest: nobody is blind any more, and that is written down.
  await expect.poll(() => session.getState().doc.get(theirs.id)).toMatchObject({ note: 'van de eerste' })
  const familyId = session.getState().open?.family.id ?? ''
  expect(listLogbook(vault.db(), familyId).map(({ kind }) => kind)).toEqual(['blind-left'])
  const pass = {
    type: 'pass' as const,
    id: idOf(7),
    coder: 'Bo',
    startedAt: '2026-11-21T09:00:00.000Z',
    blind: true
  }
  commit(diffOf({ added: [pass] }))
  choosePass(pass.id)
  await expect.poll(() => session.getState().doc.get(theirs.id)).toMatchObject({ note: '' })
  const stub = session.getState().doc.get(theirs.id)
  if (stub?.type !== 'moment') throw new Error('no moment')
  const diff = updateDiff(stub, { note: 'x' })
  const answer = await call('session.commit', {
    sessionId,
    diff: { added: [], updated: diff.updated.map(([from, to]) => [from, to]), removed: [] },
    as: 'edit'
  })
  expect(answer).toMatchObject({ ok: false, code: 'bad-input' })
  expect(noted(theirs.id)).toBe('van de eerste')
})

test('nobody leaves blindness without the logbook’s line', async () => {
  const vault = await stateOnVault()
  const sessionId = await vault.openNewSession()
  beginPass('An', true)
  await expect.poll(() => blindPass(vault.db(), sessionId)).not.toBeNull()
  vault.db().exec("CREATE TEMP TRIGGER full BEFORE INSERT ON logbook BEGIN SELECT RAISE(ABORT, 'full'); END")
  const leave = (): void =>
    noteUnblinded(vault.db(), sessionId, () => rememberPass(vault.db(), sessionId, null))
  expect(leave).toThrow('full')
  expect(blindPass(vault.db(), sessionId)).not.toBeNull()
  vault.db().exec('DROP TRIGGER full')
  leave()
  expect(blindPass(vault.db(), sessionId)).toBeNull()
})

test('who codes blind gets nothing of the others by another way, and takes nothing of theirs away', async () => {
  const vault = await stateOnVault()
  const sessionId = await vault.openNewSession()
  const recordingId = session.getState().recordings[0]?.id ?? ''
  const pass = {
    type: 'pass' as const,
    id: idOf(7),
    coder: 'Bo',
    startedAt: '2026-11-21T09:00:00.000Z',
    blind: true
  }
  const theirs = moment(1, { recordingId, note: 'van de eerste' })
  const own = moment(2, { recordingId, passId: pass.id, note: 'van Bo' })
  commit(diffOf({ added: [pass, theirs, own] }))
  await whenSaved()
  const given = async () => {
    const answer = await call('reel.momentsOf', { sessionId, ofSessionId: sessionId })
    return answer.ok ? unpackMoments(answer.value).map(({ note }) => note) : []
  }
  expect(await given()).toEqual(['van de eerste', 'van Bo'])
  choosePass(pass.id)
  await expect.poll(given).toEqual(['van Bo'])

  const asOwn = { ...theirs, passId: pass.id, note: '' }
  const forged = [
    { added: [], updated: [[asOwn, { ...asOwn, note: 'x' }] as [typeof asOwn, typeof asOwn]], removed: [] },
    { added: [], updated: [], removed: [asOwn] }
  ]
  for (const diff of forged)
    expect(await call('session.commit', { sessionId, diff, as: 'edit' })).toMatchObject({ code: 'bad-input' })
  const kept = vault.db().prepare('SELECT note, pass_id FROM moment WHERE id = ?').get(theirs.id)
  expect(kept).toEqual({ note: 'van de eerste', pass_id: null })
})

test('how often a codebook was used tells who codes blind nothing of the others', async () => {
  const vault = await stateOnVault()
  await vault.openNewSession()
  const recordingId = session.getState().recordings[0]?.id ?? ''
  const own = {
    type: 'pass' as const,
    id: idOf(7),
    coder: 'Bo',
    startedAt: '2026-11-21T09:00:00.000Z',
    blind: true
  }
  const coded = (n: number, passId: string | null) => moment(n, { recordingId, passId, code: 'book/look' })
  commit(diffOf({ added: [own, coded(1, null), coded(2, null), coded(3, own.id)] }))
  await whenSaved()
  const counted = () => sessionsCodedWith(vault.db(), 'book').map(({ moments }) => moments)
  expect(counted()).toEqual([{ look: 3 }])
  choosePass(own.id)
  await expect.poll(counted).toEqual([{ look: 1 }])
})

test('the reel that was worked on last is there again after a restart, in each session its own', async () => {
  const vault = await stateOnVault()
  await vault.openNewSession()
  commit(diffOf({ added: [reel()] }))
  addReel()
  const chosen = () => reelOf(session.getState().doc)?.id
  const second = chosen()
  expect(second).not.toBe(reel().id)
  await whenSaved()
  await vault.restart()
  await expect.poll(chosen).toBe(second)

  chooseReel(reel().id)
  await vault.restart()
  await expect.poll(chosen).toBe(reel().id)
  await vault.openNewSession()
  expect(chosen()).toBeUndefined()
})
