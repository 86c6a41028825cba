import { join } from 'node:path'
import { runWith } from './run-ffmpeg.ts'
import { seeded } from './heard-sound.ts'

const texturedSize = { width: 320, height: 180 }
const { width, height } = texturedSize

/** Something fine in detail that moves over all of the picture: no two places and no two pictures look alike. */
export function texturedPicture(number: number, seed: number): Buffer {
  const paper = paperOf(seed)
  const luma = Buffer.alloc(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      luma[y * width + x] = paper[((y + number * 2) % side) * side + ((x + number * 3) % side)] ?? 0
  return luma
}

/** A film of such pictures at 25 a second, with a tone at `hertz` unless that is null. */
export async function makeTexturedFilm(
  folder: string,
  { seconds, seed = 1, hertz = null }: { seconds: number; seed?: number; hertz?: number | null }
): Promise<string> {
  const path = join(folder, `textured-${String(seed)}.mp4`)
  const chroma = Buffer.alloc((width * height) / 2, 128)
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${String(width)}x${String(height)}`, '-r', '25'],
      ...['-i', 'pipe:0'],
      ...(hertz === null ? [] : ['-f', 'lavfi', '-i', voiceLike(hertz, seconds)]),
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '16',
        '-pix_fmt',
        'yuv420p',
        '-g',
        '25',
        '-bf',
        '0'
      ],
      ...['-c:a', 'aac', '-b:a', '128k', '-movflags', '+faststart', '-video_track_timescale', '90000'],
      path
    ],
    [
      (function* () {
        for (let n = 0; n < seconds * 25; n += 1) yield Buffer.concat([texturedPicture(n, seed), chroma])
      })()
    ]
  )
  return path
}

/** A voice as a throat makes it: pulses at one pitch, with every harmonic, swelling like syllables. */
export function voiceLike(hertz: number, seconds: number): string {
  const harmonics = Array.from(
    { length: Math.floor(3000 / hertz) },
    (_, n) => `sin(2*PI*${String(hertz * (n + 1))}*t)/${String(n + 1)}`
  )
  return `aevalsrc=exprs='0.2*(${harmonics.join('+')})*(0.6+0.4*sin(2*PI*4*t))':s=48000:d=${String(seconds)}`
}

const side = 512
const papers = new Map<number, Uint8Array>()

/** Light and dark in spots of two pixels over slower ones of sixteen. */
function paperOf(seed: number): Uint8Array {
  const known = papers.get(seed)
  if (known !== undefined) return known
  const random = seeded(seed)
  const spots = (size: number): Float32Array =>
    Float32Array.from({ length: (side / size) ** 2 }, () => random() - 0.5)
  const [fine, broad] = [spots(2), spots(16)]
  const at = (from: Float32Array, size: number, x: number, y: number): number =>
    from[Math.floor(y / size) * (side / size) + Math.floor(x / size)] ?? 0
  const paper = Uint8Array.from({ length: side * side }, (_, n) => {
    const [x, y] = [n % side, Math.floor(n / side)]
    return Math.round(126 + 110 * at(fine, 2, x, y) + 90 * at(broad, 16, x, y))
  })
  papers.set(seed, paper)
  return paper
}

/** Pictures of a file as grey bytes in the size of the film, or of one part of each. */
export async function readGrey(
  input: string | Buffer,
  filter = 'null',
  size: { readonly width: number; readonly height: number } = texturedSize
): Promise<readonly Buffer[]> {
  const { stdout } = await runWith(
    [
      ...['-i', Buffer.isBuffer(input) ? 'pipe:0' : `file:${input}`, '-map', '0:v:0', '-an'],
      ...['-vf', `${filter},scale=${String(size.width)}:${String(size.height)},format=gray`],
      ...['-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1']
    ],
    Buffer.isBuffer(input) ? [input] : []
  )
  const bytes = size.width * size.height
  return Array.from({ length: Math.floor(stdout.length / bytes) }, (_, n) =>
    stdout.subarray(n * bytes, (n + 1) * bytes)
  )
}

/** How alike two pictures are within a part of them, −1 to 1. */
export function likeness(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }
): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0]
  for (let y = Math.round(top * height); y < Math.round(bottom * height); y += 1)
    for (let x = Math.round(left * width); x < Math.round(right * width); x += 1) {
      const [va, vb] = [a[y * width + x] ?? 0, b[y * width + x] ?? 0]
      n += 1
      sa += va
      sb += vb
      saa += va * va
      sbb += vb * vb
      sab += va * vb
    }
  const spread = Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n))
  return spread === 0 ? 0 : (sab - (sa * sb) / n) / spread
}
