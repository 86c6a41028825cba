import { columns, gridHeight, numberOf, rows } from './frame-pattern.ts'
import { runWith } from './run-ffmpeg.ts'

const sampleRate = 48_000

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
