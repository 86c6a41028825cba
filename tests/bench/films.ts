import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'

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
  await ffmpeg('-stream_loop', String(minutes - 1), '-i', minute, '-c', 'copy', film)
  return film
}

/** The same pictures and sound as a plain file that begins with its index. */
export async function asFaststart(source: string, target: string): Promise<void> {
  await ffmpeg('-i', source, '-c', 'copy', '-movflags', '+faststart', target)
}
