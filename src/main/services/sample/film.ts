import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { pipeInput, runFfmpeg } from '../media/ffmpeg.ts'
import { createCanvas } from '../drawing/canvas.ts'
import { drawFrame, drawRoom, filmSize } from './drawing.ts'
import { type FrameLabel, loadFrameLabel } from './frame-label.ts'
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
  const label = await loadFrameLabel(resourcesDirectory)
  const size = `${String(filmSize.width)}x${String(filmSize.height)}`
  await runFfmpeg({
    inputs: [
      pipeInput(
        Readable.from(frames(label, run.onProgress), { objectMode: false, highWaterMark: 1 << 20 }),
        'rawvideo',
        [...['-pixel_format', 'rgb24', '-video_size', size, '-framerate', String(filmRate)]]
      ),
      { options: ['-protocol_whitelist', 'file', '-f', 'wav'], source: `file:${soundPath}` }
    ],
    outputOptions: [
      ...[
        '-pix_fmt',
        'yuv420p',
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '22',
        '-g',
        '50',
        '-c:a',
        'aac',
        '-b:a',
        '128k'
      ],
      ...['-map_metadata', '-1', '-movflags', '+faststart', '-y', '-f', 'mp4']
    ],
    output: { file: path },
    signal: run.signal
  })
  return path
}

async function* frames(label: FrameLabel, onProgress: (fraction: number) => void): AsyncGenerator<Buffer> {
  const room = drawRoom()
  const total = filmSeconds * filmRate
  for (let n = 0; n < total; n += 1) {
    const canvas = createCanvas(filmSize.width, filmSize.height)
    canvas.pixels.set(room.pixels)
    drawFrame(canvas, n / filmRate)
    label(canvas, n, filmRate)
    yield canvas.pixels
    onProgress((n + 1) / total)
    // Drawing is work for this very thread: whoever waits gets a turn between two pictures.
    await breathe()
  }
}
