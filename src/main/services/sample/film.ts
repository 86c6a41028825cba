import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { pipeInput, runFfmpeg } from '../media/ffmpeg.ts'
import { filterValue } from '../reel/filter-text.ts'
import { createCanvas } from './canvas.ts'
import { drawFrame, drawRoom, filmSize } from './drawing.ts'
import { composeSound } from './sound.ts'
import { filmRate, filmSeconds } from './story.ts'

/**
 * Draws the sample recording into `folder` and returns its path: nobody was ever filmed for it. Every picture
 * carries its own number and time, so that anyone can see what a clip begins and ends with.
 */
export async function makeSampleFilm(
  folder: string,
  resourcesDirectory: string,
  run: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }
): Promise<string> {
  const soundPath = join(folder, 'sound.wav')
  const path = join(folder, 'sample.mp4')
  await writeFile(soundPath, composeSound())
  const font = filterValue(join(resourcesDirectory, 'fonts', 'Figtree-SemiBold.ttf'))
  const write = (text: string, size: number, x: number, y: number): string =>
    `drawtext=fontfile=${font}:text=${filterValue(text)}:fontsize=${String(size)}:fontcolor=0x2A2724:x=${String(x)}:y=${String(y)}`
  const size = `${String(filmSize.width)}x${String(filmSize.height)}`
  await runFfmpeg({
    inputs: [
      pipeInput(
        Readable.from(frames(run.onProgress), { objectMode: false, highWaterMark: 1 << 20 }),
        'rawvideo',
        [...['-pixel_format', 'rgb24', '-video_size', size, '-framerate', String(filmRate)]]
      ),
      { options: ['-protocol_whitelist', 'file', '-f', 'wav'], source: `file:${soundPath}` }
    ],
    outputOptions: [
      ...['-vf', `${write('%{frame_num}', 26, 22, 17)},${write('%{pts:hms}', 15, 84, 22)},format=yuv420p`],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '22', '-g', '50', '-c:a', 'aac', '-b:a', '128k'],
      ...['-map_metadata', '-1', '-movflags', '+faststart', '-y', '-f', 'mp4']
    ],
    output: { file: path },
    signal: run.signal
  })
  return path
}

async function* frames(onProgress: (fraction: number) => void): AsyncGenerator<Buffer> {
  const room = drawRoom()
  const total = filmSeconds * filmRate
  for (let n = 0; n < total; n += 1) {
    const canvas = createCanvas(filmSize.width, filmSize.height)
    canvas.pixels.set(room.pixels)
    drawFrame(canvas, n / filmRate)
    yield canvas.pixels
    onProgress((n + 1) / total)
    // Drawing is work for this very thread: whoever waits gets a turn between two pictures.
    await breathe()
  }
}
