import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { unsaidColours } from '../../../src/main/services/media/copy-input.ts'
import { readFrames, readTicks, type SeenFrame } from '../frame-reader.ts'
import { runWith } from '../run-ffmpeg.ts'
import type { OddCase } from './case.ts'
import type { Ending, Kept, Reel } from './ending.ts'
import { pictureMs } from './kitchen.ts'

/** Takes a file in the way the program does, and looks at what came of it by decoding it. */
export async function judge(at: OddCase, path: string, ends: Ending): Promise<void> {
  const { recording, job } = await at.import(path)
  if ('refused' in ends) {
    expect(recording.status).toMatchObject({ state: 'failed', code: ends.refused })
    return
  }
  expect(job.status).toEqual({ state: 'done', path: null })
  const { info } = recording
  const copy = join(at.folder, 'copy.mp4')
  const bytes = await at.copy(recording)
  await writeFile(copy, bytes)
  if (ends.takenOver !== undefined) expect(bytes.includes('crf=18'), 'taken over').toBe(ends.takenOver)
  const seen = await seenPictures(copy, ends.areas)
  judgePictures(seen, ends)
  await judgeSound(copy, seen, ends)
  expect(info?.hasAudio).toBe(ends.ticksMs !== null)
  expect(away(info?.durationMs, ends.durationMs), `${String(info?.durationMs)} ms`).toBeLessThanOrEqual(
    ends.durationToleranceMs ?? 45
  )
  if (ends.size !== undefined) expect(info).toMatchObject(ends.size)
  expect([ends.warning].flat()).toContain(recording.warning)
  if (ends.notes !== undefined) expect(recording.notes).toEqual(ends.notes)
  await judgeColours(copy, info?.height ?? 0, ends)
  if (ends.reel !== undefined) {
    const reel = join(at.folder, 'reel.mp4')
    expect((await at.reel(recording, ends.reel.clips, reel)).status).toMatchObject({ state: 'done' })
    await judgeReel(reel, ends.reel)
    await judgeColours(reel, info?.height ?? 0, ends)
    await rm(reel)
  }
  await at.remove(recording)
}

function away(seen: number | undefined, wanted: number | undefined): number {
  return Math.abs((seen ?? NaN) - (wanted ?? NaN))
}

/** The pictures with the numbers read where they lie: in the whole frame, or in a part of it from some picture on. */
async function seenPictures(path: string, areas: Kept['areas'] = []): Promise<readonly SeenFrame[]> {
  const whole = await readFrames(path)
  const inAreas = await Promise.all(
    areas.map(async ({ area, from }) => ({ from, seen: await readFrames(path, area) }))
  )
  return whole.map((frame, n) => inAreas.findLast(({ from }) => n >= from)?.seen[n] ?? frame)
}

/** Numbers that follow one another in short: `0–49 60–74`. */
function inRuns(numbers: readonly (number | null)[]): string {
  const starts = numbers.flatMap((number, n) => (n > 0 && number === (numbers[n - 1] ?? NaN) + 1 ? [] : [n]))
  const runs = starts.map((start, n) => [numbers[start], numbers[(starts[n + 1] ?? numbers.length) - 1]])
  return runs.map((ends) => [...new Set(ends)].map(String).join('–')).join(' ')
}

function judgePictures(seen: readonly SeenFrame[], { pictures, pictureToleranceMs = 0.6 }: Kept): void {
  if (pictures === 'unnumbered') return
  expect(inRuns(seen.map(({ number }) => number))).toEqual(inRuns(pictures.map(([number]) => number)))
  const moved = seen.filter(({ ptsMs }, n) => away(ptsMs, pictures[n]?.[1]) > pictureToleranceMs)
  const [first] = moved
  expect(
    first && `${String(first.number)} at ${String(first.ptsMs)} ms`,
    `${String(moved.length)} moved`
  ).toBeUndefined()
}

async function judgeSound(
  path: string,
  seen: readonly SeenFrame[],
  { ticksMs, tickToleranceMs = 5, tickToPictureMs }: Kept
): Promise<void> {
  if (ticksMs === 'unnumbered') return
  const heard = await readTicks(path)
  const wanted = ticksMs ?? []
  expect(heard.map(Math.round), 'ticks').toHaveLength(wanted.length)
  const moved = heard.filter((ms, n) => away(ms, wanted[n]) > tickToleranceMs)
  expect(moved, 'ticks that are not at their time').toEqual([])
  if (tickToPictureMs === undefined) return
  const shownMs = new Map(seen.map(({ number, ptsMs }) => [number, ptsMs]))
  const apart = heard.map((ms, n) => ms - (shownMs.get((wanted[n] ?? NaN) / pictureMs) ?? NaN))
  const worst = Math.max(...apart.map(Math.abs))
  expect(worst, `from their pictures: ${apart.map((ms) => ms.toFixed(1)).join(' ')}`).toBeLessThanOrEqual(
    tickToPictureMs
  )
}

async function judgeReel(path: string, reel: Reel): Promise<void> {
  const seen = (await seenPictures(path, reel.areas)).map(({ number }) => number)
  if (reel.numbers !== 'unnumbered')
    expect(inRuns(seen.filter((number, n) => number !== seen[n - 1]))).toEqual(inRuns(reel.numbers))
  expect(away(await lengthMs(path), reel.durationMs)).toBeLessThanOrEqual(45)
  if (reel.ticks !== undefined) expect(await readTicks(path)).toHaveLength(reel.ticks)
}

async function lengthMs(path: string): Promise<number> {
  const { stderr } = await runWith(['-i', `file:${path}`, '-map', '0:v', '-c', 'copy', '-f', 'null', '-'], [])
  const [, hours = '', minutes = '', seconds = ''] = /Duration: (\d+):(\d+):([\d.]+)/.exec(stderr) ?? []
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}

async function judgeColours(
  path: string,
  height: number,
  { colours = [], colourTolerance = 3 }: Kept
): Promise<void> {
  for (const { x, y, rgb } of colours) {
    const spot = `crop=16:16:iw*${String(x)}-8:ih*${String(y)}-8`
    const toRgb = 'scale=in_color_matrix=auto:flags=accurate_rnd+full_chroma_int,format=rgb24'
    const { stdout } = await runWith(
      [
        ...unsaidColours(height),
        '-i',
        `file:${path}`,
        '-frames:v',
        '1',
        '-vf',
        `${toRgb},${spot}`,
        '-f',
        'rawvideo',
        '-'
      ],
      []
    )
    const middle = stdout.subarray((8 * 16 + 8) * 3, (8 * 16 + 8) * 3 + 3)
    const off = rgb.map((part, n) => away(middle[n], part))
    expect(Math.max(...off), `${rgb.join(' ')} is ${[...middle].join(' ')}`).toBeLessThanOrEqual(
      colourTolerance
    )
  }
}
