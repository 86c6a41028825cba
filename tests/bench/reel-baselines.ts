import { execFile } from 'node:child_process'
import { copyFile, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import type { Stretch } from './reel-case.ts'

const run = promisify(execFile)
const pictures = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p']
const sound = ['-c:a', 'aac', '-b:a', '160k']
const faststart = ['-movflags', '+faststart']

/** What a person who knows ffmpeg writes: each clip cut and coded by itself, then all put together as they are. In ms. */
export async function byHand(film: string, stretches: readonly Stretch[], folder: string): Promise<number> {
  const begun = performance.now()
  const clips: string[] = []
  for (const [index, stretch] of stretches.entries()) {
    const clip = join(folder, `by-hand-${String(index)}.mp4`)
    await ffmpeg(...cut(film, stretch), ...pictures, ...sound, clip)
    clips.push(clip)
  }
  const list = join(folder, 'by-hand.txt')
  await writeFile(list, clips.map((clip) => `file '${clip}'\n`).join(''))
  const out = join(folder, 'by-hand.mp4')
  await ffmpeg('-f', 'concat', '-safe', '0', '-i', list, '-c', 'copy', ...faststart, out)
  await sync(out)
  return performance.now() - begun
}

/** The same content decoded and coded in one go. In ms. */
export async function inOnePass(
  film: string,
  stretches: readonly Stretch[],
  folder: string
): Promise<number> {
  const begun = performance.now()
  const out = join(folder, 'one-pass.mp4')
  const streams = stretches.map((_, n) => `[${String(n)}:v][${String(n)}:a]`).join('')
  const graph = `${streams}concat=n=${String(stretches.length)}:v=1:a=1[v][a]`
  await ffmpeg(
    ...stretches.flatMap((stretch) => cut(film, stretch)),
    ...['-filter_complex', graph, '-map', '[v]', '-map', '[a]', ...pictures, ...sound, ...faststart, out]
  )
  await sync(out)
  return performance.now() - begun
}

/** The bytes of a finished film copied, and put into a new file that begins with its index. In ms. */
export async function copyAndMux(film: string, folder: string): Promise<number> {
  const begun = performance.now()
  const copy = join(folder, 'copied.mp4')
  await copyFile(film, copy)
  await sync(copy)
  const out = join(folder, 'muxed.mp4')
  await ffmpeg('-i', copy, '-c', 'copy', ...faststart, out)
  await sync(out)
  return performance.now() - begun
}

const cut = (film: string, { startMs, endMs }: Stretch): readonly string[] => [
  ...['-ss', (startMs / 1000).toFixed(3), '-t', ((endMs - startMs) / 1000).toFixed(3), '-i', film]
]

async function ffmpeg(...args: readonly string[]): Promise<void> {
  const { ffmpeg: program } = await findBinaries()
  await run(program, ['-v', 'error', '-nostdin', '-y', ...args])
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}
