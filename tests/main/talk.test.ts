import { beforeEach, expect, test } from 'vitest'
import { talkHandlers } from '../../src/main/handlers/talk.ts'
import { saveConsents, withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { eraseRecordsOf } from '../../src/main/services/storage/erase-recording.ts'
import { lastShown } from '../../src/main/services/storage/shown-clips.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { today } from '../../src/main/services/today.ts'
import type { TalkState } from '../../src/shared/domain/talk.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { idOf } from '../support/records.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { testPerson } from '../support/vault.ts'

let it: ReelCase
let talk: ReturnType<typeof talkHandlers>
let grandmother: string
let film: string

/** A reel of one clip, with a child who has agreed to everything and a grandmother who has agreed to the team alone. */
beforeEach(async () => {
  it = await reelCase()
  film = (await it.importVideo((await makeFrameVideo('h264-25', it.folder, 2)).path)).id
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  grandmother = testPerson(db, familyId, { role: 'other', label: 'oma' }).id
  agree(1, 'team')
  const shell = { hasOtherDisplay: () => false, openParentScreen: () => Promise.resolve(false) }
  talk = talkHandlers(it.services, it.recordings, {
    ...shell,
    closeParentScreen: () => undefined
  } as unknown as Parameters<typeof talkHandlers>[2])
})

function agree(n: number, scopeId: string): void {
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  const given = { givenBy: 'oma', givenOn: '2026-01-01', withdrawnOn: null }
  saveConsents(db, [{ id: idOf(n), familyId, personId: grandmother, scopeId, ...given }])
}
const start = async () => talk['talk.start']({ sessionId: it.sessionId, reelId: it.reelId, display: 'other' })
const itemIds = async () => (await talk['talk.reel'](undefined)).items.map(({ id }) => id)

test('a talk begins when everyone in view has agreed to what the reel is for, and to nothing else', async () => {
  it.add(it.clip(film, 0, 1000))
  await expect(start()).rejects.toMatchObject({ code: 'reel-no-consent' })
  const reel = { type: 'reel', id: it.reelId, name: '', audience: 'terugkijken-gezin' } as const
  it.change(reel, { ...reel, audience: 'team' })
  // The child has not agreed to the team.
  await expect(start()).rejects.toMatchObject({ code: 'reel-no-consent' })
  it.change({ ...reel, audience: 'team' }, reel)
  agree(2, 'terugkijken-gezin')
  expect((await start()).reel.items).toHaveLength(1)
})

test('what gets into the reel during a talk is not shown without consent, nor what somebody withdraws from', async () => {
  agree(2, 'terugkijken-gezin')
  const first = it.clip(film, 0, 1000)
  it.add(first)
  await start()
  expect(await itemIds()).toEqual([first.id])
  withdrawConsent(it.services.vault().db, idOf(2), today())
  expect(await itemIds()).toEqual([])
  const { db } = it.services.vault()
  const child = db.prepare("SELECT id FROM person WHERE role = 'child'").pluck().get() as string
  // Saying it of one clip doesn't lift the lock on the recording; saying it of the recording does.
  const alone = it.clip(film, 1000, 1800, { inViewIds: [child] })
  it.add(alone)
  expect(await itemIds()).toEqual([])
  const seen = { id: idOf(50), recordingId: film, personIds: [child], others: false }
  it.add({ type: 'in-view', ...seen })
  expect(await itemIds()).toEqual([first.id, alone.id])
  expect((await talk['talk.refresh'](undefined)).items.map(({ id }) => id)).toEqual([first.id, alone.id])
})

test('what ran on the parent screen is kept as shown; what was only named, passed by or never given is not', async () => {
  agree(2, 'terugkijken-gezin')
  const { db } = it.services.vault()
  const [ran, passed, later] = [0, 500, 1000].map((at) => it.clip(film, at, at + 400))
  if (!ran || !passed || !later) throw new Error('no clips')
  it.add(ran, passed)
  const say = async (partId: string, change: Partial<TalkState> = {}): Promise<void> => {
    const still = { offsetMs: 0, playing: false, atEnd: false, failed: false, rate: 1 }
    const state = { ...still, partId, face: 'film', question: '', ...change } as const
    await talk['talk.say']({ kind: 'state', state })
  }
  const shown = () => lastShown(db, it.sessionId)?.clips.map(({ id, startMs }) => [id, startMs])
  // Without a talk nothing counts.
  await say(ran.id, { playing: true })
  await start()
  await say(passed.id)
  await say(passed.id, { playing: true, face: 'blank' })
  await say(passed.id, { playing: true, failed: true })
  await say(later.id, { playing: true })
  expect(shown()).toBeUndefined()
  await say(ran.id, { playing: true })
  expect(shown()).toEqual([[ran.id, 0]])
  expect(lastShown(db, it.sessionId)?.on).toBe(today())
  // Changed during the talk it is kept as it is seen from then on.
  it.change(ran, { ...ran, startMs: 40 })
  it.add(later)
  await talk['talk.refresh'](undefined)
  await say(ran.id, { offsetMs: 200 })
  await say(later.id, { playing: true })
  await say(ran.id, { offsetMs: 240 })
  expect(shown()).toEqual([
    [ran.id, 40],
    [later.id, 1000]
  ])
  // Erased with the film it was of.
  eraseRecordsOf(db, film)
  expect(shown()).toBeUndefined()
})
