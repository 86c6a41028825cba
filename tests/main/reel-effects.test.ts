import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import { type FrameVideo, type FrameVideoVariant, makeFrameVideo } from '../support/frame-video.ts'
import { type Lies, readPictures } from '../support/picture-reader.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'

const size = { width: 320, height: 180 }
const still = 40

/** A picture that is due in the reel: whose number, where, how long. */
type Due = {
  readonly number: number | null
  readonly lies: Lies
  readonly lastsMs: number
  /** What parts light from dark, where words darken the picture. */
  readonly middle?: number
}

const whole: Lies = { left: 0, top: 0, ...size }

/** Worked out from the drawn film alone: its pictures from one time to another, each shown `slower` times as long. */
function run(
  { frameTimesMs, durationMs }: FrameVideo,
  [fromMs, toMs]: readonly [number, number],
  slower = 1,
  lies: (filmMs: number) => Lies = () => whole
): Due[] {
  const begins = [...frameTimesMs, durationMs]
  const nearest = (ms: number): number =>
    begins.reduce((best, at, n) => (Math.abs(at - ms) < Math.abs((begins[best] ?? 0) - ms) ? n : best), 0)
  const pictures: Due[] = []
  for (let number = nearest(fromMs); number < nearest(toMs); number += 1) {
    const [at = 0, after = 0] = begins.slice(number)
    pictures.push({ number, lies: lies(at), lastsMs: (after - at) * slower })
  }
  return pictures
}

/** One picture so many times. */
function hold(video: FrameVideo, atMs: number, pictures: number, lies: Lies = whole): Due[] {
  const number = video.frameTimesMs.findLastIndex((ms) => ms <= atMs)
  return Array.from({ length: pictures }, () => ({ number, lies, lastsMs: still }))
}

const card = (pictures: number): Due[] =>
  Array.from({ length: pictures }, () => ({ number: null, lies: whole, lastsMs: still }))

/** The whole picture `scale` times as large, with the place `x`, `y` of it in the middle. */
const zoomed = (scale: number, x: number, y: number): Lies => ({
  left: size.width / 2 - x * size.width * scale,
  top: size.height / 2 - y * size.height * scale,
  width: size.width * scale,
  height: size.height * scale
})

async function film(it: ReelCase, variant: FrameVideoVariant) {
  const video = await makeFrameVideo(variant, it.folder, 5)
  const { id } = await it.importVideo(video.path)
  const clip = (startMs: number, endMs: number, change?: Partial<Clip>): Clip =>
    it.clip(id, startMs, endMs, change)
  return { id, video, clip }
}

/** Every picture of the exported reel against what is due. */
async function expectReel(path: string, due: readonly Due[]): Promise<void> {
  const seen = await readPictures(path, size)
  expect(seen.length).toBe(due.length)
  let atMs = 0
  const wrong: unknown[] = []
  for (const [n, { number, lies, lastsMs, middle }] of due.entries()) {
    const picture = seen[n]
    const late = Math.abs((picture?.ptsMs ?? NaN) - atMs)
    // As much of the pattern as is seen tells a picture from its neighbours.
    const near = number === null ? [] : Array.from({ length: 15 }, (_, k) => number - 7 + k)
    const carried = number === null ? null : picture?.carries(near, lies, middle)
    if (!(late < 0.6) || (carried !== null && String(carried) !== String(number)))
      wrong.push({ n, number, carried, late })
    atMs += lastsMs
  }
  expect(wrong).toEqual([])
}

test('a reel of mixed films stands still, goes slow, zooms and shows cards, and every picture is the one that is due, at its time', async () => {
  const it = await reelCase()
  const [steady, phone, upright, fast, silent] = [
    await film(it, 'h264-25'),
    await film(it, 'phone-vfr'),
    await film(it, 'rotated'),
    await film(it, 'h264-50'),
    await film(it, 'no-audio')
  ]
  const between = (filmMs: number): number => Math.min(1, Math.max(0, (filmMs - 1000) / 1500))
  it.add(
    steady.clip(3003, 4810, {
      caption: 'Kijk, de bal',
      childLines: [{ id: randomUUID(), text: 'Kijk eens mama!', startMs: 3400, endMs: 4240 }],
      freezes: [{ atMs: 3650, durationMs: 600 }],
      slows: [{ startMs: 4100, endMs: 4500, rate: 0.5, sound: 'stretched' }]
    }),
    it.card({ kind: 'pause', durationMs: 400 }),
    phone.clip(500, 3000, {
      framings: [
        { atMs: 1000, view: { scale: 1, x: 0.5, y: 0.5 } },
        { atMs: 2500, view: { scale: 1.8, x: 0.3, y: 0.4 } }
      ]
    }),
    upright.clip(1000, 1500, { slows: [{ startMs: 1200, endMs: 1400, rate: 0.25, sound: 'none' }] }),
    it.card({ kind: 'title', durationMs: 400, still: { recordingId: steady.id, atMs: 1700 } }),
    fast.clip(3800, 4400, {
      framings: [{ atMs: 0, view: { scale: 1.5, x: 0.4, y: 0.35 } }],
      freezes: [
        { atMs: 0, durationMs: 5000 },
        { atMs: 3801, durationMs: 400 }
      ]
    }),
    silent.clip(0, 300, { mute: true })
  )
  const path = join(it.folder, 'reel.mp4')
  expect((await it.export(path)).status).toEqual({ state: 'done', path })

  const bars: Lies = { left: (320 - 102) / 2, top: 0, width: 102, height: 180 }
  const close = zoomed(1.5, 0.4, 0.35)
  const moved = (filmMs: number): Lies => {
    const part = between(filmMs)
    const [scale, x, y] = [1 + 0.8 * part, 0.5 - 0.2 * part, 0.5 - 0.1 * part]
    const inside = (middle: number): number => Math.min(1 - 0.5 / scale, Math.max(0.5 / scale, middle))
    return zoomed(scale, inside(x), inside(y))
  }
  await expectReel(path, [
    ...run(steady.video, [3003, 3640]),
    ...hold(steady.video, 3650, 15),
    ...run(steady.video, [3640, 4100]),
    ...run(steady.video, [4100, 4500], 2),
    ...run(steady.video, [4500, 4810]),
    ...card(10),
    ...run(phone.video, [500, 3000], 1, moved),
    ...run(upright.video, [1000, 1200], 1, () => bars),
    ...run(upright.video, [1200, 1400], 4, () => bars),
    ...run(upright.video, [1400, 1500], 1, () => bars),
    ...hold(steady.video, 1700, 10).map((due) => ({ ...due, middle: 61 })),
    ...hold(fast.video, 3801, 10, close),
    ...run(fast.video, [3800, 4400], 1, () => close),
    ...run(silent.video, [0, 300])
  ])
})

test('what the child says stands on exactly the pictures of its time, above the caption', async () => {
  const it = await reelCase()
  const { video, clip } = await film(it, 'h264-25')
  const line = { id: randomUUID(), text: 'Kijk eens mama, ik heb de bal!' }
  it.add(
    clip(3000, 4600, {
      caption: 'Je wacht',
      childLines: [{ ...line, startMs: 3400, endMs: 4240 }],
      freezes: [{ atMs: 3600, durationMs: 200 }]
    })
  )
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const drawn = await it.reels.draw({ kind: 'child', text: line.text, caption: 'Je wacht' }, size)
  const caption = await it.reels.draw({ kind: 'caption', text: 'Je wacht' }, size)
  if (drawn === null || caption === null) throw new Error('nothing was drawn')
  expect(drawn.top + drawn.height).toBeLessThanOrEqual(caption.top)
  const due = [...run(video, [3000, 3600]), ...hold(video, 3600, 5), ...run(video, [3600, 4600])]
  const times = due.map(({ number }) => video.frameTimesMs[number ?? 0] ?? 0)
  // Just inside the balloon's upper rim, where no letter is.
  const seen = (await readPictures(path, size)).map(
    (picture) => picture.light(drawn.left + drawn.width / 2, drawn.top + 4) > 215
  )
  expect(seen).toEqual(times.map((ms) => ms >= 3400 && ms < 4240))
})

test('two films side by side show, picture by picture, what belongs to the same time', async () => {
  const it = await reelCase()
  const own = await film(it, 'h264-25')
  const other = await film(it, 'phone-vfr')
  const labels = { label: 'Nu', otherLabel: 'Toen' }
  it.add(
    own.clip(2000, 3000, {
      beside: { recordingId: other.id, startMs: 700, endMs: 1500, ...labels },
      freezes: [{ atMs: 2400, durationMs: 200 }]
    })
  )
  const path = join(it.folder, 'reel.mp4')
  await it.export(path)
  const half = { top: 18 + (162 - 90) / 2, width: 160, height: 90 }
  const left: Lies = { left: 0, ...half }
  const right: Lies = { left: 160, ...half }
  const due = [
    ...run(own.video, [2000, 2400], 1, () => left),
    ...hold(own.video, 2400, 5, left),
    ...run(own.video, [2400, 3000], 1, () => left)
  ]
  await expectReel(path, due)
  const seen = await readPictures(path, size)
  const numbers = other.video.frameTimesMs.map((_, n) => n)
  const beside = seen.map((picture) => picture.carries(numbers, right))
  const expected = due.map(({ number }) => {
    const ms = Math.min(1499.99, (own.video.frameTimesMs[number ?? 0] ?? 0) - 1300)
    return [other.video.frameTimesMs.findLastIndex((at) => at <= ms + 0.006)]
  })
  expect(beside).toEqual(expected)

  // Erasing either of the two erases what was rendered of both.
  await it.recordings.remove(other.id)
  const left1 = it.services.vault().db.prepare("SELECT COUNT(*) FROM segment WHERE kind = 'picture'").pluck()
  expect(left1.get()).toBe(0)
})
