import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainExport } from '../../src/shared/domain/export-choice.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import { inspectMp4 } from '../../src/main/services/reel/inspect-mp4.ts'
import { readFrames, readTicks } from '../support/frame-reader.ts'
import type { FrameVideo } from '../support/frame-video.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { makeStandingFilm } from '../support/standing-film.ts'

const steady = (pictures: number, ms = 40): number[] => Array.from({ length: pictures }, () => ms)

/** How long pictures stand, of the kinds of film in which one stands longer than the one before it. */
const kinds = {
  'a phone that drops three pictures': [...steady(30), 160, ...steady(30)],
  'a phone that slows down in the dark': [...steady(20, 33), ...steady(10, 66), ...steady(8, 100), 133, 266],
  'a call that freezes for a while': [...steady(25), 1800, ...steady(5), 700, 40, 40],
  'a screen on which little happens': [40, 900, 40, 40, 2400, 80, 300, 40, 40],
  'a camera that takes one picture a second': steady(5, 1000),
  'a slide that stands for six seconds': [40, 40, 6000, 40, 40]
} as const

/** A picture that is due in a film, and how long it stands there. */
type Due = { readonly number: number | null; readonly lastsMs: number }

const cardMs = 400
const card: readonly Due[] = Array.from({ length: cardMs / 40 }, () => ({ number: null, lastsMs: 40 }))

/** Pictures `[first, after)` of a film, each as long as it stands in it, or so many times as long. */
function pictures({ frameTimesMs, durationMs }: FrameVideo, first: number, after: number, slower = 1): Due[] {
  const begins = [...frameTimesMs, durationMs]
  return Array.from({ length: after - first }, (_, n) => {
    const [from = 0, to = 0] = begins.slice(first + n)
    return { number: first + n, lastsMs: (to - from) * slower }
  })
}

async function expectFilm(path: string, due: readonly Due[]): Promise<void> {
  const frames = await readFrames(path)
  expect(frames.map(({ number }) => number)).toEqual(due.map(({ number }) => number))
  let at = 0
  const late = due.map(({ lastsMs }, n) => {
    const off = Math.abs((frames[n]?.ptsMs ?? NaN) - at)
    at += lastsMs
    return off
  })
  expect(Math.max(...late)).toBeLessThan(0.6)
  const { tracks } = await inspectMp4(path)
  const lasting = (kind: string): number => tracks.find(({ handler }) => handler === kind)?.durationMs ?? NaN
  expect(Math.abs(lasting('vide') - at)).toBeLessThan(0.6)
  expect(Math.abs(lasting('soun') - at)).toBeLessThan(60)
}

async function filmOf(it: ReelCase, standsMs: readonly number[]) {
  const drawn = await makeStandingFilm(join(it.folder, 'film.mp4'), standsMs)
  const { id, info } = await it.importVideo(drawn.path)
  // How long the very last picture stands is for the import to say.
  const video = { ...drawn, durationMs: info?.durationMs ?? NaN }
  const startOf = (n: number): number => Math.round(video.frameTimesMs[n] ?? video.durationMs)
  const clip = (first: number, after: number, change?: Partial<Clip>): Clip =>
    it.clip(id, startOf(first), startOf(after), change)
  return { video, clip, startOf }
}

test.each(Object.entries(kinds))(
  'a reel of %s ends with any of its pictures, each standing its own time to the end',
  async (_, standsMs) => {
    const it = await reelCase()
    const { video, clip } = await filmOf(it, standsMs)
    const longer = standsMs.flatMap((ms, n) => (n > 0 && ms > (standsMs[n - 1] ?? 0) ? [n] : []))
    const due: Due[] = []
    // Each in turn is the last picture of all: the same reel, a clip longer.
    for (const last of [...new Set([...longer.slice(0, 2), standsMs.length - 1])]) {
      const first = Math.max(0, last - 3)
      it.add(clip(first, last + 1))
      due.push(...pictures(video, first, last + 1))
      const path = join(it.folder, `reel-${String(last)}.mp4`)
      expect((await it.export(path)).status).toEqual({ state: 'done', path })
      await expectFilm(path, due)
    }
  }
)

const dark = kinds['a phone that slows down in the dark']
const longest = dark.length - 1

test('such a picture may be a reel by itself, go slower, come after a card or before one, or stand still before it runs', async () => {
  const it = await reelCase()
  const { video, clip, startOf } = await filmOf(it, dark)
  const [alone, whole] = [join(it.folder, 'alone.mp4'), join(it.folder, 'whole.mp4')]
  it.add(clip(longest, longest + 1))
  expect((await it.export(alone)).status).toEqual({ state: 'done', path: alone })
  await expectFilm(alone, pictures(video, longest, longest + 1))

  const slow = { startMs: startOf(longest), endMs: startOf(longest + 1), rate: 0.25, sound: 'none' } as const
  it.add(
    it.card({ durationMs: cardMs }),
    clip(longest - 1, longest + 1, { freezes: [{ atMs: startOf(longest), durationMs: 200 }] }),
    it.card({ durationMs: cardMs }),
    clip(longest - 2, longest + 1, { slows: [slow] })
  )
  expect((await it.export(whole)).status).toEqual({ state: 'done', path: whole })
  await expectFilm(whole, [
    ...pictures(video, longest, longest + 1),
    ...card,
    ...pictures(video, longest - 1, longest),
    ...Array.from({ length: 5 }, () => ({ number: longest, lastsMs: 40 })),
    ...pictures(video, longest, longest + 1),
    ...card,
    ...pictures(video, longest - 2, longest),
    ...pictures(video, longest, longest + 1, 4)
  ])
})

test('such a reel leaves as loose clips and as a locked copy too', async () => {
  const it = await reelCase()
  const { video, clip } = await filmOf(it, dark)
  it.add(clip(longest - 3, longest + 1), clip(longest - 6, longest - 1), clip(longest, longest + 1))
  const out = async (folder: string, choice: Partial<typeof plainExport>) => {
    const path = join(it.folder, folder)
    const { id } = await it.reels.export(it.sessionId, it.reelId, path, { ...plainExport, ...choice })
    const { status } = await it.services.jobs.settled(id)
    expect(status).toEqual({ state: 'done', path })
    return (await readdir(path)).map((name) => join(path, name)).toSorted()
  }
  const [first = '', second = '', third = ''] = await out('clips', { what: 'clips' })
  await expectFilm(first, pictures(video, longest - 3, longest + 1))
  await expectFilm(second, pictures(video, longest - 6, longest - 1))
  await expectFilm(third, pictures(video, longest, longest + 1))
  const lock = { passphrase: 'een lange wachtzin', deleteBy: '2030-01-01' }
  expect(await out('copy', { what: 'parent-copy', lock, captions: 'track' })).toHaveLength(2)
})

type Sparse = {
  readonly of: string
  readonly standsMs: readonly number[]
  readonly clips: readonly (readonly [startMs: number, endMs: number])[]
  readonly due: readonly (readonly [number: number, lastsMs: number])[]
}

/** Clips whose edges lie anywhere: how a picture is asked for, and which pictures are due for how long. */
const sparse: readonly Sparse[] = [
  {
    of: 'a camera that takes one picture a second',
    standsMs: steady(8, 1000),
    clips: [
      [2400, 5600],
      [3300, 3700],
      [1000, 2400],
      [4900, 5000]
    ],
    due: [
      [2, 600],
      [3, 1000],
      [4, 1000],
      [5, 600],
      [3, 400],
      [1, 1000],
      [2, 400],
      [4, 100]
    ]
  },
  {
    of: 'a screen on which little happens',
    standsMs: [40, 900, 40, 40, 2400, 80, 300, 40, 40],
    clips: [
      [500, 1500],
      [1050, 3420]
    ],
    due: [
      [1, 440],
      [2, 40],
      [3, 40],
      [4, 480],
      [4, 2370]
    ]
  }
]

test.each(sparse)('a clip of $of begins and ends where it was asked, its sound with it', async (kind) => {
  const it = await reelCase()
  const { video, clip } = await filmOf(it, kind.standsMs)
  let at = 0
  const ticksMs: number[] = []
  for (const [startMs, endMs] of kind.clips) {
    it.add(clip(0, 1, { startMs, endMs }))
    const inside = video.ticksMs.filter((ms) => ms > startMs + 20 && ms < endMs - 20)
    ticksMs.push(...inside.map((ms) => ms - startMs + at))
    at += endMs - startMs
  }
  const path = join(it.folder, 'reel.mp4')
  expect((await it.export(path)).status).toEqual({ state: 'done', path })
  await expectFilm(
    path,
    kind.due.map(([number, lastsMs]) => ({ number, lastsMs }))
  )
  const heard = await readTicks(path)
  expect(heard.length).toBe(ticksMs.length)
  expect(Math.max(...ticksMs.map((ms, n) => Math.abs((heard[n] ?? NaN) - ms)))).toBeLessThan(2)
})
