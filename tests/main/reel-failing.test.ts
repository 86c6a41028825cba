import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { exportReel } from '../../src/main/services/reel/export-reel.ts'
import { loadLettering } from '../../src/main/services/drawing/lettering.ts'
import { clipReader } from '../../src/main/services/reel/reel-media.ts'
import { soundReader } from '../../src/main/services/reel/reel-media.ts'
import type { RenderTools } from '../../src/main/services/reel/render-segment.ts'
import { createSegmentCache } from '../../src/main/services/reel/segment-cache.ts'
import { type ReelParts, type ReelRun, writeReel } from '../../src/main/services/reel/write-reel.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { makeTexturedFilm } from '../support/textured-film.ts'

const cacheOf = (it: ReelCase, readClip: RenderTools['readClip']) =>
  createSegmentCache(
    it.services.vault(),
    {
      readClip,
      readSound: soundReader(it.recordings),
      lettering: () => loadLettering(join(import.meta.dirname, '..', '..', 'resources'))
    },
    () => 2e9
  )
const run = { signal: new AbortController().signal, priority: 'normal', onProgress: () => undefined } as const

/** A film that begins and then neither goes on nor ends. */
const stuck = (ended: () => void): Readable => {
  const film = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      ended()
      done(error)
    }
  })
  film.push(Buffer.from([0, 0, 0, 24]))
  return film
}

test('one of two that are rendered at a time fails: the other is given up, the export fails, and nothing of it is left', async () => {
  const it = await reelCase()
  const { path } = await makeFrameVideo('h264-25', it.folder, 2)
  const [broken, slow] = [await it.importVideo(path), await it.importVideo(path)]
  it.add(it.clip(broken.id, 0, 1000, { mute: true }), it.clip(slow.id, 0, 1000, { mute: true }))
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  let [opened, ended] = [0, 0]
  const readClip: RenderTools['readClip'] = async (id) => {
    if (id === broken.id) {
      // Not before the other one runs.
      while (opened === ended) await wait(5)
      return Readable.from([Buffer.from('this is no film at all')], { objectMode: false })
    }
    opened += 1
    return stuck(() => (ended += 1))
  }
  const vault = it.services.vault()
  const request = {
    ...{ plan, cache: cacheOf(it, readClip), signal: run.signal, report: () => undefined },
    write: () => Promise.reject(new Error('nothing is complete'))
  }
  await expect(exportReel(request)).rejects.toMatchObject({ code: 'decode-failed' })
  // It is tried anew once.
  expect([opened, ended]).toEqual([2, 2])
  expect(vault.db.prepare("SELECT count(*) FROM segment WHERE kind = 'picture'").pluck().get()).toBe(0)
  const files = await readdir(dirname(vault.blobPath('x')))
  // A small copy for looking may still be under way.
  expect(files.filter((name) => name.startsWith('segment-') && name.endsWith('.partial'))).toEqual([])
}, 60_000)

test('who asks for a piece that is made with its neighbours gets it as soon as it is looked over', async () => {
  const it = await reelCase()
  const recording = await it.importVideo(await makeTexturedFilm(it.folder, { seconds: 9 }))
  const box = { x: 0.3, y: 0.3, width: 0.3, height: 0.4 }
  it.add(
    {
      ...{ type: 'mask', id: randomUUID(), recordingId: recording.id, personId: null, reviewed: true },
      ...{ kind: 'blur', shape: 'oval', startMs: 0, endMs: 9000, keys: [{ atMs: 0, ...box }] }
    },
    it.clip(recording.id, 0, 9000)
  )
  const [placed] = await it.reels.plan(it.sessionId, it.reelId)
  const [stretch] = placed?.stretches ?? []
  const [first] = stretch?.segments ?? []
  if (stretch === undefined || first === undefined) throw new Error('no stretch')
  expect(stretch.segments.length).toBe(3)
  const cache = cacheOf(it, clipReader(it.recordings))
  const all = cache.ensureStretch(stretch, run)
  const { db } = it.services.vault()
  const proven = db.prepare('SELECT count(*) FROM segment WHERE proof IS NOT NULL').pluck()
  while (proven.get() === 0) await wait(1)
  const mine = await cache.ensure(first, run)
  const made = await all
  expect(mine).toEqual({ stored: made[0]?.stored, rendered: false })
}, 60_000)

test('a disk that fills while a reel is written: it is said how much room that takes, and nothing is tried again', async () => {
  const it = await reelCase()
  const { path } = await makeFrameVideo('h264-25', it.folder, 2)
  const recording = await it.importVideo(path)
  it.add(it.clip(recording.id, 0, 1000))
  const plan = await it.reels.plan(it.sessionId, it.reelId)
  const vault = it.services.vault()
  let tries = 0
  const cache = cacheOf(it, clipReader(it.recordings))
  const request = {
    ...{ plan, cache, signal: run.signal, report: () => undefined },
    write: (parts: ReelParts, how: ReelRun) => {
      tries += 1
      // Every write to this device is refused for lack of room.
      return writeReel(vault, parts, { chapters: [], cues: [] }, '/dev/full', how)
    }
  }
  await expect(exportReel(request)).rejects.toMatchObject({ code: 'disk-full', detail: { neededMb: 1 } })
  expect(tries).toBe(1)
}, 60_000)
