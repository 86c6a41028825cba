import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sessionHandlers } from '../../src/main/handlers/session.ts'
import type { Mask } from '../../src/shared/domain/reel-records.ts'
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

/** The last readiness that was told, once it is this. */
const told = (it: ReelCase, ready: number, total: number) =>
  vi.waitFor(() => expect(announced(it).at(-1)).toMatchObject({ ready, total }), {
    timeout: 30_000,
    interval: 20
  })

test('two that want it prepared at the same moment have it prepared once', async () => {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  it.add(it.clip(id, 0, 1000), it.clip(id, 1000, 2000))
  await Promise.all([it.reels.prepare(it.sessionId, it.reelId), it.reels.prepare(it.sessionId, it.reelId)])
  expect(it.services.jobs.list().filter(({ kind }) => kind === 'prepare-reel').length).toBe(1)
  await idle(it)
})

test('it is told anew how ready a reel is when a mask is added or taken away, the cache is emptied, or a recording goes', async () => {
  const it = await reelCase()
  const { path } = await makeFrameVideo('h264-25', it.folder, 3)
  const [{ id }, { id: other }] = [await it.importVideo(path), await it.importVideo(path)]
  it.add(it.clip(id, 0, 1000), it.clip(other, 1000, 2000))
  await it.reels.prepare(it.sessionId, it.reelId)
  await told(it, 2, 2)
  await idle(it)

  const commit = sessionHandlers(it.services, () => [])['session.commit']
  const box = { x: 0.2, y: 0.2, width: 0.4, height: 0.4 }
  const mask: Mask = {
    ...{ type: 'mask', id: randomUUID(), recordingId: id, personId: null, reviewed: true },
    ...{ kind: 'silence', shape: 'box', startMs: 0, endMs: 1000, keys: [{ atMs: 0, ...box }] }
  }
  const diff = { added: [mask], updated: [], removed: [] }
  await commit({ sessionId: it.sessionId, diff, as: 'edit' })
  await told(it, 1, 2)
  await told(it, 2, 2)
  await commit({ sessionId: it.sessionId, diff: { ...diff, added: [], removed: [mask] }, as: 'edit' })
  await vi.waitFor(() => expect(announced(it).length).toBeGreaterThan(3))
  await told(it, 2, 2)
  await idle(it)

  await it.reels.emptyCache()
  await told(it, 0, 2)
  await told(it, 2, 2)
  await idle(it)

  await it.recordings.remove(other)
  await told(it, 1, 1)
}, 120_000)

test('a reel of a recording that is still being taken in is told of as soon as that is ready', async () => {
  const it = await reelCase()
  const { path } = await makeFrameVideo('h264-25', it.folder, 3)
  const { id } = it.recordings.importFile(it.sessionId, path)
  it.add(it.clip(id, 0, 1000))
  expect(await it.reels.prepare(it.sessionId, it.reelId)).toMatchObject({ total: 0 })
  await told(it, 1, 1)
}, 60_000)
