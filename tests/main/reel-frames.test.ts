import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nearestFrame } from '../../src/shared/domain/frames.ts'
import { type FrameVideo, type FrameVideoVariant, makeFrameVideo } from '../support/frame-video.ts'
import { readFrames, readTicks } from '../support/frame-reader.ts'
import { reelCase } from '../support/reel-case.ts'

const variants: readonly FrameVideoVariant[] = [
  ...(['h264-25', 'phone-vfr', 'rotated', 'hevc-10bit', 'vp9', 'mts', 'avi', 'no-audio'] as const),
  ...(['h264-bframes', 'late-audio', 'mkv-h264', 'anamorphic'] as const)
]
const cardFrames = 62
/** Times at which sound and picture may drift apart; transport streams carry a decoder's run-in of 5 ms. */
const soundToleranceMs = 8

test.each(variants)(
  'every clip of %s begins and ends with the frame asked for, each in its own time, its sound in step',
  async (variant) => {
    const it = await reelCase()
    const video = await makeFrameVideo(variant, it.folder, 3)
    const recording = await it.importVideo(video.path)
    // In the middle, from the very beginning, to the very end, a single picture.
    const asked = [
      [1003, 2210],
      [0, 700],
      [1900, video.durationMs],
      [1500, 1501]
    ] as const
    it.add(
      it.card({ durationMs: cardFrames * 40 }),
      ...asked.map(([start, end]) =>
        it.clip(recording.id, start, Math.round(end), { caption: 'Kijk, de bal' })
      )
    )
    const path = join(it.folder, 'reel.mp4')
    expect((await it.export(path)).status).toEqual({ state: 'done', path })

    const due = expectedReel(video, asked, cardFrames * 40)
    const frames = await readFrames(path)
    expect(frames.slice(cardFrames).map(({ number }) => number)).toEqual(
      due.pictures.map(({ number }) => number)
    )
    const still = frames.slice(0, cardFrames).map(({ ptsMs }, n) => Math.abs(ptsMs - n * 40))
    expect(Math.max(...still)).toBeLessThan(0.01)
    const late = due.pictures.map(({ atMs }, n) => Math.abs((frames[n + cardFrames]?.ptsMs ?? NaN) - atMs))
    expect(Math.max(...late)).toBeLessThan(0.6)

    const ticks = await readTicks(path)
    const off = due.ticksMs.map((atMs) => Math.min(...ticks.map((tick) => Math.abs(tick - atMs))))
    expect(Math.max(0, ...off)).toBeLessThan(soundToleranceMs)

    const plan = await it.reels.plan(it.sessionId, it.reelId)
    expect(Math.abs((plan.at(-1)?.reelEndMs ?? 0) - due.durationMs)).toBeLessThan(0.6)
  }
)

/** Which picture is due when, and when a tick is: worked out from the video alone. */
function expectedReel(video: FrameVideo, asked: readonly (readonly [number, number])[], fromMs: number) {
  const startOf = (n: number): number => video.frameTimesMs[n] ?? video.durationMs
  const pictures: { number: number; atMs: number }[] = []
  const ticksMs: number[] = []
  let at = fromMs
  for (const [start, end] of asked) {
    const nearest = nearestFrame(video.frameTimesMs, start, video.durationMs)
    const until = nearestFrame(video.frameTimesMs, end, video.durationMs)
    // Too short to hold the beginning of a picture: the one that is on the screen then. What hides is asked for that one.
    const first =
      nearest < until ? nearest : video.frameTimesMs.findLastIndex((ms) => Math.round(ms) <= start)
    const after = Math.max(first + 1, until)
    const shift = at - startOf(first)
    for (let n = first; n < after; n += 1) pictures.push({ number: n, atMs: startOf(n) + shift })
    // What ticks at the very edge is faded away.
    const inside = video.ticksMs.filter((ms) => ms > startOf(first) + 20 && ms < startOf(after) - 20)
    ticksMs.push(...inside.map((ms) => ms + shift))
    at = startOf(after) + shift
  }
  return { pictures, ticksMs, durationMs: at }
}
