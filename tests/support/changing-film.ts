import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runWith } from './run-ffmpeg.ts'

/** One stretch of a film: how its pictures are stored, and how wide one of their pixels is. */
export type Stretch = { readonly width: number; readonly height: number; readonly pixelAspect?: string }

type Making = { readonly file: string; readonly coding: readonly string[]; readonly seconds?: number }

/**
 * A film whose pictures change their size or shape in the middle, as one stream: on each stands a light square, two thirds of
 * the picture's shorter side across, in the middle of a grey that has no other shape in it.
 */
export async function makeChangingFilm(
  folder: string,
  stretches: readonly Stretch[],
  { file, coding, seconds = 2 }: Making
): Promise<string> {
  const ending = file.slice(file.lastIndexOf('.'))
  const names: string[] = []
  for (const [n, { width, height, pixelAspect = '1/1' }] of stretches.entries()) {
    const [across = 1, down = 1] = pixelAspect.split('/').map(Number)
    const side = Math.min((width * across) / down, height) * (2 / 3)
    const box = [(side * down) / across, side].map((length) => 2 * Math.round(length / 2))
    const [w = 0, h = 0] = box
    const at = [(width - w) / 2, (height - h) / 2].map(Math.round).join(':')
    const name = `part-${String(n)}${ending}`
    names.push(name)
    await runWith(
      [
        ...[
          '-f',
          'lavfi',
          '-i',
          `color=0x505050:s=${String(width)}x${String(height)}:r=25:d=${String(seconds)}`
        ],
        ...['-f', 'lavfi', '-i', `color=white:s=${String(w)}x${String(h)}:r=25:d=${String(seconds)}`],
        ...['-filter_complex', `[0][1]overlay=${at}:format=yuv420,setsar=${pixelAspect},format=yuv420p`],
        ...[...coding, join(folder, name)]
      ],
      []
    )
  }
  const list = join(folder, 'parts.txt')
  await writeFile(list, names.map((name) => `file '${name}'\n`).join(''))
  const path = join(folder, file)
  await runWith(['-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', path], [])
  return path
}

/** Where what is light lies in each picture of a film, in its pixels; null: nothing is. */
export type Light = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the square lies on each picture of a film, and how light its upper left corner is. */
export async function readSquares(
  input: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
  bytes: readonly Buffer[] = []
): Promise<readonly { readonly square: Light | null; readonly corner: number }[]> {
  const { stdout } = await runWith(
    [...[...input, '-an', '-vf', 'format=gray', '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']],
    bytes
  )
  const size = width * height
  return Array.from({ length: Math.floor(stdout.length / size) }, (_, n) => {
    const picture = stdout.subarray(n * size, (n + 1) * size)
    let [left, top, right, bottom] = [width, height, -1, -1]
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        if ((picture[y * width + x] ?? 0) < 160) continue
        ;[left, top, right, bottom] = [
          Math.min(left, x),
          Math.min(top, y),
          Math.max(right, x),
          Math.max(bottom, y)
        ]
      }
    const square = right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 }
    return { square, corner: picture[Math.floor(height * 0.02) * width + Math.floor(width * 0.02)] ?? 0 }
  })
}
