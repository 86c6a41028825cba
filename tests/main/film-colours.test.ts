import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unsaidColours } from '../../src/main/services/media/copy-input.ts'
import { asVideo, makeColourBars, offBy, readRgb } from '../support/colour-bars.ts'
import { copyBytes } from '../support/copy-bytes.ts'
import { reelCase } from '../support/reel-case.ts'

const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '6', '-bf', '0', '-g', '5']
const x265 = (params = ''): string[] => [
  ...['-c:v', 'libx265', '-preset', 'ultrafast', '-crf', '6', '-tag:v', 'hvc1'],
  ...['-x265-params', ['log-level=error', params].filter((each) => each !== '').join(':')]
]
const said = (matrix: string, rest = matrix): string =>
  `setparams=colorspace=${matrix}:color_primaries=${rest}:color_trc=${rest}`
/** Of what goes through RGB without being told, ffmpeg says something all the same. */
const silent = said('unknown')

const asWide = [
  ...[asVideo('bt709', 'yuv444p10le'), said('bt709')],
  'colorspace=all=bt2020:trc=bt2020-10:format=yuv420p10'
]

type Kind = {
  readonly of: string
  readonly file: string
  readonly height: number
  readonly width?: number
  readonly filters?: readonly string[]
  readonly coding: readonly string[]
}

const kinds: readonly Kind[] = [
  { of: 'a screen in RGB', file: 'a.mkv', height: 720, coding: ['-c:v', 'libx264rgb', '-crf', '6'] },
  { of: 'a small screen in RGB', file: 'a.mkv', height: 360, coding: ['-c:v', 'libx264rgb', '-crf', '6'] },
  {
    ...{ of: 'a screen in RGB of an odd size', file: 'a.mkv', width: 854, height: 478 },
    coding: ['-c:v', 'libx264rgb', '-crf', '6']
  },
  { of: 'huffyuv in RGB', file: 'a.avi', height: 720, coding: ['-c:v', 'huffyuv', '-pix_fmt', 'rgb24'] },
  { of: 'pictures in a row', file: 'a.mov', height: 720, coding: ['-c:v', 'png'] },
  { of: 'an animation', file: 'a.mov', height: 360, coding: ['-c:v', 'qtrle', '-pix_fmt', 'argb'] },
  { of: 'an archive in planes', file: 'a.mkv', height: 720, coding: ['-c:v', 'ffv1', '-pix_fmt', 'gbrp'] },
  {
    of: 'an archive with a spare byte',
    file: 'a.mkv',
    height: 1080,
    coding: ['-c:v', 'ffv1', '-pix_fmt', 'bgr0']
  },
  {
    ...{ of: 'a camera of the full range', file: 'a.mp4', height: 720, coding: x264 },
    filters: [asVideo('bt709', 'yuvj420p', 'pc'), said('bt709')]
  },
  {
    ...{ of: 'motion JPEG', file: 'a.avi', height: 360, coding: ['-c:v', 'mjpeg', '-q:v', '2'] },
    filters: [asVideo('bt601', 'yuvj422p', 'pc')]
  },
  {
    ...{ of: 'a camera in 4:2:2', file: 'a.mov', height: 720, coding: ['-c:v', 'prores_ks'] },
    filters: [asVideo('bt709', 'yuv422p10le'), said('bt709')]
  },
  {
    ...{ of: 'a screen in 4:4:4', file: 'a.mp4', height: 720, coding: x264 },
    filters: [asVideo('bt709', 'yuv444p'), silent]
  },
  {
    ...{ of: 'a tape of 625 lines', file: 'a.mpg', width: 720, height: 576 },
    filters: [asVideo('bt601', 'yuv420p'), said('bt470bg')],
    coding: ['-c:v', 'mpeg2video', '-q:v', '2', '-aspect', '4:3']
  },
  {
    ...{ of: 'a tape of 525 lines', file: 'a.mpg', width: 720, height: 480 },
    filters: [asVideo('bt601', 'yuv420p'), said('smpte170m')],
    coding: ['-c:v', 'mpeg2video', '-q:v', '2', '-aspect', '16:9']
  },
  {
    ...{ of: 'high definition in the old colours', file: 'a.mp4', height: 720, coding: x264 },
    filters: [asVideo('bt601', 'yuv420p'), said('smpte170m')]
  },
  {
    ...{ of: 'a small film in the new colours', file: 'a.mp4', height: 360, coding: x264 },
    filters: [asVideo('bt709', 'yuv420p'), said('bt709')]
  },
  {
    ...{ of: 'a small film that says nothing', file: 'a.mp4', height: 360, coding: x264 },
    filters: [asVideo('bt601', 'yuv420p'), silent]
  },
  {
    ...{ of: 'a wide film of few lines that says nothing', file: 'a.webm', width: 1280, height: 640 },
    filters: [asVideo('bt601', 'yuv420p'), silent],
    coding: ['-c:v', 'libvpx', '-b:v', '8M', '-deadline', 'realtime']
  },
  {
    ...{ of: 'high definition in the colours of old', file: 'a.mkv', height: 720, coding: x264 },
    filters: [asVideo('smpte240m', 'yuv420p'), said('smpte240m')]
  },
  {
    ...{ of: 'ten bits that say nothing', file: 'a.mp4', height: 720, coding: x265() },
    filters: [asVideo('bt709', 'yuv420p10le'), silent]
  },
  {
    ...{ of: 'a wide range of colours', file: 'a.mp4', height: 720 },
    filters: asWide,
    coding: x265('colorprim=bt2020:transfer=bt2020-10:colormatrix=bt2020nc')
  },
  {
    ...{ of: 'a wide range of colours that says no more than that', file: 'a.mp4', height: 720 },
    filters: [...asWide, silent],
    coding: x265('colorprim=bt2020')
  }
]

/** What conversion in eight bits leaves; the eye sees nothing of it. */
const alike = 3

const asHdr = [asVideo('bt2020', 'yuv420p10le'), silent]

test.each([
  { of: 'HLG', transfer: 'arib-std-b67' },
  { of: 'PQ', transfer: 'smpte2084' }
])(
  'a film in $of that names only a part of it comes in as one that names all of it',
  async ({ transfer }) => {
    const it = await reelCase()
    const params = [
      `colorprim=bt2020:transfer=${transfer}:colormatrix=bt2020nc`,
      `transfer=${transfer}`,
      `colorprim=bt2020:transfer=${transfer}`,
      `transfer=${transfer}:colormatrix=bt2020nc`
    ]
    const copies: Buffer[] = []
    for (const [n, param] of params.entries()) {
      const path = join(it.folder, `${String(n)}.mov`)
      await makeColourBars(path, { height: 360, filters: asHdr, coding: x265(param) })
      const { id } = await it.importVideo(path)
      copies.push(await readRgb(['-f', 'mp4', '-i', 'pipe:0'], [await copyBytes(it, id)]))
    }
    const [whole, ...parts] = copies
    for (const part of parts) {
      expect(part.length).toBe(whole?.length)
      const off = part.reduce((most, value, at) => Math.max(most, Math.abs(value - (whole?.[at] ?? 999))), 0)
      expect(off).toBeLessThanOrEqual(alike)
    }
    // A grey stays a grey, about as light as it was.
    const { seen } = offBy(whole ?? Buffer.alloc(0), 640)
    const [red = 0, green = 0, blue = 0] = (seen.split(' ')[4] ?? '').split(',').map(Number)
    expect(Math.max(red, green, blue) - Math.min(red, green, blue), seen).toBeLessThanOrEqual(alike)
    expect(green).toBeGreaterThan(90)
    expect(green).toBeLessThan(170)
  }
)

test.each(kinds)('$of has the same colours in the copy and in the reel', async (kind) => {
  const { file, height, width, filters = [], coding } = kind
  const it = await reelCase()
  const path = join(it.folder, file)
  await makeColourBars(path, { height, ...(width !== undefined && { width }), filters, coding })
  const { id, info } = await it.importVideo(path)
  if (info === null) throw new Error('an import without a film')
  const copy = await readRgb(
    ['-f', 'mp4', ...unsaidColours(info.height), '-i', 'pipe:0'],
    [await copyBytes(it, id)]
  )
  const inCopy = offBy(copy, info.width)
  expect(inCopy.most, `copy: ${inCopy.seen}`).toBeLessThanOrEqual(alike)
  it.add(it.clip(id, 0, 400))
  const out = join(it.folder, 'reel.mp4')
  expect((await it.export(out)).status.state).toBe('done')
  const inReel = offBy(await readRgb(['-i', out]), info.width)
  expect(inReel.most, `reel: ${inReel.seen}`).toBeLessThanOrEqual(alike)
})
