import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bench } from './bench.ts'
import { figure, type Figure } from './figures.ts'
import { byHand, copyAndMux, inOnePass } from './reel-baselines.ts'
import { makeReelVault, openReelBench, type ReelBench, type Stretch } from './reel-case.ts'
import { makeReelFilm } from './reel-film.ts'
import { exportMemory } from './reel-memory.ts'

const pieceMs = 20_000

/** Exporting a reel of ten clips and three minutes, against what it would cost by other means. */
export async function reelRows({ folder: place, say, quick }: Bench): Promise<readonly Figure[]> {
  const folder = join(place, 'reel')
  mkdirSync(folder)
  const size = quick
    ? { minutes: 5, shortMinutes: 2, clips: 5, clipMs: 6000, rounds: 1, copies: 5 }
    : { minutes: 60, shortMinutes: 10, clips: 10, clipMs: 18_000, rounds: 3, copies: 9 }
  const { clips, clipMs } = size
  const every = (stepMs: number, fromMs: number): Stretch[] =>
    Array.from({ length: clips }, (_, n) => {
      const startMs = fromMs + Math.round((n * stepMs) / 40) * 40
      return { startMs, endMs: startMs + clipMs }
    })
  const spread = (minutes: number): Stretch[] => every((minutes * 60_000 - clipMs - 6000) / clips, 3000)
  // Whole pieces from the beginning, so that the same pictures are cut.
  const inMinute = (minute: number): Stretch[] => every((58_000 - clipMs) / clips, minute * 3 * pieceMs)

  say(`importing films of ${String(size.shortMinutes)} and of ${String(size.minutes)} minutes`)
  return withFilm(folder, size.shortMinutes, (short) =>
    withFilm(folder, size.minutes, async (long) => {
      const bench = await openReelBench(long.folder)
      const times = await measure(bench, long).finally(() => bench.close())
      say('the memory it takes')
      const of = (at: Made, minutes: number) => ({ folder: at.folder, minutes, stretches: spread(minutes) })
      const memory = await exportMemory(of(long, size.minutes), of(short, size.shortMinutes), size.rounds)
      return [...times, memory]
    })
  )

  async function measure(bench: ReelBench, { folder: at, film }: Made): Promise<readonly Figure[]> {
    const out = join(at, 'reel.mp4')
    const stretches = spread(size.minutes)
    const reel = bench.reel(stretches)
    const cold = async (which = reel): Promise<number> => {
      await bench.forgetRendered()
      return which.export(out)
    }

    say('everything anew, and by hand')
    const colds: number[] = []
    const hands: number[] = []
    const passes: number[] = []
    for (let round = 0; round < size.rounds; round++) {
      colds.push(await cold())
      hands.push(await byHand(film, stretches, at))
      passes.push(await inOnePass(film, stretches, at))
    }

    say('prepared, and copied')
    const prepared: number[] = []
    const copied: number[] = []
    for (let n = 0; n < size.copies; n++) {
      prepared.push(await reel.export(out))
      copied.push(await copyAndMux(out, at))
    }

    say('one clip changed')
    const middle = Math.floor(clips / 2)
    const shortened: number[] = []
    const words: number[] = []
    const volume: number[] = []
    for (let round = 0; round < size.rounds; round++) {
      const { endMs = 0 } = stretches[middle] ?? {}
      reel.change(middle, { endMs: endMs - 1000 * (round + 1) })
      shortened.push(await reel.export(out))
      reel.change(middle, { caption: `Kijk, ${String(round)}` })
      words.push(await reel.export(out))
      reel.change(middle, { volumeDb: -2 * (round + 1) })
      volume.push(await reel.export(out))
    }

    say('in the first minute and in the last')
    const firstReel = bench.reel(inMinute(0))
    const lastReel = bench.reel(inMinute(size.minutes - 1))
    const firsts: number[] = []
    const lasts: number[] = []
    for (let round = 0; round < size.rounds; round++) {
      firsts.push(await cold(firstReel))
      lasts.push(await cold(lastReel))
    }

    const coldly = { name: 'everything rendered anew', values: colds }
    const most = (ratio: number) => ({ of: 'ratio', most: ratio }) as const
    return [
      figure(
        'export of a prepared reel',
        prepared,
        { name: 'copying its bytes and putting them into a new file', values: copied },
        most(1.3)
      ),
      figure(
        'export of a prepared reel, against coding',
        prepared,
        { name: 'coding the same in one ffmpeg pass', values: passes },
        most(0.05)
      ),
      figure('export after a clip was shortened by a second', shortened, coldly, most(0.1)),
      figure('export after a caption was changed', words, coldly, most(0.1)),
      figure('export after a volume was changed', volume, coldly, most(0.1)),
      figure(
        'export with everything rendered anew',
        colds,
        { name: 'by hand: ffmpeg -ss per clip, then concat', values: hands },
        most(0.8)
      ),
      ...bothWays(firsts, lasts)
    ]
  }
}

/** Neither may take more than a tenth longer than the other. */
function bothWays(firsts: readonly number[], lasts: readonly number[]): readonly Figure[] {
  const first = { name: 'clips in the first minute', values: firsts }
  const last = { name: 'clips in the last minute', values: lasts }
  const limit = { of: 'ratio', most: 1.1 } as const
  return [figure(last.name, lasts, first, limit), figure(first.name, firsts, last, limit)]
}

/** A vault with a film in it, and that film as a camera wrote it. */
type Made = { readonly folder: string; readonly film: string }

async function withFilm<T>(folder: string, minutes: number, use: (made: Made) => Promise<T>): Promise<T> {
  const at = join(folder, String(minutes))
  mkdirSync(at)
  try {
    const { camera, shortGroups } = await makeReelFilm(at, minutes)
    await makeReelVault(at, shortGroups)
    return await use({ folder: at, film: camera })
  } finally {
    await rm(at, { recursive: true, force: true })
  }
}
