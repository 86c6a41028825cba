import { freeBox } from './boxes.ts'
import { numbered, type OddRecording } from './ending.ts'
import { aac, ticksUntil, x264 } from './kitchen.ts'

const sixSeconds = { pictures: numbered(0, 150), durationMs: 6000, ticksMs: ticksUntil(6000), warning: null }
const film = `-t 6 -i base.mkv ${x264} ${aac}`

/** What files of a kind or a form that is odd must end as. */
export const fileRows: readonly OddRecording[] = [
  {
    name: 'free-at-the-end.mp4',
    with: String(freeBox),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`${film} film.mp4`)
      await write('free-at-the-end.mp4', await read('film.mp4'), freeBox(200_000))
    },
    ends: { ...sixSeconds, takenOver: true }
  },
  {
    name: 'says-its-whole-size.avi',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v mpeg4 -q:v 3 -c:a pcm_s16le film.avi')
      const bytes = await read('film.avi')
      bytes.writeUInt32LE(bytes.length, 4)
      await write('says-its-whole-size.avi', bytes)
    },
    ends: sixSeconds
  },
  {
    name: 'theora.ogv',
    make: ({ ffmpeg }) => ffmpeg('-t 6 -i base.mkv -c:v libtheora -q:v 8 -c:a libvorbis theora.ogv'),
    ends: { ...sixSeconds, tickToleranceMs: 30 }
  },
  {
    name: 'flash.flv',
    make: ({ ffmpeg }) => ffmpeg(`${film} -ar 44100 flash.flv`),
    ends: { ...sixSeconds, tickToleranceMs: 30 }
  },
  {
    name: 'camera.mxf',
    make: ({ ffmpeg }) =>
      ffmpeg('-t 6 -i base.mkv -c:v mpeg2video -q:v 2 -c:a pcm_s16le -ar 48000 camera.mxf'),
    ends: sixSeconds
  },
  {
    name: 'tape.dv',
    make: ({ ffmpeg }) => ffmpeg('-t 6 -i base.mkv -target pal-dv tape.dv'),
    ends: { ...sixSeconds, size: { width: 768, height: 576 } }
  },
  {
    name: 'cut-on-no-packet.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -f mpegts film.ts`)
      await write('cut-on-no-packet.ts', (await read('film.ts')).subarray(131_677))
    },
    ends: { ...sixSeconds, pictures: numbered(75, 150), durationMs: 3000, ticksMs: ticksUntil(6000, 3000) }
  }
]
