import { copyFile, open, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFrameVideo } from './frame-video.ts'
import { runWith } from './run-ffmpeg.ts'

export const brokenFiles = [
  'empty',
  'text',
  'zeros',
  'jpeg-as-mp4',
  'mp3-with-cover',
  'no-moov',
  'truncated-faststart',
  'tail-of-zeros',
  'damaged-middle',
  'one-frame'
] as const
export type BrokenFile = (typeof brokenFiles)[number]

/** Makes a file that is no good recording, or not a whole one; returns its path. */
export async function makeBrokenFile(kind: BrokenFile, folder: string): Promise<string> {
  const path = join(folder, `${kind}.mp4`)
  switch (kind) {
    case 'empty':
      await writeFile(path, '')
      return path
    case 'text':
      await writeFile(path, 'Dear diary, today we filmed nothing at all.\n'.repeat(200))
      return path
    case 'zeros':
      await writeFile(path, Buffer.alloc(600_000))
      return path
    case 'jpeg-as-mp4':
      await runWith(['-f', 'lavfi', '-i', 'testsrc=s=320x180', '-frames:v', '1', '-f', 'mjpeg', path], [])
      return path
    case 'mp3-with-cover': {
      const cover = join(folder, 'cover.jpg')
      await runWith(['-f', 'lavfi', '-i', 'testsrc=s=320x320', '-frames:v', '1', cover], [])
      await runWith(
        [
          ...['-f', 'lavfi', '-i', 'sine=d=3', '-i', cover, '-map', '0', '-map', '1', '-c:a', 'libmp3lame'],
          ...['-disposition:v', 'attached_pic', '-f', 'mp3', path]
        ],
        []
      )
      await rm(cover)
      return path
    }
    case 'one-frame':
      await runWith(
        [
          '-f',
          'lavfi',
          '-i',
          'testsrc=s=320x180:r=25',
          '-frames:v',
          '1',
          '-c:v',
          'libx264',
          '-pix_fmt',
          'yuv420p',
          path
        ],
        []
      )
      return path
    case 'no-moov': {
      // As a camera leaves it that stopped before writing the index at the end.
      const whole = await makeFrameVideo('h264-25', folder, 4)
      await runWith(['-i', whole.path, '-c', 'copy', path], [])
      const bytes = await readFile(path)
      await truncate(path, bytes.indexOf('moov') - 4 - 2000)
      return path
    }
    case 'truncated-faststart':
    case 'tail-of-zeros':
    case 'damaged-middle': {
      const whole = await makeFrameVideo('h264-25', folder, 6)
      await copyFile(whole.path, path)
      const size = (await readFile(path)).length
      if (kind === 'truncated-faststart') await truncate(path, Math.floor(size * 0.6))
      else {
        const start = Math.floor(size * (kind === 'tail-of-zeros' ? 0.6 : 0.4))
        const length = kind === 'tail-of-zeros' ? size - start : Math.floor(size * 0.15)
        const noise = Buffer.from(Array.from({ length }, (_, n) => (n * 7919 + (n >> 3) * 31) & 255))
        const file = await open(path, 'r+')
        await file.write(kind === 'tail-of-zeros' ? Buffer.alloc(length) : noise, 0, length, start)
        await file.close()
      }
      return path
    }
  }
}
