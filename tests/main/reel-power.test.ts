import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepared } from '../../src/main/services/storage/prepared.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { until } from '../support/recording-case.ts'
import { passphrase } from '../support/vault.ts'

/** A machine whose plug can be pulled. */
function batteryMachine() {
  const listeners: (() => void)[] = []
  let onBattery = false
  return {
    onBattery: () => onBattery,
    onChange: (listener: () => void) => void listeners.push(listener),
    become: (battery: boolean) => {
      onBattery = battery
      for (const listener of listeners) listener()
    }
  }
}

const running = (it: ReelCase) =>
  it.services.jobs.list().filter(({ kind, status }) => kind === 'prepare-reel' && status.state === 'running')

/** Waits until nothing is rendered ahead any more. */
async function idle(it: ReelCase): Promise<void> {
  for (const { id, kind } of it.services.jobs.list())
    if (kind === 'prepare-reel') await it.services.jobs.settled(id)
}

const rows = (it: ReelCase): number =>
  prepared(it.services.vault().db, 'SELECT count(*) FROM segment').pluck().get() as number

const files = async (it: ReelCase): Promise<readonly string[]> =>
  (await readdir(join(it.services.vaultDirectory, 'blobs'))).filter((name) => name.startsWith('segment-'))

test('on battery nothing is made ahead unless it is wanted; it is said, and goes on at the plug', async () => {
  const power = batteryMachine()
  power.become(true)
  const it = await reelCase({ power })
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  it.add(it.clip(id, 0, 1000), it.clip(id, 1000, 2000))
  const { reelId, sessionId, services } = it

  const waiting = { reelId, ready: 0, total: 2, paused: 'battery' }
  expect(await it.reels.prepare(sessionId, reelId)).toEqual(waiting)
  await until(() => it.events.some(({ name }) => name === 'reel.readiness'))
  expect({ rows: rows(it), jobs: running(it).length }).toEqual({ rows: 0, jobs: 1 })

  power.become(false)
  await idle(it)
  expect(await it.reels.prepare(sessionId, reelId)).toEqual({ reelId, ready: 2, total: 2 })

  power.become(true)
  it.add(it.clip(id, 2000, 3000))
  expect(await it.reels.prepare(sessionId, reelId)).toMatchObject({ ready: 2, paused: 'battery' })
  await services.appSettings.save({ ...services.appSettings.get(), ahead: { onBattery: true, gigabytes: 2 } })
  await idle(it)
  expect(await it.reels.prepare(sessionId, reelId)).toEqual({ reelId, ready: 3, total: 3 })
})

test('pulling the plug or locking gives up what is being made, and leaves nothing half made', async () => {
  const power = batteryMachine()
  const it = await reelCase({ power })
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder, 8)).path)
  it.add(it.clip(id, 1000, 7000))
  const halfMade = async () => (await files(it)).filter((name) => name.endsWith('.partial')).length
  const { reelId, sessionId, services } = it

  await it.reels.prepare(sessionId, reelId)
  await expect.poll(halfMade, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0)
  power.become(true)
  await expect.poll(halfMade, { timeout: 20_000 }).toBe(0)

  power.become(false)
  // Neighbours are made in one go, and given up in one go.
  await expect.poll(halfMade, { timeout: 20_000, interval: 5 }).toBeGreaterThan(1)
  await services.lock()
  expect(await halfMade()).toBe(0)

  await services.unlock({ by: 'passphrase', secret: passphrase })
  await it.reels.prepare(sessionId, reelId)
  await idle(it)
  expect(await it.reels.prepare(sessionId, reelId)).toEqual({ reelId, ready: 1, total: 1 })
})

test('a recording that is erased takes what was made of it along, the sound of whole reels too', async () => {
  const it = await reelCase()
  const { path } = await makeFrameVideo('h264-25', it.folder)
  const [kept, erased] = [await it.importVideo(path), await it.importVideo(path)]
  it.add(it.clip(kept.id, 0, 1000), it.clip(erased.id, 1000, 2000))
  await it.reels.prepare(it.sessionId, it.reelId)
  await idle(it)
  const tied = () =>
    prepared(it.services.vault().db, 'SELECT DISTINCT recording_id FROM segment_recording').pluck().all()
  const before = rows(it)
  expect({ rows: before, files: (await files(it)).length }).toEqual({ rows: before, files: before })

  await it.recordings.remove(erased.id)
  // Of the other only its pictures and its own sound are left; the reel's sound was made of both.
  expect({ rows: rows(it), files: (await files(it)).length, tied: tied() }).toEqual({
    ...{ rows: (before - 1) / 2, files: (before - 1) / 2 },
    tied: [kept.id]
  })
})

test('what was made ahead can be thrown away, and is made again when it is needed', async () => {
  const it = await reelCase()
  const { id } = await it.importVideo((await makeFrameVideo('h264-25', it.folder)).path)
  it.add(it.clip(id, 0, 1000))
  const { reelId, sessionId } = it
  await it.reels.prepare(sessionId, reelId)
  await idle(it)
  expect(it.reels.cacheSize()).toBeGreaterThan(10_000)

  await it.reels.emptyCache()
  expect({ bytes: it.reels.cacheSize(), files: await files(it) }).toEqual({ bytes: 0, files: [] })
  expect(await it.reels.prepare(sessionId, reelId)).toMatchObject({ ready: 0, total: 1 })
  await it.reels.emptyCache()
  expect({ jobs: running(it).length, files: await files(it) }).toEqual({ jobs: 0, files: [] })
  expect((await it.export(join(it.folder, 'reel.mp4'))).status.state).toBe('done')
})
