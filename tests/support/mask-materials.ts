import { runWith } from './run-ffmpeg.ts'
import { seeded } from './heard-sound.ts'

/** What a mask may lie over: each fills a field of one film. */
export const materials = [
  'testsrc2',
  'texture',
  'wall',
  'gradient',
  'face',
  'grain',
  'dark',
  'flats'
] as const
export type Material = (typeof materials)[number]

/** As a phone writes it that says nothing of its colours, or as a camera that says all. */
export type Film = { readonly colours: '601-untagged' | '709-tagged'; readonly rate: '25' | '30000/1001' }

export const picture = { width: 640, height: 360 }
const columns = 4
const field = { width: picture.width / columns, height: picture.height / 2 }

/** Where a material lies, in fractions of the picture. */
export function fieldOf(material: Material) {
  const at = materials.indexOf(material)
  const [width, height] = [1 / columns, 1 / 2]
  return { x: (at % columns) * width, y: Math.floor(at / columns) * height, width, height }
}

/** So many pictures of all materials, as a working copy is kept. */
export async function materialFilm({ colours, rate }: Film, pictures: number): Promise<Buffer> {
  const { stdout } = await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', sized(picture), '-r', rate, '-i', 'pipe:0'],
      ...['-f', 'lavfi', '-i', `testsrc2=s=${sized(field)}:r=${rate}`],
      ...[
        '-filter_complex',
        '[0:v][1:v]overlay=0:0:shortest=1:format=yuv420,format=yuv420p[v]',
        '-map',
        '[v]'
      ],
      ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '16', '-bf', '0', '-g', '25'],
      ...(colours === '601-untagged' ? [] : ['-color_primaries', 'bt709', '-color_trc', 'bt709']),
      ...(colours === '601-untagged' ? [] : ['-colorspace', 'bt709', '-color_range', 'tv']),
      ...['-video_track_timescale', '90000', '-use_editlist', '0'],
      ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', 'pipe:1']
    ],
    [drawn(pictures)]
  )
  return stdout
}

const sized = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${String(width)}x${String(height)}`

type Colour = readonly [y: number, u: number, v: number]

function* drawn(pictures: number): Generator<Buffer> {
  const { width, height } = picture
  for (let number = 0; number < pictures; number += 1) {
    const bytes = Buffer.alloc((width * height * 3) / 2)
    const random = seeded(number + 1)
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const at = Math.floor(y / field.height) * columns + Math.floor(x / field.width)
        const material = materials[at] ?? 'wall'
        const [luma, u, v] = colourAt(material, x % field.width, y % field.height, number, random)
        bytes[y * width + x] = Math.round(Math.min(235, Math.max(16, luma)))
        const chroma = width * height + (y >> 1) * (width >> 1) + (x >> 1)
        bytes[chroma] = Math.round(u)
        bytes[chroma + (width * height) / 4] = Math.round(v)
      }
    yield bytes
  }
}

function colourAt(material: Material, x: number, y: number, number: number, random: () => number): Colour {
  const noise = random() + random() + random() + random() - 2
  switch (material) {
    case 'testsrc2':
      return [16, 128, 128]
    case 'texture':
      return [
        126 + spot(x + number * 3, y + number * 2, 2) * 55 + spot(x + number * 3, y + number * 2, 16) * 45,
        128,
        128
      ]
    case 'wall':
      return [150 + noise, 120, 135]
    case 'gradient':
      return [40 + x, 128, 128]
    case 'face':
      return face(x, y, number)
    case 'grain':
      return [128 + noise * 12, 128, 128]
    case 'dark': {
      const [luma, u, v] = face(x, y, number)
      return [20 + (luma - 16) / 8 + noise, 128 + (u - 128) / 6, 128 + (v - 128) / 6]
    }
    case 'flats':
      return x + y / 3 < 100 ? [81, 90, 240] : y < 95 ? [41, 240, 110] : [145, 54, 34]
  }
}

/** A face that nods: hair, skin, the whites of eyes, pupils, brows, a nose's shadow and a mouth. */
function face(x: number, y: number, number: number): Colour {
  const [across, down] = [x - 80 - 2 * Math.sin(number / 3), y - 90 - 3 * Math.sin(number / 4)]
  const within = (left: number, top: number, width: number, height: number): boolean =>
    Math.hypot((Math.abs(across) - left) / width, (down - top) / height) <= 1
  if (Math.hypot(across / 44, down / 62) > 1) return [60, 126, 130]
  if (down < -32 + across * across * 0.012) return [45, 122, 136]
  if (within(17, -8, 3.5, 3.5)) return [25, 128, 128]
  if (within(17, -8, 9, 5)) return [220, 128, 128]
  if (within(17, -20, 11, 2.5)) return [60, 122, 136]
  if (within(0, 34, 17, 5)) return [105, 115, 165]
  return [165 - Math.max(0, across) * 0.7 - (within(5, 12, 5, 8) ? 18 : 0), 112, 150]
}

/** −1 to 1, by chance, the same over a square of `size` pixels. */
function spot(x: number, y: number, size: number): number {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)]
  const mixed = Math.imul(
    Math.imul(column + 7919 * size, 374_761_393) ^ Math.imul(row + 104_729, 668_265_263),
    1_274_126_177
  )
  return (((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * 2 - 1
}
