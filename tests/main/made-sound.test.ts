import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { madeSound } from '../../src/main/services/reel/made-sound.ts'
import { clipSoundUrl, madeSoundRate } from '../../src/shared/domain/clip-sound.ts'
import type { Clip, Mask } from '../../src/shared/domain/reel-records.ts'
import { reelCase } from '../support/reel-case.ts'
import { makeToneVideo } from '../support/tone-video.ts'

test('a clip has its made sound as soon as there is any, and never that of before a voice was disguised', async () => {
  const made = await reelCase()
  const path = join(made.folder, 'film.mp4')
  await makeToneVideo(path, [{ seconds: 3, amplitude: 0.05 }])
  const { id: recordingId } = await made.importVideo(path)
  const clip = made.clip(recordingId, 1000, 2000)
  made.add(clip)
  const bytesOf = async (asked: Clip, masks: readonly Mask[] = []): Promise<Buffer> => {
    const { searchParams } = new URL(clipSoundUrl(asked, masks), 'app://host')
    const found = await madeSound(made.services, made.recordings, asked.recordingId, searchParams)
    const bytes = await buffer(found.stream(0, found.size))
    expect(bytes.length).toBe(found.size)
    return bytes
  }
  expect(await bytesOf(clip)).toHaveLength(0)
  await made.export(join(made.folder, 'reel.mp4'))

  const sound = await bytesOf(clip)
  expect(sound).toHaveLength(madeSoundRate * 4)
  expect(sound.some((byte) => byte !== 0)).toBe(true)
  // The same clip at other edges, or louder, hasn't been made.
  expect(await bytesOf({ ...clip, startMs: 1200 })).toHaveLength(0)
  expect(await bytesOf({ ...clip, volumeDb: 3 })).toHaveLength(0)
  expect(await bytesOf({ ...clip, mute: true })).toHaveLength(0)
  const voice: Mask = {
    ...{ type: 'mask', id: randomUUID(), recordingId, kind: 'voice', shape: 'box', keys: [] },
    ...{ startMs: 0, endMs: 3000, personId: null, reviewed: true }
  }
  // The page knows of it and the vault not yet, and the other way round.
  expect(await bytesOf(clip, [voice])).toHaveLength(0)
  made.add(voice)
  expect(await bytesOf(clip)).toHaveLength(0)
  expect(await bytesOf(clip, [voice])).toHaveLength(0)
})
