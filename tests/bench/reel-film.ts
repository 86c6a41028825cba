import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { samplesPerSecond } from '../../src/main/services/media/sound-offset/sound.ts'
import { makeRoom, seeded } from '../support/heard-sound.ts'
import { runWith } from '../support/run-ffmpeg.ts'

const run = promisify(execFile)
const pieceSeconds = 20
const still = { width: 1600, height: 900 }

/** One film twice: as a camera wrote it, and in the shape that an import takes over as it is. */
export type ReelFilm = { readonly camera: string; readonly shortGroups: string }

/**
 * A film that looks filmed: textured, with a hand-held camera's movement, something that moves through the picture, a
 * sensor's noise, and a room's sound; 720p, 25 a second. Twenty seconds of it, repeated without coding anew. As a camera
 * writes it (a keyframe every ten seconds) it is what a person would cut by hand. With a keyframe a second, coded as an
 * import codes, it is imported, which saves the bench the quarter of an hour that coding an hour of film takes.
 */
export async function makeReelFilm(folder: string, minutes: number): Promise<ReelFilm> {
  const make = async (name: string, coding: readonly string[]): Promise<string> => {
    const piece = join(folder, `piece-${name}-${String(minutes)}.mp4`)
    const film = join(folder, `${name}-${String(minutes)}.mp4`)
    await makePiece(piece, coding)
    await ffmpeg('-stream_loop', String((minutes * 60) / pieceSeconds - 1), '-i', piece, '-c', 'copy', film)
    return film
  }
  return {
    camera: await make('camera', ['-crf', '21', '-g', '250']),
    shortGroups: await make('short-groups', ['-crf', '20', '-bf', '0', '-g', '25', '-keyint_min', '25'])
  }
}

async function makePiece(path: string, coding: readonly string[]): Promise<void> {
  const { width, height } = still
  const sound = makeRoom(pieceSeconds, 7)
  const size = `${String(width)}x${String(height)}`
  // Periods that divide the piece's length, so that the repetition doesn't jump.
  const pan =
    "crop=1280:720:x='160+140*sin(2*PI*t/10)+4*sin(2*PI*t*1.7)':y='90+60*cos(2*PI*t/20)+4*cos(2*PI*t*2.1)'"
  const graph = [
    `[0:v]loop=loop=-1:size=1:start=0,setpts=N/25/TB,split[ground][cut]`,
    `[cut]crop=360:420:900:100,hue=h=140:s=1.4[figure]`,
    `[ground]fps=25,${pan}[room]`,
    `[room][figure]overlay=x='460+380*sin(2*PI*t/5)':y='200+80*sin(2*PI*t/4)':shortest=0,noise=alls=5:allf=t,format=yuv420p[v]`
  ]
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', size, '-r', '25', '-i', 'pipe:0'],
      ...['-f', 'f32le', '-ar', String(samplesPerSecond), '-ac', '1', '-i', 'pipe:3'],
      ...['-filter_complex', graph.join(';'), '-map', '[v]', '-map', '1:a', '-t', String(pieceSeconds)],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-sc_threshold', '0', ...coding],
      ...['-c:a', 'aac', '-b:a', '128k', '-ar', '48000', '-ac', '2', path]
    ],
    [texture(width, height), Buffer.from(sound.buffer)]
  )
}

/** Coarse forms with finer ones on them, as surfaces in a room have. */
function texture(width: number, height: number): Buffer {
  const random = seeded(3)
  const pixels = new Float32Array(width * height * 3).fill(118)
  for (const [cell, strength] of [
    [400, 90],
    [100, 60],
    [25, 36],
    [6, 18],
    [2, 14]
  ] as const) {
    const across = Math.ceil(width / cell) + 2
    const grid = Float32Array.from(
      { length: across * (Math.ceil(height / cell) + 2) * 3 },
      () => random() - 0.5
    )
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
        const [right, down] = [x / cell - column, y / cell - row]
        for (let colour = 0; colour < 3; colour++) {
          const at = (over: number, under: number): number =>
            grid[((row + under) * across + column + over) * 3 + colour] ?? 0
          const upper = at(0, 0) * (1 - right) + at(1, 0) * right
          const lower = at(0, 1) * (1 - right) + at(1, 1) * right
          const place = (y * width + x) * 3 + colour
          pixels[place] = (pixels[place] ?? 0) + strength * (upper * (1 - down) + lower * down)
        }
      }
  }
  return Buffer.from(Uint8ClampedArray.from(pixels))
}

async function ffmpeg(...args: readonly string[]): Promise<void> {
  const { ffmpeg: program } = await findBinaries()
  await run(program, ['-v', 'error', '-y', ...args])
}
