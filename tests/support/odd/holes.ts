import type { OddRecording } from './ending.ts'
import { aac, type Kitchen, x264 } from './kitchen.ts'

/** The middle tenth of a file is one byte over and over, as where a card or a copy failed. */
function withHole(film: Buffer, byte: number): Buffer {
  const bytes = Buffer.from(film)
  return bytes.fill(byte, Math.round(bytes.length * 0.45), Math.round(bytes.length * 0.55))
}

const kinds = [
  { name: 'hole.ts', how: `${x264} -c:a ac3`, byte: 0 },
  { name: 'hole.m2ts', how: `${x264} -c:a ac3 -mpegts_m2ts_mode 1 -f mpegts`, byte: 0xff },
  { name: 'hole.mpg', how: '-c:v mpeg2video -q:v 3 -c:a mp2 -f vob', byte: 0 },
  { name: 'hole.mkv', how: `${x264} ${aac}`, byte: 0 },
  { name: 'hole.webm', how: '-c:v libvpx -deadline realtime -cpu-used 8 -b:v 1M -c:a libvorbis', byte: 0xff },
  { name: 'hole.flv', how: `${x264} -ar 44100 ${aac}`, byte: 0 },
  { name: 'hole.mp4', how: `${x264} ${aac} -movflags faststart`, byte: 0 }
] as const

/** Films with a hole in the middle: all around it comes over, and it is told. */
export const holeRows: readonly OddRecording[] = kinds.map(({ name, how, byte }) => ({
  name,
  with: [withHole, how, byte].map(String).join('\n'),
  make: async ({ ffmpeg, read, write }: Kitchen) => {
    await ffmpeg(`-t 6 -i base.mkv ${how} film-${name}`)
    await write(name, withHole(await read(`film-${name}`), byte))
  },
  ends: {
    pictures: 'unnumbered',
    ticksMs: 'unnumbered',
    durationMs: 6000,
    durationToleranceMs: 100,
    warning: 'damaged-parts'
  }
}))
