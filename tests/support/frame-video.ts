import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawFrame } from './frame-pattern.ts'
import { readFrames, readTicks } from './frame-reader.ts'
import { runWith } from './run-ffmpeg.ts'

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
  'h264-50',
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
  'h264-50': {
    file: 'h264-50.mp4',
    rate: '50',
    tickOf: every(1800),
    video: [...x264, '-g', '50', '-bf', '0', ...mp4],
    audio: [...aac, '-ac', '2']
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

const sampleRate = 48_000
const tickMs = 6

/** Silence that ticks at certain times. */
export function drawSound(durationMs: number, ticksMs: readonly number[], startsAtMs: number): Buffer {
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
