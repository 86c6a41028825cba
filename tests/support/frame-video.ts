import { spawn } from 'node:child_process'
import { copyFile, open, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { childEnvironment, findBinaries } from '../../src/main/services/media/binaries.ts'

/**
 * Test videos whose every picture carries its own number as a grid of dark and light blocks, and whose sound ticks
 * exactly when certain pictures begin; and readers that find both again in any file.
 */
export type FrameVideo = {
  readonly path: string
  /** Start of each picture, relative to the first; the picture at index n carries number n. */
  readonly frameTimesMs: readonly number[]
  readonly durationMs: number
  /** When the sound ticks, on the same clock; empty without sound. */
  readonly ticksMs: readonly number[]
  /** As shown. */
  readonly width: number
  readonly height: number
}

export const frameVideoVariants = [
  'h264-25',
  'phone-vfr',
  'rotated',
  'hevc-10bit',
  'vp9',
  'mts',
  'mts-interlaced',
  'avi',
  'no-audio',
  'h264-bframes',
  'h264-long-gop',
  'late-audio',
  'mkv-h264',
  'anamorphic'
] as const
export type FrameVideoVariant = (typeof frameVideoVariants)[number]

type Recipe = {
  readonly file: string
  readonly coded?: { readonly width: number; readonly height: number }
  readonly shown?: { readonly width: number; readonly height: number }
  readonly rate?: string
  /** Start of picture n in ticks of 1/90000 s. */
  readonly tickOf: (n: number) => number
  readonly setpts?: string
  readonly videoFilters?: readonly string[]
  readonly video: readonly string[]
  readonly audio: readonly string[] | null
  readonly audioStartsAtMs?: number
  readonly rotateAfterwards?: boolean
}

const x264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-pix_fmt', 'yuv420p']
const aac = ['-c:a', 'aac', '-b:a', '128k']
const mp4 = ['-movflags', '+faststart', '-video_track_timescale', '90000']
const every = (ticks: number) => (n: number) => n * ticks
const phoneTick = (n: number): number => n * 3003 + Math.floor(n / 10) * 3003 + ((n * 7) % 5) * 30

const recipes: Record<FrameVideoVariant, Recipe> = {
  'h264-25': {
    file: 'h264-25.mp4',
    tickOf: every(3600),
    video: [...x264, '-g', '25', '-bf', '0', ...mp4],
    audio: aac
  },
  'phone-vfr': {
    file: 'phone-vfr.mp4',
    rate: '30000/1001',
    tickOf: phoneTick,
    setpts: 'N*3003+floor(N/10)*3003+mod(N*7,5)*30',
    video: [...x264, '-g', '30', '-bf', '0', ...mp4],
    audio: [...aac, '-ar', '44100', '-ac', '1']
  },
  rotated: {
    file: 'rotated.mp4',
    coded: { width: 180, height: 320 },
    shown: { width: 180, height: 320 },
    rate: '30000/1001',
    tickOf: every(3003),
    // Stored lying down; the display matrix says how to stand it up.
    videoFilters: ['transpose=cclock'],
    video: [...x264, '-g', '30', '-bf', '0', ...mp4],
    audio: aac,
    rotateAfterwards: true
  },
  'hevc-10bit': {
    file: 'hevc-10bit.mov',
    rate: '30000/1001',
    tickOf: every(3003),
    video: [
      ...[
        '-c:v',
        'libx265',
        '-preset',
        'ultrafast',
        '-x265-params',
        'log-level=error',
        '-pix_fmt',
        'yuv420p10le'
      ],
      ...[
        '-color_primaries',
        'bt2020',
        '-color_trc',
        'arib-std-b67',
        '-colorspace',
        'bt2020nc',
        '-tag:v',
        'hvc1'
      ],
      ...mp4
    ],
    audio: aac
  },
  vp9: {
    file: 'vp9.webm',
    rate: '30',
    tickOf: every(3000),
    video: ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '800k', '-g', '60'],
    audio: ['-c:a', 'libopus', '-b:a', '96k']
  },
  mts: {
    file: 'camcorder.mts',
    tickOf: every(3600),
    video: ['-c:v', 'mpeg2video', '-q:v', '3', '-g', '12', '-bf', '2', '-f', 'mpegts'],
    audio: ['-c:a', 'ac3', '-b:a', '192k']
  },
  'mts-interlaced': {
    file: 'camcorder-interlaced.mts',
    tickOf: every(3600),
    videoFilters: ['setfield=tff'],
    video: [
      ...['-c:v', 'mpeg2video', '-q:v', '3', '-g', '12', '-bf', '2', '-flags', '+ilme+ildct', '-top', '1'],
      ...['-mpegts_m2ts_mode', '1', '-f', 'mpegts']
    ],
    audio: ['-c:a', 'mp2', '-b:a', '192k']
  },
  avi: {
    file: 'old.avi',
    tickOf: every(3600),
    video: ['-c:v', 'mpeg4', '-vtag', 'XVID', '-q:v', '3', '-g', '100', '-bf', '2'],
    audio: ['-c:a', 'libmp3lame', '-b:a', '128k', '-ar', '44100']
  },
  'no-audio': {
    file: 'no-audio.mp4',
    tickOf: every(3600),
    video: [...x264, '-g', '25', '-bf', '0', ...mp4],
    audio: null
  },
  'h264-bframes': {
    file: 'h264-bframes.mp4',
    tickOf: every(3600),
    video: [...x264, '-g', '40', '-bf', '3', '-x264-params', 'b-adapt=0:open-gop=0', ...mp4],
    audio: aac
  },
  'h264-long-gop': {
    file: 'h264-long-gop.mp4',
    tickOf: every(3600),
    video: [...x264, '-g', '250', '-keyint_min', '250', '-sc_threshold', '0', '-bf', '3', ...mp4],
    audio: aac
  },
  'late-audio': {
    file: 'late-audio.mp4',
    tickOf: every(3600),
    video: [...x264, '-g', '25', '-bf', '0', ...mp4],
    audio: aac,
    audioStartsAtMs: 700
  },
  'mkv-h264': {
    file: 'screen.mkv',
    rate: '30',
    tickOf: every(3000),
    video: [...x264, '-g', '30', '-bf', '2', '-x264-params', 'b-adapt=0'],
    audio: ['-c:a', 'pcm_s16le']
  },
  anamorphic: {
    file: 'anamorphic.mp4',
    coded: { width: 240, height: 180 },
    shown: { width: 320, height: 180 },
    tickOf: every(3600),
    videoFilters: ['setsar=4/3'],
    video: [...x264, '-g', '25', '-bf', '0', ...mp4],
    audio: aac
  }
}

const columns = 8
const rows = 2
/** The grid covers the upper part of the picture, so that captions below don't touch it. */
const gridHeight = 0.6
const sampleRate = 48_000
const tickMs = 6

/** Twelve bits of number and four that check them. */
function bitsOf(number: number): number {
  const low = number & 0xfff
  const check = (~((low >> 8) + ((low >> 4) & 15) * 3 + (low & 15) * 5) & 15) >>> 0
  return (low << 4) | check
}

function numberOf(bits: number): number | null {
  const number = bits >> 4
  return bitsOf(number) === bits ? number : null
}

function drawFrame(number: number, width: number, height: number): Buffer {
  const chroma = ((width + 1) >> 1) * ((height + 1) >> 1)
  const frame = Buffer.alloc(width * height + chroma * 2, 128)
  const bits = bitsOf(number)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor((y / (height * gridHeight)) * rows)
      const column = Math.floor((x / width) * columns)
      const bit = columns * rows - 1 - (row * columns + column)
      const light = row < rows ? (bits >> bit) & 1 : null
      frame[y * width + x] = light === null ? 60 + ((x + number * 3 + y) % 120) : light === 1 ? 225 : 30
    }
  }
  frame.fill(118 + (number % 20), width * height, width * height + chroma)
  return frame
}

function drawSound(durationMs: number, ticksMs: readonly number[], startsAtMs: number): Buffer {
  const samples = Math.round(((durationMs - startsAtMs) / 1000) * sampleRate)
  const sound = Buffer.alloc(samples * 2)
  for (const tick of ticksMs) {
    const first = Math.round(((tick - startsAtMs) / 1000) * sampleRate)
    for (let n = 0; n < (tickMs / 1000) * sampleRate; n += 1) {
      if (first + n < 0 || first + n >= samples) continue
      sound.writeInt16LE(
        Math.round(26_000 * Math.cos((2 * Math.PI * 1500 * n) / sampleRate)),
        (first + n) * 2
      )
    }
  }
  return sound
}

async function runWith(
  args: readonly string[],
  inputs: readonly (Buffer | Iterable<Buffer>)[]
): Promise<{
  stdout: Buffer
  stderr: string
}> {
  const { ffmpeg } = await findBinaries()
  const child = spawn(ffmpeg, ['-hide_banner', '-nostdin', '-y', ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: childEnvironment()
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))
  const pipes = [child.stdin, child.stdio[3] as NodeJS.WritableStream]
  // ffmpeg may stop reading before the end; that is no error.
  const feeding = pipes.map((pipe, index) => {
    const input = inputs[index] ?? []
    pipe.on('error', () => undefined)
    return pipeline(Readable.from(Buffer.isBuffer(input) ? [input] : input), pipe).catch(() => undefined)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  await Promise.all(feeding)
  const log = Buffer.concat(stderr).toString()
  if (code !== 0) throw new Error(`ffmpeg failed: ${log.slice(-2000)}`)
  return { stdout: Buffer.concat(stdout), stderr: log }
}

/** Makes one of the variants in `folder`; four seconds unless told. */
export async function makeFrameVideo(
  variant: FrameVideoVariant,
  folder: string,
  seconds = 4
): Promise<FrameVideo> {
  const recipe = recipes[variant]
  const { width, height } = recipe.coded ?? { width: 320, height: 180 }
  const ticks: number[] = []
  while (recipe.tickOf(ticks.length) < seconds * 90_000) ticks.push(recipe.tickOf(ticks.length))
  const frameTimesMs = ticks.map((tick) => tick / 90)
  const lastFrameTicks = recipe.tickOf(1) - recipe.tickOf(0)
  const durationMs = ((ticks.at(-1) ?? 0) + (variant === 'phone-vfr' ? 3003 : lastFrameTicks)) / 90
  const audioStartsAtMs = recipe.audioStartsAtMs ?? 0
  const ticksMs =
    recipe.audio === null ? [] : frameTimesMs.filter((ms, n) => n % 20 === 10 && ms >= audioStartsAtMs)
  const path = join(folder, recipe.file)

  const filters = [
    ...(recipe.setpts === undefined ? [] : [`settb=1/90000,setpts='${recipe.setpts}'`]),
    ...(recipe.videoFilters ?? [])
  ]
  const sound = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1']
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${String(width)}x${String(height)}`],
      ...['-r', recipe.rate ?? '25', '-i', 'pipe:0'],
      ...(recipe.audio === null
        ? []
        : [...sound, '-itsoffset', String(audioStartsAtMs / 1000), '-i', 'pipe:3']),
      ...(filters.length === 0 ? [] : ['-vf', filters.join(',')]),
      ...(recipe.setpts === undefined ? [] : ['-fps_mode', 'passthrough', '-enc_time_base', '1:90000']),
      ...recipe.video,
      ...(recipe.audio ?? []),
      path
    ],
    [
      (function* () {
        for (const n of ticks.keys()) yield drawFrame(n, width, height)
      })(),
      drawSound(durationMs, ticksMs, audioStartsAtMs)
    ]
  )
  if (recipe.rotateAfterwards === true) await rotateClockwise(path, width)
  // Some containers move sound by an encoder's delay; what counts is what the file says.
  const first = recipe.audio === null ? undefined : (await readFrames(path))[0]
  const heardMs = first === undefined ? [] : (await readTicks(path)).map((ms) => ms - first.ptsMs)
  return {
    path,
    frameTimesMs,
    durationMs,
    ticksMs: heardMs,
    width: recipe.shown?.width ?? width,
    height: recipe.shown?.height ?? height
  }
}

/** Writes a display matrix of 90° clockwise, as phones do, into the first track's header. */
async function rotateClockwise(path: string, shownWidth: number): Promise<void> {
  const bytes = await readFile(path)
  const matrix = bytes.indexOf('tkhd') - 4 + 48
  const fixed = [0, 0x10000, 0, -0x10000, 0, 0, shownWidth * 0x10000, 0, 0x40000000]
  for (const [index, value] of fixed.entries()) bytes.writeInt32BE(value, matrix + index * 4)
  await writeFile(path, bytes)
}

export type SeenFrame = {
  /** The number read from the picture; null where none can be read, such as on a title card. */
  readonly number: number | null
  readonly ptsMs: number
}

/** The part of the picture that holds the test pattern, as fractions; the whole picture unless told. */
export type PatternArea = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const seenWidth = 160
const seenHeight = 100
/** The size at which `readNumber` wants a picture. */
export const seenSize = { width: seenWidth, height: seenHeight }

/** Decodes every picture of a file (or its bytes) and reads its number and its real time. */
export async function readFrames(input: string | Buffer, area?: PatternArea): Promise<SeenFrame[]> {
  const crop =
    area === undefined
      ? []
      : [`crop=iw*${String(area.width)}:ih*${String(area.height)}:iw*${String(area.x)}:ih*${String(area.y)}`]
  const filters = [
    'settb=AVTB',
    'showinfo',
    ...crop,
    `scale=${String(seenWidth)}:${String(seenHeight)}`,
    'format=gray'
  ]
  const { stdout, stderr } = await runWith(
    [
      ...['-copyts', '-i', Buffer.isBuffer(input) ? 'pipe:0' : `file:${input}`, '-map', '0:v:0', '-an'],
      ...['-vf', filters.join(','), '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1']
    ],
    Buffer.isBuffer(input) ? [input] : []
  )
  const times = [...stderr.matchAll(/\bn: *\d+ pts: *(-?\d+)/g)].map((match) => Number(match[1]) / 1000)
  const size = seenWidth * seenHeight
  return Array.from({ length: Math.floor(stdout.length / size) }, (_, index) => ({
    number: readNumber(stdout.subarray(index * size, (index + 1) * size)),
    ptsMs: times[index] ?? NaN
  }))
}

/** The number in a gray picture of `seenSize`. */
export function readNumber(gray: ArrayLike<number>): number | null {
  let bits = 0
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const centreX = Math.round(((column + 0.5) / columns) * seenWidth)
      const centreY = Math.round(((row + 0.5) / rows) * seenHeight * gridHeight)
      let sum = 0
      for (let y = centreY - 6; y < centreY + 6; y += 1)
        for (let x = centreX - 4; x < centreX + 4; x += 1) sum += gray[y * seenWidth + x] ?? 0
      bits = (bits << 1) | (sum / 96 > 128 ? 1 : 0)
    }
  }
  return numberOf(bits)
}

/** When the sound ticks, in ms on the file's own clock (the same as `readFrames`); empty without sound. */
export async function readTicks(input: string | Buffer): Promise<number[]> {
  const { stdout } = await runWith(
    [
      ...['-copyts', '-i', Buffer.isBuffer(input) ? 'pipe:0' : `file:${input}`, '-map', '0:a:0?', '-vn'],
      ...['-af', `aresample=${String(sampleRate)}:async=1:min_hard_comp=0.01:first_pts=0`, '-ac', '1'],
      ...['-f', 's16le', 'pipe:1']
    ],
    Buffer.isBuffer(input) ? [input] : []
  ).catch((error: unknown) => {
    if (String(error).includes('does not contain any stream')) return { stdout: Buffer.alloc(0) }
    throw error
  })
  const found: number[] = []
  let quietSince = -Infinity
  for (let n = 0; n * 2 + 1 < stdout.length; n += 1) {
    if (Math.abs(stdout.readInt16LE(n * 2)) < 6000) continue
    if (n - quietSince > sampleRate * 0.05) found.push((n / sampleRate) * 1000)
    quietSince = n
  }
  return found
}

export const brokenFiles = [
  'empty',
  'text',
  'zeros',
  'jpeg-as-mp4',
  'mp3-with-cover',
  'no-moov',
  'truncated-faststart',
  'tail-of-zeros',
  'damaged-middle',
  'one-frame'
] as const
export type BrokenFile = (typeof brokenFiles)[number]

/** Makes a file that is no good recording, or not a whole one; returns its path. */
export async function makeBrokenFile(kind: BrokenFile, folder: string): Promise<string> {
  const path = join(folder, `${kind}.mp4`)
  switch (kind) {
    case 'empty':
      await writeFile(path, '')
      return path
    case 'text':
      await writeFile(path, 'Dear diary, today we filmed nothing at all.\n'.repeat(200))
      return path
    case 'zeros':
      await writeFile(path, Buffer.alloc(600_000))
      return path
    case 'jpeg-as-mp4':
      await runWith(['-f', 'lavfi', '-i', 'testsrc=s=320x180', '-frames:v', '1', '-f', 'mjpeg', path], [])
      return path
    case 'mp3-with-cover': {
      const cover = join(folder, 'cover.jpg')
      await runWith(['-f', 'lavfi', '-i', 'testsrc=s=320x320', '-frames:v', '1', cover], [])
      await runWith(
        [
          ...['-f', 'lavfi', '-i', 'sine=d=3', '-i', cover, '-map', '0', '-map', '1', '-c:a', 'libmp3lame'],
          ...['-disposition:v', 'attached_pic', '-f', 'mp3', path]
        ],
        []
      )
      await rm(cover)
      return path
    }
    case 'one-frame':
      await runWith(
        [
          '-f',
          'lavfi',
          '-i',
          'testsrc=s=320x180:r=25',
          '-frames:v',
          '1',
          '-c:v',
          'libx264',
          '-pix_fmt',
          'yuv420p',
          path
        ],
        []
      )
      return path
    case 'no-moov': {
      // As a camera leaves it that stopped before writing the index at the end.
      const whole = await makeFrameVideo('h264-25', folder, 4)
      await runWith(['-i', whole.path, '-c', 'copy', path], [])
      const bytes = await readFile(path)
      await truncate(path, bytes.indexOf('moov') - 4 - 2000)
      return path
    }
    case 'truncated-faststart':
    case 'tail-of-zeros':
    case 'damaged-middle': {
      const whole = await makeFrameVideo('h264-25', folder, 6)
      await copyFile(whole.path, path)
      const size = (await readFile(path)).length
      if (kind === 'truncated-faststart') await truncate(path, Math.floor(size * 0.6))
      else {
        const start = Math.floor(size * (kind === 'tail-of-zeros' ? 0.6 : 0.4))
        const length = kind === 'tail-of-zeros' ? size - start : Math.floor(size * 0.15)
        const noise = Buffer.from(Array.from({ length }, (_, n) => (n * 7919 + (n >> 3) * 31) & 255))
        const file = await open(path, 'r+')
        await file.write(kind === 'tail-of-zeros' ? Buffer.alloc(length) : noise, 0, length, start)
        await file.close()
      }
      return path
    }
  }
}
