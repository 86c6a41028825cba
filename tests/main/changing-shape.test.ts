import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeChangingFilm, readSquares, type Stretch } from '../support/changing-film.ts'
import { type ReelCase, reelCase } from '../support/reel-case.ts'
import { copyBytes } from '../support/copy-bytes.ts'

const lying: Stretch = { width: 640, height: 360 }
const upright: Stretch = { width: 360, height: 640 }
const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '12', '-bf', '0', '-g', '25']
const vp8 = ['-c:v', 'libvpx', '-b:v', '2M', '-deadline', 'realtime', '-auto-alt-ref', '0']
const vp9 = ['-c:v', 'libvpx-vp9', '-b:v', '2M', '-deadline', 'realtime', '-cpu-used', '8']
const mpeg2 = ['-c:v', 'mpeg2video', '-q:v', '2', '-g', '12']

const kinds = [
  { of: 'a call in which the phone is turned', stretches: [lying, upright], file: 'a.webm', coding: vp8 },
  {
    of: 'a call in which the phone is turned back',
    stretches: [upright, lying, upright],
    file: 'a.webm',
    coding: vp9
  },
  {
    of: 'a call that gets a finer picture',
    stretches: [
      { width: 320, height: 180 },
      { width: 640, height: 360 }
    ],
    ...{ file: 'a.webm', coding: vp8 }
  },
  {
    of: 'a stream that says its new size between its pictures',
    stretches: [lying, upright],
    ...{ file: 'a.ts', coding: x264 }
  },
  {
    of: 'a tape that goes from narrow to wide',
    stretches: [
      { width: 720, height: 576, pixelAspect: '16/15' },
      { width: 720, height: 576, pixelAspect: '64/45' }
    ],
    ...{ file: 'a.ts', coding: mpeg2 }
  },
  {
    of: 'a tape that goes from wide to narrow',
    stretches: [
      { width: 720, height: 480, pixelAspect: '32/27' },
      { width: 720, height: 480, pixelAspect: '8/9' }
    ],
    ...{ file: 'a.ts', coding: mpeg2 }
  }
] as const

const seconds = 2

/** On every picture of a film a square, and beside the pictures of another shape than the first one's black. */
async function expectSquares(
  input: readonly string[],
  size: { readonly width: number; readonly height: number },
  stretches: readonly Stretch[],
  bytes: readonly Buffer[] = []
): Promise<void> {
  const seen = await readSquares(input, size, bytes)
  // Where two streams meet ffmpeg may leave a picture out.
  expect(Math.abs(seen.length - stretches.length * seconds * 25)).toBeLessThan(stretches.length)
  const shape = ({ width, height, pixelAspect = '1/1' }: Stretch): number => {
    const [across = 1, down = 1] = pixelAspect.split('/').map(Number)
    return (width * across) / down / height
  }
  const [first = lying] = stretches
  for (const [n, { square, corner }] of seen.entries()) {
    if (n % (seconds * 25) === seconds * 25 - 1) continue
    const stretch = stretches[Math.floor(n / (seconds * 25))] ?? first
    const fitted = Math.min(size.width / shape(stretch), size.height)
    const side = Math.min(fitted * shape(stretch), fitted) * (2 / 3)
    const told = `picture ${String(n)}: ${JSON.stringify(square)}`
    expect(Math.abs((square?.width ?? 0) - side), told).toBeLessThanOrEqual(6)
    expect(Math.abs((square?.height ?? 0) - side), told).toBeLessThanOrEqual(6)
    expect(
      Math.abs((square?.left ?? 0) + (square?.width ?? 0) / 2 - size.width / 2),
      told
    ).toBeLessThanOrEqual(3)
    expect(
      Math.abs((square?.top ?? 0) + (square?.height ?? 0) / 2 - size.height / 2),
      told
    ).toBeLessThanOrEqual(3)
    const isFirst = Math.abs(shape(stretch) - shape(first)) < 0.01
    if (isFirst) expect(corner, told).toBeGreaterThan(50)
    else expect(corner, told).toBeLessThan(10)
  }
}

test.each(kinds)('$of keeps every picture in its own shape, in the copy and in the reel', async (kind) => {
  const { stretches, file, coding } = kind
  const it = await reelCase()
  const path = await makeChangingFilm(it.folder, stretches, { file, coding, seconds })
  const { id, info } = await it.importVideo(path)
  if (info === null) throw new Error('an import without a film')
  await expectSquares(['-f', 'mp4', '-i', 'pipe:0'], info, stretches, [await copyBytes(it, id)])
  const out = await exported(it, id, info.durationMs)
  await expectSquares(['-i', out], info, stretches)
})

test('a copy whose pictures change their size is shown right in a reel', async () => {
  const it = await reelCase()
  const file = { file: 'a.mkv', coding: [...x264, '-bsf:v', 'dump_extra=freq=keyframe'], seconds }
  const stretches = [lying, upright]
  const { id, info } = await it.importVideo(await makeChangingFilm(it.folder, stretches, file))
  if (info === null) throw new Error('an import without a film')
  await expectSquares(['-i', await exported(it, id, info.durationMs)], info, stretches)
})

async function exported(it: ReelCase, id: string, durationMs: number): Promise<string> {
  it.add(it.clip(id, 0, durationMs))
  const out = join(it.folder, 'reel.mp4')
  expect((await it.export(out)).status).toEqual({ state: 'done', path: out })
  return out
}
