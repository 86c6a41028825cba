import { runWith } from './run-ffmpeg.ts'

/** Greys, skin, and colours strong enough for the ways of writing them to differ by some twenty steps. */
const bars = [
  [200, 40, 40],
  [40, 170, 60],
  [40, 60, 170],
  [180, 180, 30],
  [128, 128, 128],
  [235, 235, 235],
  [220, 180, 160],
  [24, 24, 24]
] as const

type Making = {
  readonly width?: number
  readonly height: number
  /** From RGB to what is coded. */
  readonly filters: readonly string[]
  readonly coding: readonly string[]
}

/** A film of half a second that shows these colours beside each other, written in any way. */
export async function makeColourBars(
  path: string,
  { height, width = (height * 16) / 9, filters, coding }: Making
): Promise<void> {
  const size = `${String(width)}x${String(height)}`
  const row = Buffer.alloc(width * 3)
  for (let x = 0; x < width; x += 1) row.set(bars[Math.floor((x * bars.length) / width)] ?? [], x * 3)
  const picture = Buffer.concat(Array.from({ length: height }, () => row))
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', size, '-r', '25', '-i', 'pipe:0'],
      ...(filters.length === 0 ? [] : ['-vf', filters.join(',')]),
      ...coding,
      path
    ],
    [Array.from({ length: 15 }, () => picture)]
  )
}

/** From RGB to video as exactly as eight bits allow. */
export function asVideo(matrix: string, format: string, range: 'tv' | 'pc' = 'tv'): string {
  const exactly = 'flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp'
  return `scale=out_color_matrix=${matrix}:out_range=${range}:${exactly},format=${format}`
}

/** How far the colours of a film's fifth picture are from what they should be, at most, and what they are. */
export function offBy(rgb: Buffer, width: number): { readonly most: number; readonly seen: string } {
  const height = rgb.length / 3 / width
  const seen = bars.map((_, n) => {
    const at = (Math.floor(height / 2) * width + Math.floor((width * (n + 0.5)) / bars.length)) * 3
    return [...rgb.subarray(at, at + 3)]
  })
  const off = bars.flatMap((bar, n) => bar.map((part, at) => Math.abs(part - (seen[n]?.[at] ?? 999))))
  return { most: Math.max(...off), seen: seen.map((each) => each.join(',')).join(' ') }
}

/** The fifth picture of a film as RGB, as whoever keeps to what it says of itself sees it. */
export async function readRgb(
  input: readonly string[],
  bytes: readonly (Buffer | Iterable<Buffer>)[] = []
): Promise<Buffer> {
  const exactly = 'scale=flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp'
  const { stdout } = await runWith(
    [
      ...[...input, '-an', '-vf', `select=gte(n\\,4),${exactly},format=rgb24`, '-frames:v', '1'],
      ...['-f', 'rawvideo', '-']
    ],
    bytes
  )
  return stdout
}
