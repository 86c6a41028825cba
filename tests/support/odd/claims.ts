import { numbered, numbers, type OddRecording } from './ending.ts'
import { aac, type Kitchen, ticksUntil, x264 } from './kitchen.ts'
import { claimingLength, codedUnknown, shownAs, trimmed } from './said.ts'

const sixSeconds = { pictures: numbered(0, 150), durationMs: 6000, ticksMs: ticksUntil(6000), warning: null }
const film = `-t 6 -i base.mkv ${x264} ${aac}`
const half = { pictures: numbered(0, 75), ticksMs: ticksUntil(3000) }

/** What films must end as that say something odd of themselves: when they begin, how they are shown, how long they are. */
export const claimRows: readonly OddRecording[] = [
  {
    name: 'begins-after-two-hours.mkv',
    make: ({ ffmpeg }) => ffmpeg(`${film} -output_ts_offset 7200 begins-after-two-hours.mkv`),
    ends: { ...sixSeconds, takenOver: true }
  },
  {
    name: 'begins-after-three-seconds.mp4',
    make: ({ ffmpeg }) => ffmpeg(`${film} -output_ts_offset 3 begins-after-three-seconds.mp4`),
    ends: { ...sixSeconds, takenOver: true }
  },
  {
    name: 'trimmed-on-the-phone.mp4',
    with: String(trimmed),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`${film} -video_track_timescale 12800 film.mp4`)
      const [picture, sound] = [
        { ms: 3200, from: 1.4 * 12_800 },
        { ms: 3200, from: 1024 + 1.4 * 48_000 }
      ]
      await write('trimmed-on-the-phone.mp4', trimmed(await read('film.mp4'), picture, sound))
    },
    ends: {
      pictures: numbered(35, 115),
      durationMs: 3200,
      ticksMs: ticksUntil(4600, 1400).map((ms) => ms - 1400),
      warning: null
    }
  },
  {
    name: 'mirrored-upside-down.mp4',
    with: String(shownAs),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv -vf vflip ${x264} ${aac} film.mp4`)
      await write('mirrored-upside-down.mp4', shownAs(await read('film.mp4'), [1, 0, 0, -1]))
    },
    ends: { ...sixSeconds, takenOver: false }
  },
  {
    name: 'slides-beside-the-film.mov',
    make: async ({ ffmpeg }) => {
      await ffmpeg(`${film} film.mp4`)
      await ffmpeg(
        '-i film.mp4 -f lavfi -i color=red:s=640x480:r=1:d=6 -map 1 -map 0 -c copy ' +
          '-c:v:0 mjpeg -pix_fmt:v:0 yuvj420p slides-beside-the-film.mov'
      )
    },
    ends: {
      ...sixSeconds,
      size: { width: 320, height: 180 },
      notes: [{ what: 'picture-chosen', taken: 2, of: 2 }]
    }
  },
  {
    name: 'two-thousand-million-pictures.avi',
    with: String(claimingLength),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v mpeg4 -q:v 3 -c:a pcm_s16le film.avi')
      await write('two-thousand-million-pictures.avi', claimingLength(await read('film.avi')))
    },
    ends: { ...sixSeconds, warning: [null, 'end-missing'] }
  },
  {
    name: 'unknown-coder.mp4',
    with: String(codedUnknown),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 2 -i base.mkv ${x264} ${aac} film.mp4`)
      await write('unknown-coder.mp4', codedUnknown(await read('film.mp4')))
    },
    ends: { refused: 'format-not-read' }
  },
  {
    name: 'stopped-before-its-first-fragment.mp4',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 2 -i base.mkv ${x264} ${aac} -movflags frag_keyframe+empty_moov film.mp4`)
      const bytes = await read('film.mp4')
      await write('stopped-before-its-first-fragment.mp4', bytes.subarray(0, bytes.indexOf('moof') - 4))
    },
    ends: { refused: 'file-truncated' }
  },
  {
    name: 'sound-over-one-picture.mp4',
    make: async ({ ffmpeg }) => {
      await ffmpeg(`-i base.mkv -an -frames:v 1 ${x264} one.mp4`)
      await ffmpeg(
        `-i one.mp4 -t 6 -i base.mkv -map 0:v -map 1:a -c:v copy ${aac} sound-over-one-picture.mp4`
      )
    },
    ends: { pictures: numbered(0, 1), ticksMs: ticksUntil(6000), durationMs: 6000, warning: null }
  },
  ...(['begins-anew.flv', 'begins-anew.mkv'] as const).map((name) => ({
    name,
    with: name,
    make: async ({ ffmpeg, read, write }: Kitchen) => {
      const as = (at: string): string => `${at}.${name.slice(-3)}`
      await ffmpeg(`-t 3 -i base.mkv ${x264} ${aac} ${as('a')}`)
      await ffmpeg(`-ss 3 -t 5 -i base.mkv ${x264} ${aac} ${as('b')}`)
      const second = await read(as('b'))
      await write(name, await read(as('a')), second.subarray(name.endsWith('flv') ? 13 : 0))
    },
    ends: {
      pictures: numbered(0, 200),
      // At the seam the sound of the first part is as long as its last piece.
      pictureToleranceMs: 45,
      ticksMs: ticksUntil(8000),
      tickToleranceMs: 45,
      durationMs: 8000,
      durationToleranceMs: 60,
      warning: null,
      reel: { clips: [[2000, 2600]] as const, numbers: numbers(50, 65), durationMs: 600 }
    }
  })),
  {
    name: 'cut-half.wmv',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v wmv2 -q:v 3 -c:a wmav2 film.wmv')
      const film = await read('film.wmv')
      await write('cut-half.wmv', film.subarray(0, film.length >> 1))
    },
    ends: {
      pictures: 'unnumbered',
      ticksMs: ticksUntil(2900),
      durationMs: 2900,
      durationToleranceMs: 300,
      warning: 'end-missing'
    }
  },
  {
    name: 'other-pictures-from-half.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 3 -i base.mkv -an ${x264} -f mpegts a.ts`)
      await ffmpeg(
        '-ss 3 -i base.mkv -an -c:v libx265 -preset ultrafast -x265-params log-level=none -output_ts_offset 3 -f mpegts b.ts'
      )
      await write('other-pictures-from-half.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: { ...half, ticksMs: null, durationMs: 3000, warning: 'damaged-parts' }
  },
  {
    name: 'other-sound-from-half.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 3 -i base.mkv ${x264} ${aac} -f mpegts a.ts`)
      await ffmpeg(`-ss 3 -t 3 -i base.mkv ${x264} -c:a mp2 -output_ts_offset 3 -f mpegts b.ts`)
      await write('other-sound-from-half.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: {
      ...half,
      pictures: numbered(0, 150),
      pictureToleranceMs: 30,
      durationMs: 6000,
      warning: null,
      notes: [{ what: 'sound-damaged' }]
    }
  }
]
