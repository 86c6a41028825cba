import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'

/** The names of the picture segments that are kept. */
const kept = (it: ReelCase): readonly string[] =>
  it.services.vault().db.prepare("SELECT hash FROM segment WHERE kind = 'picture'").pluck().all() as string[]

test('a clip is kept in pieces on its recording’s grid: another edge, or a line of the child’s, renders only the piece it lies in', async () => {
  const it = await reelCase()
  const { path: film } = await makeFrameVideo('phone-vfr', it.folder, 10)
  const { id } = await it.importVideo(film)
  const clip = it.clip(id, 1000, 9500)
  it.add(clip)
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const first = kept(it)
  expect(first.length).toBe(3)
  const numbers = (await readFrames(path)).map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n))

  const shorter = { ...clip, startMs: 1500 }
  it.change(clip, shorter)
  await it.export(path)
  const second = kept(it)
  expect(second.filter((hash) => !first.includes(hash)).length).toBe(1)

  const line = { id: clip.id, text: 'Kijk!', startMs: 5000, endMs: 6000 }
  it.change(shorter, { ...shorter, childLines: [line] })
  await it.export(path)
  expect(kept(it).filter((hash) => !second.includes(hash)).length).toBe(1)
  // Pieces made together and pieces made alone fit, without a picture too many or too few.
  const joined = await readFrames(path)
  expect(joined.map(({ number }) => number)).toEqual(numbers.slice(numbers.length - joined.length))
  const steps = joined.slice(1).map(({ ptsMs }, n) => ptsMs - (joined[n]?.ptsMs ?? 0))
  expect(Math.max(...steps)).toBeLessThan(68)
})
