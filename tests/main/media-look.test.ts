import { expect, test } from 'vitest'
import type { CodedPicture } from '../../src/shared/domain/look.ts'
import { lookFileSchema, unpackGroup } from '../../src/shared/domain/look.ts'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { frameTimesOf } from '../../src/main/services/media/copy-index.ts'
import { findLook } from '../../src/main/services/storage/look-copies.ts'
import { type FrameVideoVariant, makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { blobFiles, looksDone, recordingCase } from '../support/recording-case.ts'

const exact: readonly FrameVideoVariant[] = ['h264-25', 'phone-vfr', 'h264-bframes', 'mts-interlaced']

test.each(exact)('the look copy of %s has exactly the same pictures at the same times', async (variant) => {
  const at = await recordingCase()
  const film = await makeFrameVideo(variant, at.films, 6)
  const { recording } = await at.import(film.path)
  await looksDone(at)
  expect(findLook(at.services.vault().db, recording.id)?.state).toBe('ready')
  const copy = await at.recordings.copy(recording.id)
  const look = await at.recordings.quickCopy(recording.id)
  expect(frameTimesOf(look.index())).toEqual(frameTimesOf(copy.index()))
  const bytes = await look.read(0, (await at.recordings.quickCopy(recording.id)).index().headerSize)
  const whole = Buffer.concat([
    bytes,
    ...(await Promise.all(look.index().fragments.map(({ offset, size }) => look.read(offset, offset + size))))
  ])
  const frames = await readFrames(whole)
  expect(frames.map(({ number }) => number)).toEqual(film.frameTimesMs.map((_, n) => n))

  const described = lookFileSchema.parse(
    JSON.parse((await at.bytes(recordingUrls.look(recording.id))).toString())
  )
  expect(described).toMatchObject({ frameCount: frames.length, width: look.header.width })
  const groups: CodedPicture[][] = []
  for (const n of described.groups.keys()) {
    const packed = await at.bytes(recordingUrls.lookGroup(recording.id, n))
    groups.push(unpackGroup(new Uint8Array(packed).buffer))
  }
  expect(groups.flat().map(({ frame }) => frame)).toEqual(frames.map((_, n) => n))
  expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(15)
})

test('a look copy is made at the next opening when it is missing, and goes with its recording', async () => {
  const at = await recordingCase()
  const film = await makeFrameVideo('h264-25', at.films, 4)
  const { recording } = await at.import(film.path)
  await looksDone(at)
  at.services
    .vault()
    .db.exec('UPDATE recording SET look_state = NULL, look_size = NULL, look_fragments = NULL')
  // Every film that is opened asks for it: there being none yet is an answer, and only no recording is none.
  expect((await at.bytes(recordingUrls.look(recording.id))).toString()).toBe('null')
  await at.services.lock()
  const again = await at.restarted()
  await looksDone(again)
  expect(findLook(again.services.vault().db, recording.id)?.state).toBe('ready')
  expect(await blobFiles(at)).toContain(`look-${recording.id}`)
  await again.recordings.remove(recording.id)
  expect(await blobFiles(at)).toEqual([])
  expect(findLook(again.services.vault().db, recording.id)).toBeNull()
})

test('locking stops a look copy under way and leaves nothing half made', async () => {
  const at = await recordingCase()
  const film = await makeFrameVideo('phone-vfr', at.films, 30)
  const { recording } = await at.import(film.path)
  await at.services.lock()
  expect((await blobFiles(at)).filter((name) => name.endsWith('.partial'))).toEqual([])
  const again = await at.restarted()
  await looksDone(again)
  expect(findLook(again.services.vault().db, recording.id)?.state).toBe('ready')
})
