import { renamed } from './boxes.ts'
import { numbered, type OddRecording } from './ending.ts'
import { aac, tickingSound, ticksUntil, x264 } from './kitchen.ts'

/** Six seconds of pictures that must come over whole, whatever is with them. */
const sixSeconds = { pictures: numbered(0, 150), durationMs: 6000 }
const silence = '-f lavfi -t 6 -i anullsrc=r=48000:cl=mono'

/** ffmpeg mends a clock that jumps at the first picture behind the jump, and again at the first sound. */
const firstAfterJumpMs = 17

/** Two parts of six seconds joined: where the clock steps a little there, the sound goes with its pictures. */
const joined = {
  pictures: numbered(0, 300),
  pictureToleranceMs: 10,
  ticksMs: ticksUntil(12_000),
  tickToleranceMs: 15,
  tickToPictureMs: 1,
  durationMs: 12_000,
  warning: null
}

/** What films of which the sound, the tracks or the clock is odd must end as. */
export const soundRows: readonly OddRecording[] = [
  {
    name: 'unknown-sound.mp4',
    with: String(renamed),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} ${aac} whole.mp4`)
      await write(
        'unknown-sound.mp4',
        renamed(renamed(await read('whole.mp4'), 'mp4a', 'apac'), 'esds', 'free')
      )
    },
    ends: { ...sixSeconds, ticksMs: null, warning: null, notes: [{ what: 'sound-unreadable' }] }
  },
  {
    name: 'unknown-sound-first.mp4',
    with: String(renamed),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv -map 0:v -map 0:a -map 0:a ${x264} ${aac} whole.mp4`)
      const first = renamed(renamed(await read('whole.mp4'), 'mp4a', 'apac'), 'esds', 'free')
      await write('unknown-sound-first.mp4', first)
    },
    ends: {
      ...sixSeconds,
      ticksMs: ticksUntil(6000),
      warning: null,
      notes: [{ what: 'sound-chosen', taken: 2, of: 2 }]
    }
  },
  {
    name: 'twelve-channels.mov',
    with: tickingSound(6, 12),
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 6 -i base.mkv ${tickingSound(6, 12)} -map 0:v -map 1:a ${x264} -c:a pcm_s16le twelve-channels.mov`
      ),
    ends: { ...sixSeconds, ticksMs: ticksUntil(6000), warning: null }
  },
  {
    name: 'clock-jumps.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -f mpegts a.ts`)
      await ffmpeg(`-ss 6 -i base.mkv ${x264} -c:a ac3 -output_ts_offset 90000 -f mpegts b.ts`)
      await write('clock-jumps.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: {
      pictures: numbered(0, 300),
      pictureToleranceMs: 60,
      ticksMs: ticksUntil(12_000),
      tickToleranceMs: 60,
      tickToPictureMs: firstAfterJumpMs,
      durationMs: 12_000,
      durationToleranceMs: 100,
      warning: null,
      reel: { clips: [[5000, 7000]], numbers: numbered(125, 175).map(([n]) => n), durationMs: 2000 }
    }
  },
  {
    name: 'first-sound-silent.mkv',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 6 -i base.mkv ${silence} -map 0:v -map 1:a -map 0:a ${x264} ${aac} -disposition:a 0 first-sound-silent.mkv`
      ),
    ends: {
      ...sixSeconds,
      ticksMs: ticksUntil(6000),
      warning: null,
      notes: [{ what: 'sound-chosen', taken: 2, of: 2 }]
    }
  },
  {
    name: 'default-sound-second.mkv',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 6 -i base.mkv -f lavfi -t 6 -i sine=d=6 -map 0:v -map 1:a -map 0:a ${x264} ${aac} ` +
          `-disposition:a:0 0 -disposition:a:1 default default-sound-second.mkv`
      ),
    ends: {
      ...sixSeconds,
      ticksMs: ticksUntil(6000),
      warning: null,
      notes: [{ what: 'sound-chosen', taken: 2, of: 2 }]
    }
  },
  {
    name: 'thumbnail-first.mov',
    make: async ({ ffmpeg }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} ${aac} film.mp4`)
      await ffmpeg(
        '-f lavfi -i color=red:s=160x90:r=1:d=1 -frames:v 1 -c:v mjpeg -pix_fmt yuvj420p small.mov'
      )
      await ffmpeg('-i small.mov -i film.mp4 -map 0 -map 1 -c copy thumbnail-first.mov')
    },
    ends: { ...sixSeconds, ticksMs: ticksUntil(6000), warning: null, size: { width: 320, height: 180 } }
  },
  {
    name: 'small-first.mp4',
    make: async ({ ffmpeg }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} ${aac} film.mp4`)
      await ffmpeg(`-i film.mp4 -vf scale=160:90 -an ${x264} small.mp4`)
      await ffmpeg('-i small.mp4 -i film.mp4 -map 0 -map 1 -c copy small-first.mp4')
    },
    ends: {
      ...sixSeconds,
      ticksMs: ticksUntil(6000),
      warning: null,
      notes: [{ what: 'picture-chosen', taken: 2, of: 2 }],
      size: { width: 320, height: 180 }
    }
  },
  {
    name: 'subtitles-last-longer.mp4',
    make: async ({ ffmpeg, write }) => {
      await write('words.srt', '1\n00:00:01,000 --> 00:00:10,000\nx\n')
      await ffmpeg(
        `-t 6 -i base.mkv -i words.srt -map 0 -map 1 -c:v libx265 -preset ultrafast -x265-params log-level=none ` +
          `-tag:v hvc1 ${aac} -c:s mov_text subtitles-last-longer.mp4`
      )
    },
    ends: { ...sixSeconds, ticksMs: ticksUntil(6000), warning: null }
  },
  {
    name: 'picture-begins-late.mp4',
    make: async ({ ffmpeg }) => {
      await ffmpeg(
        '-t 6 -i base.mkv -an -c:v libx265 -preset ultrafast -x265-params log-level=none -tag:v hvc1 late.mp4'
      )
      await ffmpeg(
        `-t 8 -i base.mkv -itsoffset 2.2 -i late.mp4 -map 1:v -map 0:a -c:v copy ${aac} picture-begins-late.mp4`
      )
    },
    ends: { ...sixSeconds, ticksMs: ticksUntil(8000, 2200).map((ms) => ms - 2200), warning: null }
  },
  {
    name: 'channels-change.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -ac 2 -f mpegts a.ts`)
      await ffmpeg(`-ss 6 -i base.mkv ${x264} -c:a ac3 -ac 1 -output_ts_offset 6 -f mpegts b.ts`)
      await write('channels-change.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: joined
  },
  {
    name: 'rate-changes.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -f mpegts a.ts`)
      await ffmpeg(`-ss 6 -i base.mkv ${x264} -c:a ac3 -ar 32000 -ac 2 -output_ts_offset 6 -f mpegts b.ts`)
      await write('rate-changes.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: joined
  },
  {
    name: 'layout-changes.mkv',
    make: async ({ ffmpeg, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -af aformat=channel_layouts=5.1 a.mkv`)
      await ffmpeg(`-ss 6 -i base.mkv ${x264} -c:a ac3 -ac 1 b.mkv`)
      await write('list.txt', 'file a.mkv\nfile b.mkv\n')
      await ffmpeg('-f concat -i list.txt -c copy layout-changes.mkv')
    },
    ends: { ...joined, pictureToleranceMs: 25, tickToleranceMs: 25 }
  },
  {
    name: 'joined-a-little-late.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -f mpegts a.ts`)
      await ffmpeg(`-ss 6 -i base.mkv ${x264} -c:a ac3 -output_ts_offset 6.034 -f mpegts b.ts`)
      await write('joined-a-little-late.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: { ...joined, pictureToleranceMs: 40, tickToleranceMs: 40, durationToleranceMs: 80 }
  },
  {
    name: 'clock-jumps-and-channels-change.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -ac 2 -f mpegts a.ts`)
      await ffmpeg(`-ss 6 -i base.mkv ${x264} -c:a ac3 -ac 1 -output_ts_offset 90000 -f mpegts b.ts`)
      await write('clock-jumps-and-channels-change.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: {
      ...joined,
      pictureToleranceMs: 60,
      tickToleranceMs: 60,
      tickToPictureMs: firstAfterJumpMs,
      durationToleranceMs: 100
    }
  },
  {
    name: 'one-picture-three-hours-on.mp4',
    make: async ({ ffmpeg }) => {
      await ffmpeg(`-i base.mkv -an ${x264} film.mp4`)
      await ffmpeg(
        '-i film.mp4 -c copy -bsf:v setts=pts=if(eq(N\\,150)\\,10800/TB\\,PTS) one-picture-three-hours-on.mp4'
      )
    },
    ends: {
      // That picture is left out, and it is told.
      pictures: [...numbered(0, 150), ...numbered(151, 300, 6040)],
      ticksMs: null,
      durationMs: 12_000,
      warning: null,
      notes: [{ what: 'pictures-out-of-time' }]
    }
  },
  {
    name: 'named-like\nOutput #0, mp4, to x.mp4',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} ${aac} film.mp4`)
      await write('named-like\nOutput #0, mp4, to x.mp4', await read('film.mp4'))
    },
    ends: { ...sixSeconds, ticksMs: ticksUntil(6000), warning: null, takenOver: true }
  }
]
