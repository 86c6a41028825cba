import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boxAt, boxesIn } from '../../src/main/services/reel/mp4-boxes.ts'
import { makeBox, u32, u32s } from '../../src/main/services/reel/mp4-write.ts'
import { runWith } from './run-ffmpeg.ts'

/** Three seconds each, coded in two ways that can't be read by each other's settings. */
const ways = [
  ['-profile:v', 'baseline', '-x264-params', 'cabac=0:ref=1'],
  ['-profile:v', 'high', '-x264-params', 'cabac=1:8x8dct=1:ref=3:weightp=2']
] as const

async function makeParts(folder: string, sizes: readonly string[], end: string): Promise<readonly string[]> {
  const parts: string[] = []
  for (const [n, coding] of ways.entries()) {
    const path = join(folder, `part-${String(n)}.${end}`)
    await runWith(
      [
        ...['-f', 'lavfi', '-i', `testsrc2=s=${sizes[n] ?? '320x180'}:r=25:d=3`, '-c:v', 'libx264'],
        ...['-pix_fmt', 'yuv420p', '-preset', 'veryfast', '-g', '25', '-bf', '0', ...coding, path]
      ],
      []
    )
    parts.push(path)
  }
  return parts
}

/** Both after each other, each key picture with its own settings: as a camera writes them. */
export async function makeChangingInBand(folder: string, sizes: readonly string[] = []): Promise<string> {
  const parts = await makeParts(folder, sizes, 'h264')
  const [stream, path] = [join(folder, 'both.h264'), join(folder, 'in-band.mp4')]
  await writeFile(stream, Buffer.concat(await Promise.all(parts.map((part) => readFile(part)))))
  await runWith(['-r', '25', '-i', stream, '-c', 'copy', path], [])
  return path
}

/** Both after each other, with a description for each half as phone editors join them: players read both. */
export function makeTwoDescriptions(folder: string): Promise<string> {
  return joinBare(folder, 2)
}

/** The same with the description of the first half alone: nobody can read the second. */
export function makeUnreadableHalf(folder: string): Promise<string> {
  return joinBare(folder, 1)
}

async function joinBare(folder: string, descriptions: 1 | 2): Promise<string> {
  const parts = await makeParts(folder, [], 'mp4')
  const [list, frame, path] = ['list.txt', 'frame.mp4', 'joined.mp4'].map((name) => join(folder, name))
  if (list === undefined || frame === undefined || path === undefined) throw new Error('no names')
  await writeFile(list, parts.map((part) => `file '${part}'\n`).join(''))
  // ffmpeg puts the second's settings into its pictures; only what stands around them is used of this.
  await runWith(['-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', frame], [])
  const halves = await Promise.all(parts.map((part) => readFile(part)))
  await writeFile(path, withSamplesOf(await readFile(frame), halves, descriptions))
  return path
}

const table = ['moov', 'trak', 'mdia', 'minf', 'stbl']

function contentOf(film: Buffer, type: string): Buffer {
  const box = boxAt(film, [...table, type])
  if (box === undefined) throw new Error(`no ${type}`)
  return film.subarray(box.start + 8, box.end)
}

/** `frame` with the samples of both halves as they are, each sample a chunk of its own. */
function withSamplesOf(frame: Buffer, halves: readonly Buffer[], descriptions: 1 | 2): Buffer {
  const sizes = halves.map((half) => {
    const table = contentOf(half, 'stsz')
    return Array.from({ length: table.readUInt32BE(8) }, (_, n) => table.readUInt32BE(12 + n * 4))
  })
  const [first = []] = sizes
  const all = sizes.flat()
  const media = boxAt(frame, ['mdat'])
  let at = (media?.start ?? 0) + 8
  const places = all.map((size) => (at += size) - size)
  const entries = halves.slice(0, descriptions).map((half) => contentOf(half, 'stsd').subarray(8))
  const runs = [[1, 1, 1], ...(descriptions === 2 ? [[first.length + 1, 1, 2]] : [])]
  const changed: Readonly<Record<string, Buffer>> = {
    mdat: makeBox('mdat', ...halves.map((half) => samplesIn(half))),
    stsd: makeBox('stsd', u32(0, entries.length), ...entries),
    stsc: makeBox('stsc', u32(0, runs.length, ...runs.flat())),
    stsz: makeBox('stsz', u32s([0, 0, all.length, ...all])),
    stco: makeBox('stco', u32s([0, all.length, ...places]))
  }
  const rebuilt = (from: number, to: number): readonly Buffer[] =>
    [...boxesIn(frame, from, to)].map(({ type, start, end }) =>
      table.includes(type)
        ? makeBox(type, ...rebuilt(start + 8, end))
        : (changed[type] ?? frame.subarray(start, end))
    )
  return Buffer.concat(rebuilt(0, frame.length))
}

function samplesIn(film: Buffer): Buffer {
  const box = boxAt(film, ['mdat'])
  return box === undefined ? Buffer.alloc(0) : film.subarray(box.start + 8, box.end)
}
