import { freeBox, pointingElsewhere } from './boxes.ts'
import { asVideoCd } from './video-cd.ts'
import { numbered, type OddRecording } from './ending.ts'
import { aac, type Kitchen, tickingSound, ticksUntil, x264 } from './kitchen.ts'

const sixSeconds = { pictures: numbered(0, 150), durationMs: 6000, ticksMs: ticksUntil(6000), warning: null }
/** Begins with the first picture that stands by itself behind the cut. */
const lastFourSeconds = {
  ...sixSeconds,
  pictures: numbered(50, 150),
  durationMs: 4000,
  ticksMs: ticksUntil(6000, 2001).map((ms) => ms - 2000)
}
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
  ...['pcm_s16le', 'pcm_s24le', 'pcm_f32le'].map((coding) => ({
    name: `silent-at-the-end-${coding}.mov`,
    with: `${coding} ${tickingSound(8)}`,
    make: ({ ffmpeg }: Kitchen) =>
      ffmpeg(
        `-t 6 -i base.mkv ${tickingSound(8)} -map 0:v -map 1:a -af volume=0:enable=gte(t\\,4.5) ${x264} ` +
          `-c:a ${coding} -movflags +faststart silent-at-the-end-${coding}.mov`
      ),
    ends: { ...sixSeconds, durationMs: 8000, ticksMs: ticksUntil(4500) }
  })),
  {
    name: 'hole-at-the-end.mov',
    with: tickingSound(6),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a pcm_s16le -movflags +faststart film.mov`)
      const film = await read('film.mov')
      await write('hole-at-the-end.mov', film.fill(0, film.length - 250_000))
    },
    ends: {
      ...sixSeconds,
      pictures: 'unnumbered',
      durationToleranceMs: 6000,
      ticksMs: ticksUntil(4000),
      warning: 'end-missing'
    }
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
    // ffmpeg writes all but the last picture.
    ends: { ...sixSeconds, pictures: numbered(0, 149), durationMs: 5960, size: { width: 768, height: 576 } }
  },
  {
    name: 'cut-on-no-packet.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -f mpegts film.ts`)
      await write('cut-on-no-packet.ts', (await read('film.ts')).subarray(40_013))
    },
    ends: lastFourSeconds
  },
  {
    name: 'camera-packets-cut.m2ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv ${x264} -c:a ac3 -mpegts_m2ts_mode 1 -f mpegts film.ts`)
      await write('camera-packets-cut.m2ts', (await read('film.ts')).subarray(40_013))
    },
    ends: lastFourSeconds
  },
  {
    name: 'video-cd.dat',
    with: String(asVideoCd),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(
        '-t 6 -i base.mkv -s 352x288 -c:v mpeg1video -b:v 1150k -g 12 -c:a mp2 -ar 44100 -packetsize 2324 -f vcd film.mpg'
      )
      await write('video-cd.dat', asVideoCd(await read('film.mpg')))
    },
    ends: { ...sixSeconds, tickToleranceMs: 30, pictures: 'unnumbered' }
  },
  {
    name: 'observation-room.mp4',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v mpeg2video -q:v 2 -c:a mp2 -f vob film.mpg')
      await write('observation-room.mp4', 'IMKH', Buffer.alloc(36, 1), await read('film.mpg'))
    },
    ends: { ...sixSeconds, tickToleranceMs: 30 }
  },
  {
    name: 'disk-camcorder-cut.mpg',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v mpeg2video -q:v 2 -g 12 -c:a ac3 -f vob film.mpg')
      await write('disk-camcorder-cut.mpg', (await read('film.mpg')).subarray(3333))
    },
    // The first group of pictures that ffmpeg finds whole.
    ends: {
      ...sixSeconds,
      pictures: numbered(24, 150),
      durationMs: 5040,
      ticksMs: ticksUntil(6000, 960).map((ms) => ms - 960)
    }
  },
  {
    name: 'real-media.rm',
    make: ({ ffmpeg }) => ffmpeg('-t 6 -i base.mkv -an -s 352x288 -c:v rv10 -q:v 3 real-media.rm'),
    ends: { ...sixSeconds, ticksMs: null, pictures: 'unnumbered' }
  },
  {
    name: 'bare.h264',
    make: ({ ffmpeg }) => ffmpeg(`-t 2 -i base.mkv -an ${x264} bare.h264`),
    ends: { refused: 'format-not-read' }
  },
  {
    name: 'bare.hevc',
    make: ({ ffmpeg }) =>
      ffmpeg('-t 2 -i base.mkv -an -c:v libx265 -preset ultrafast -x265-params log-level=none bare.hevc'),
    ends: { refused: 'format-not-read' }
  },
  {
    name: 'only-sound.ogg',
    make: ({ ffmpeg }) => ffmpeg('-t 2 -i base.mkv -vn -c:a libvorbis only-sound.ogg'),
    ends: { refused: 'no-video-stream' }
  },
  {
    name: 'locked.mp4',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 2 -i base.mkv ${x264} ${aac} -encryption_scheme cenc-aes-ctr ` +
          '-encryption_key 76a6c65c5ea762046bd749a2e632ccbb -encryption_kid a7e61c373e219033c21091fa607bf3b8 locked.mp4'
      ),
    ends: { refused: 'film-locked' }
  },
  {
    name: 'refers.mov',
    with: String(pointingElsewhere),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 2 -i base.mkv ${x264} ${aac} film.mp4`)
      await write('refers.mov', pointingElsewhere(await read('film.mp4')))
    },
    ends: { refused: 'film-elsewhere' }
  },
  {
    name: 'zeros-behind.avi',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v mpeg4 -q:v 3 -c:a pcm_s16le film.avi')
      await write('zeros-behind.avi', await read('film.avi'), Buffer.alloc(200_000))
    },
    ends: sixSeconds
  },
  {
    name: 'cut-half.avi',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg('-t 6 -i base.mkv -c:v mpeg4 -q:v 3 -g 5 -c:a pcm_s16le film.avi')
      const film = await read('film.avi')
      await write('cut-half.avi', film.subarray(0, film.length >> 1))
    },
    ends: {
      ...sixSeconds,
      pictures: 'unnumbered',
      ticksMs: ticksUntil(2900),
      durationMs: 2900,
      durationToleranceMs: 300,
      warning: 'end-missing'
    }
  }
]
