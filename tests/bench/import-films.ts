import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries } from '../../src/main/services/media/binaries.ts'

const run = promisify(execFile)

async function ffmpeg(...args: readonly string[]): Promise<void> {
  const { ffmpeg: program } = await findBinaries()
  await run(program, ['-v', 'error', '-nostdin', '-y', ...args])
}

export type ImportFilms = {
  /** H.264 and AAC as a phone writes them: noisy 1080p, 12 Mbit/s, a keyframe a second. */
  readonly phone: string
  readonly hevc: string
  readonly camcorder: string
}

/** Short films of what people bring; `seconds` of each. */
export async function makeImportFilms(folder: string, seconds: number): Promise<ImportFilms> {
  const pictures = `testsrc2=s=1920x1080:r=30:d=${String(seconds)},noise=alls=14:allf=t`
  const sound = `anoisesrc=c=pink:r=48000:d=${String(seconds)}:a=0.3`
  const sources = ['-f', 'lavfi', '-i', pictures, '-f', 'lavfi', '-i', sound, '-ac', '2']
  const aac = ['-c:a', 'aac', '-b:a', '192k']
  const films = {
    phone: join(folder, 'import-phone.mp4'),
    hevc: join(folder, 'import-hevc.mov'),
    camcorder: join(folder, 'import-camcorder.mts')
  }
  await ffmpeg(
    ...[...sources, '-c:v', 'libx264', '-preset', 'ultrafast', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
    ...['-b:v', '12M', '-maxrate', '14M', '-bufsize', '12M', '-g', '30', '-bf', '0', ...aac, films.phone]
  )
  await ffmpeg(
    ...['-i', films.phone, '-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none'],
    ...['-b:v', '8M', '-pix_fmt', 'yuv420p10le', '-tag:v', 'hvc1', '-c:a', 'copy', films.hevc]
  )
  await ffmpeg(
    ...['-i', films.phone, '-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', '16M', '-g', '15'],
    ...['-flags', '+ilme+ildct', '-x264-params', 'tff=1', '-c:a', 'ac3', '-f', 'mpegts', films.camcorder]
  )
  return films
}
