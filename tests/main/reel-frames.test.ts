import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nearestFrame } from '../../src/shared/domain/frames.ts'
import { reelCase } from '../support/reel-case.ts'
import { type FrameVideoVariant, makeFrameVideo, readFrames, readTicks } from '../support/frame-video.ts'

const variants: readonly FrameVideoVariant[] = [
  'h264-25',
  'phone-vfr',
  'rotated',
  'hevc-10bit',
  'vp9',
  'mts',
  'avi',
  'no-audio',
  'h264-bframes',
  'late-audio',
  'mkv-h264',
  'anamorphic'
]

test.each(variants)('every clip of %s begins and ends with the frame asked for, its sound in step', async (variant) => {
  const it = await reelCase()
  const video = await makeFrameVideo(variant, it.folder)
  const recording = await it.importVideo(video.path)
  // In the middle, from the very beginning, to the very end, a single picture.
  const wanted: readonly (readonly [number, number])[] = [
    [1003, 2210],
    [0, 700],
    [2500, video.durationMs],
    [1500, 1501]
  ]
  it.add(
    it.card(),
    ...wanted.map(([start, end]) => it.clip(recording.id, start, Math.round(end), { caption: 'Kijk, de bal' }))
  )
  const path = join(it.folder, 'reel.mp4')
  const job = await it.export(path)
  expect(job.status).toEqual({ state: 'done', path })

  const frames = (await readFrames(path)).slice(25)
  const plan = (await it.reels.plan(it.sessionId, it.reelId)).slice(1)
  const expected = wanted.flatMap(([start, end]) => {
    const first = nearestFrame(video.frameTimesMs, start, video.durationMs)
    const after = Math.max(first + 1, nearestFrame(video.frameTimesMs, end, video.durationMs))
    return Array.from({ length: after - first }, (_, n) => first + n)
  })
  expect(frames.map(({ number }) => number)).toEqual(expected)

  const ticks = await readTicks(path)
  let at = 0
  const faults: string[] = []
  let heard = 0
  for (const [index, part] of plan.entries()) {
    const [start = 0] = wanted[index] ?? []
    const first = nearestFrame(video.frameTimesMs, start, video.durationMs)
    const count = plan[index]?.segment.kind === 'clip' ? countOf(wanted[index] ?? [0, 0]) : 0
    for (let n = 0; n < count; n += 1) {
      const from = video.frameTimesMs[first] ?? 0
      const due = part.reelStartMs + (video.frameTimesMs[first + n] ?? 0) - from
      if (Math.abs((frames[at + n]?.ptsMs ?? NaN) - due) > 0.6) faults.push(`frame ${String(first + n)} at ${String(frames[at + n]?.ptsMs)}, due ${String(due)}`)
    }
    at += count
    // A tick at the very edge is faded away.
    const inside = video.ticksMs.filter((ms) => ms > (part.item.type === 'clip' ? (video.frameTimesMs[first] ?? 0) + 20 : 0) && ms < (video.frameTimesMs[first] ?? 0) + (part.reelEndMs - part.reelStartMs) - 20)
    for (const ms of inside) {
      const due = part.reelStartMs + ms - (video.frameTimesMs[first] ?? 0)
      const nearest = ticks.reduce((best, tick) => (Math.abs(tick - due) < Math.abs(best - due) ? tick : best), -1e9)
      heard += 1
      if (Math.abs(nearest - due) > 2) faults.push(`tick at ${String(nearest)}, due ${String(due)}`)
    }
  }
  expect(faults).toEqual([])
  console.log(variant, 'ticks', heard, ticks.length)

  function countOf([start, end]: readonly [number, number]): number {
    const first = nearestFrame(video.frameTimesMs, start, video.durationMs)
    return Math.max(first + 1, nearestFrame(video.frameTimesMs, end, video.durationMs)) - first
  }
})
