import { beforeEach, expect, test } from 'vitest'
import { talkHandlers } from '../../src/main/handlers/talk.ts'
import { saveConsents, withdrawConsent } from '../../src/main/services/storage/families.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { today } from '../../src/main/services/today.ts'
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
