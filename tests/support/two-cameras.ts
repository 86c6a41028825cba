import { join } from 'node:path'
import { samplesPerSecond } from '../../src/main/services/media/sound-offset/sound.ts'
import { drawFrame } from './frame-pattern.ts'
import { runWith } from './run-ffmpeg.ts'

/** A film at 25 pictures a second, each with its number, and with this sound; no sound track for null. */
export async function makeFilmWithSound(
  folder: string,
  name: string,
  {
    seconds,
    sound,
    size = { width: 160, height: 90 }
  }: {
    readonly seconds: number
    readonly sound: Float32Array | null
    readonly size?: { readonly width: number; readonly height: number }
  }
): Promise<string> {
  const path = join(folder, name)
  const pcm = ['-f', 'f32le', '-ar', String(samplesPerSecond), '-ac', '1', '-i', 'pipe:3']
  const { width, height } = size
  await runWith(
    [
      ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${String(width)}x${String(height)}`, '-r', '25'],
      ...['-i', 'pipe:0', ...(sound === null ? [] : pcm)],
      ...[
        '-c:v',
        'libx264',
        '-preset',
        'ultrafast',
        '-crf',
        '20',
        '-g',
        '25',
        '-bf',
        '0',
        '-pix_fmt',
        'yuv420p'
      ],
      ...(sound === null ? [] : ['-c:a', 'aac', '-b:a', '64k', '-ar', '44100']),
      path
    ],
    [
      (function* () {
        for (let n = 0; n < seconds * 25; n++) yield drawFrame(n, width, height)
      })(),
      ...(sound === null ? [] : [Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength)])
    ]
  )
  return path
}
