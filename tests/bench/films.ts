import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { drawFrame } from '../support/frame-pattern.ts'
import { runWith } from '../support/run-ffmpeg.ts'

const run = promisify(execFile)

async function ffmpeg(...args: readonly string[]): Promise<void> {
  const { ffmpeg: binary } = await findBinaries()
  await run(binary, ['-v', 'error', '-y', ...args])
}

/** A moving picture as a camcorder writes it: 720p, a keyframe every ten seconds, B-frames. One minute, repeated. */
export async function makeFilm(folder: string, minutes: number): Promise<string> {
  const minute = join(folder, 'minute.mp4')
  const film = join(folder, 'film.mp4')
  await ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=25', '-f', 'lavfi', '-i', 'sine=f=330'],
    ...['-t', '60', '-c:v', 'libx264', '-preset', 'veryfast', '-g', '250', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', minute]
  )
  await repeated(minute, minutes, film)
  return film
}

/** As a phone writes it: noisy 1080p, 30 a second, a keyframe a second, 16 Mbit/s. Every picture carries its number. */
export async function makePhoneFilm(
  folder: string,
  seconds: number
): Promise<{ readonly path: string; readonly frames: number }> {
  const path = join(folder, 'phone.mp4')
  const frames = seconds * 30
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '320x180', '-r', '30', '-i', 'pipe:0'],
      ...['-f', 'lavfi', '-t', String(seconds), '-i', 'sine=f=330'],
      ...['-vf', 'scale=1920:1080:flags=neighbor,noise=alls=14:allf=t'],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '16M', '-maxrate', '20M', '-bufsize', '16M'],
      ...['-g', '30', '-keyint_min', '30', '-sc_threshold', '0', '-bf', '0', '-pix_fmt', 'yuv420p'],
      ...['-c:a', 'aac', '-movflags', '+faststart', path]
    ],
    [
      (function* () {
        for (let n = 0; n < frames; n++) yield drawFrame(n, 320, 180)
      })()
    ]
  )
  return { path, frames }
}

/** The same pictures and sound as a plain file that begins with its index. */
export async function asFaststart(source: string, target: string): Promise<void> {
  await ffmpeg('-i', source, '-c', 'copy', '-movflags', '+faststart', target)
}

/** Hours of film in seconds of work: small and slow moving, ten seconds repeated, in a shape that is taken over as it is. */
export async function makeLongFilm(folder: string, minutes: number): Promise<string> {
  const piece = join(folder, 'piece.mp4')
  const film = join(folder, 'long.mp4')
  await ffmpeg(
    ...['-f', 'lavfi', '-i', 'testsrc=s=320x180:r=2', '-f', 'lavfi', '-i', 'sine=f=330:r=16000'],
    ...['-t', '10', '-c:v', 'libx264', '-preset', 'veryfast', '-g', '2', '-bf', '0', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-b:a', '24k', piece]
  )
  await repeated(piece, minutes * 6, film)
  return film
}

/** The same film so many times in a row, without coding it anew. */
export async function repeated(source: string, times: number, target: string): Promise<void> {
  await ffmpeg('-stream_loop', String(times - 1), '-i', source, '-c', 'copy', target)
}
