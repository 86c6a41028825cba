import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'

/** Waits until nothing is rendered ahead any more. */
async function idle(it: ReelCase): Promise<void> {
  for (const { id, kind } of it.services.jobs.list())
    if (kind === 'prepare-reel') await it.services.jobs.settled(id)
}

const announced = (it: ReelCase) =>
  it.events.filter(({ name }) => name === 'reel.readiness').map(({ payload }) => payload)

test('a reel is rendered ahead, tells how far it is, and follows what changes meanwhile', async () => {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  const { reelId, sessionId } = it
  const first = it.clip(id, 0, 1000)
  const second = it.clip(id, 1000, 2000)
  it.add(first, second)

  expect(await it.reels.prepare(sessionId, reelId)).toEqual({ reelId, ready: 0, total: 2 })
  const third = it.clip(id, 2000, 3000)
  it.add(third)
  it.change(second, { ...second, startMs: 1200 })
  expect(await it.reels.prepare(sessionId, reelId)).toMatchObject({ total: 3 })
  await idle(it)
  expect(await it.reels.prepare(sessionId, reelId)).toEqual({ reelId, ready: 3, total: 3 })
  expect(announced(it).at(-1)).toEqual({ reelId, ready: 3, total: 3 })
  expect(it.services.jobs.list().filter(({ kind }) => kind === 'prepare-reel').length).toBe(1)
})

test('an export takes over what was rendered ahead, and one clip changed is one clip rendered', async () => {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  const clip = it.clip(id, 0, 1000)
  it.add(clip, it.clip(id, 1000, 2000), it.card())
  await it.reels.prepare(it.sessionId, it.reelId)
  expect((await it.export(join(it.folder, 'reel.mp4'))).status.state).toBe('done')
  await idle(it)

  it.change(clip, { ...clip, caption: 'Kijk eens' })
  expect(await it.reels.prepare(it.sessionId, it.reelId)).toMatchObject({ ready: 2, total: 3 })
  await idle(it)
  expect(await it.reels.prepare(it.sessionId, it.reelId)).toMatchObject({ ready: 3, total: 3 })
})
