import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { formatTime } from '../../../shared/domain/time.ts'
import { pipeInput, runFfmpeg } from '../media/ffmpeg.ts'
import { type Canvas, colour, createCanvas, paintCover } from '../drawing/canvas.ts'
import { coverOf } from '../drawing/cover.ts'
import { type Font, loadFont } from '../drawing/font.ts'
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
  const font = loadFont(join(resourcesDirectory, 'fonts', 'Figtree-SemiBold.ttf'))
  const size = `${String(filmSize.width)}x${String(filmSize.height)}`
  await runFfmpeg({
    inputs: [
      pipeInput(
        Readable.from(frames(font, run.onProgress), { objectMode: false, highWaterMark: 1 << 20 }),
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

const ink = colour('#2a2724')
const label = { width: 180, height: 32, left: 16, top: 12 }

/** The picture's own number and time. */
function writeLabel(canvas: Canvas, font: Font, n: number): void {
  const time = formatTime((n * 1000) / filmRate, 'millis')
  const outlines = [...font.outline(String(n), 26, 6, 25), ...font.outline(time, 16, 88, 23)]
  paintCover(canvas, coverOf(outlines, label.width, label.height), ink, label.left, label.top)
}

async function* frames(font: Font, onProgress: (fraction: number) => void): AsyncGenerator<Buffer> {
  const room = drawRoom()
  const total = filmSeconds * filmRate
  for (let n = 0; n < total; n += 1) {
    const canvas = createCanvas(filmSize.width, filmSize.height)
    canvas.pixels.set(room.pixels)
    drawFrame(canvas, n / filmRate)
    writeLabel(canvas, font, n)
    yield canvas.pixels
    onProgress((n + 1) / total)
    // Drawing is work for this very thread: whoever waits gets a turn between two pictures.
    await breathe()
  }
}
