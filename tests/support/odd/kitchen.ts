import { execFile } from 'node:child_process'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { childEnvironment, findBinaries } from '../../../src/main/services/media/binaries.ts'
import { drawFrame } from '../frame-pattern.ts'
import { keptFile } from '../kept-file.ts'
import { runWith } from '../run-ffmpeg.ts'

const run = promisify(execFile)

/** Where odd recordings are made. `base.mkv` lies there: twelve seconds of numbered pictures, a tick each 0.8 s. */
export type Kitchen = {
  /** Runs ffmpeg in the folder, with these words as its arguments; no word has a space in it. */
  readonly ffmpeg: (words: string) => Promise<void>
  readonly read: (name: string) => Promise<Buffer>
  readonly write: (name: string, ...parts: readonly (Buffer | string)[]) => Promise<void>
}

const baseSize = { width: 320, height: 180 }
const baseSeconds = 12
export const pictureMs = 40
export const x264 = '-c:v libx264 -preset veryfast -crf 18 -pix_fmt yuv420p -g 25 -bf 0'
export const aac = '-c:a aac -b:a 128k'

/** As an input of ffmpeg: silence with a tick of 6 ms at 0.4 s and every 0.8 s from there, as `base.mkv` has it. */
export function tickingSound(seconds: number, channels = 1): string {
  const since = 'mod(t+0.4\\,0.8)'
  const wave = `0.8*cos(2*PI*1500*${since})*lt(${since}\\,0.006)`
  return `-f lavfi -i aevalsrc=${Array(channels).fill(wave).join('|')}:s=48000:d=${String(seconds)}`
}

/** When that sound ticks up to a time. */
export function ticksUntil(endMs: number, startMs = 0): readonly number[] {
  return Array.from({ length: Math.ceil((endMs - 400) / 800) }, (_, n) => 400 + 800 * n).filter(
    (ms) => ms >= startMs
  )
}

const baseRecipe = [drawFrame, tickingSound].map(String).join('\n')

/** The film that odd ones are made of; its sound is uncompressed and its pictures are without loss. */
async function baseFilm(): Promise<string> {
  return keptFile('base.mkv', baseRecipe, async (folder) => {
    const { width, height } = baseSize
    await runWith(
      [
        ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${String(width)}x${String(height)}`],
        ...['-r', '25', '-i', 'pipe:0', ...tickingSound(baseSeconds).split(' ')],
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-c:a', 'pcm_s16le'],
        join(folder, 'base.mkv')
      ],
      [
        (function* () {
          for (let n = 0; n < (baseSeconds * 1000) / pictureMs; n += 1) yield drawFrame(n, width, height)
        })()
      ]
    )
  })
}

/** Makes an odd recording, or finds it again. `recipe`: all that says how it is made beside `make` itself. */
export async function cook(
  name: string,
  recipe: string,
  make: (kitchen: Kitchen) => Promise<void>
): Promise<string> {
  return keptFile(name, [baseRecipe, recipe, make].map(String).join('\n'), async (folder) => {
    const { ffmpeg } = await findBinaries()
    const always = ['-v', 'error', '-nostdin', '-y']
    await copyFile(await baseFilm(), join(folder, 'base.mkv'))
    await make({
      ffmpeg: async (words) => {
        const args = [...always, ...words.split(' ').filter((word) => word !== '')]
        await run(ffmpeg, args, { cwd: folder, env: childEnvironment() })
      },
      read: (file) => readFile(join(folder, file)),
      write: (file, ...parts) =>
        writeFile(join(folder, file), Buffer.concat(parts.map((p) => Buffer.from(p))))
    })
  })
}
