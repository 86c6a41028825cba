import { withLastStanding, withTwoDescriptions } from './boxes.ts'
import { numbered, numbers, type OddRecording } from './ending.ts'
import { aac, ticksUntil, tickingSound, x264 } from './kitchen.ts'

/** What films that could go over as they are must end as. */
export const takeoverRows: readonly OddRecording[] = [
  {
    name: 'stands-three-minutes.mp4',
    with: tickingSound(200),
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-i base.mkv ${tickingSound(200)} -map 0:v -map 1:a ` +
          `-vf trim=end_frame=100,setpts=if(lt(N\\,50)\\,N\\,N+4900)/25/TB -fps_mode passthrough ` +
          `${x264} ${aac} stands-three-minutes.mp4`
      ),
    ends: {
      pictures: [...numbered(0, 50), ...numbered(50, 100, 198_000)],
      ticksMs: ticksUntil(200_000),
      durationMs: 200_000,
      warning: null,
      reel: {
        clips: [
          [1000, 2400],
          [197_000, 199_000]
        ],
        numbers: numbers(25, 75),
        durationMs: 3400
      }
    }
  },
  {
    name: 'sound-goes-on-four-minutes.mp4',
    with: tickingSound(260),
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 6 -i base.mkv ${tickingSound(260)} -map 0:v -map 1:a ${x264} ${aac} sound-goes-on-four-minutes.mp4`
      ),
    ends: {
      pictures: numbered(0, 150),
      ticksMs: ticksUntil(260_000),
      durationMs: 260_000,
      warning: null,
      reel: { clips: [[100_000, 102_000]], numbers: [149], durationMs: 2000 }
    }
  },
  {
    name: 'sound-goes-on.mp4',
    with: tickingSound(19),
    make: ({ ffmpeg }) =>
      ffmpeg(`-i base.mkv ${tickingSound(19)} -map 0:v -map 1:a ${x264} ${aac} sound-goes-on.mp4`),
    ends: {
      pictures: numbered(0, 300),
      ticksMs: ticksUntil(19_000),
      durationMs: 19_000,
      warning: null,
      reel: { clips: [[13_000, 15_000]], numbers: [299], durationMs: 2000 }
    }
  },
  {
    name: 'two-coders.mp4',
    with: String(withTwoDescriptions),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv -an ${x264} -bf 2 a.mp4`)
      await ffmpeg(`-ss 6 -i base.mkv -an ${x264} -coder vlc -refs 1 -x264-params 8x8dct=0:cabac=0 b.mp4`)
      await write('list.txt', 'file a.mp4\nfile b.mp4\n')
      await ffmpeg('-f concat -i list.txt -c copy joined.mp4')
      await write('two-coders.mp4', withTwoDescriptions(await read('joined.mp4'), await read('b.mp4'), 150))
    },
    ends: {
      pictures: numbered(0, 300),
      ticksMs: null,
      durationMs: 12_000,
      warning: null,
      takenOver: false,
      reel: { clips: [[8000, 9000]], numbers: numbers(200, 225), durationMs: 1000 }
    }
  },
  {
    name: 'settings-change-within.mp4',
    make: async ({ ffmpeg, write }) => {
      await ffmpeg(`-t 6 -i base.mkv -an ${x264} -bsf:v dump_extra=freq=keyframe a.ts`)
      await ffmpeg(
        `-ss 6 -i base.mkv -an ${x264} -x264-params cabac=0 -bsf:v dump_extra=freq=keyframe -output_ts_offset 6 b.ts`
      )
      await write('list.txt', 'file a.ts\nfile b.ts\n')
      await ffmpeg('-f concat -i list.txt -c copy -bsf:v setts=ts=PTS settings-change-within.mp4')
    },
    ends: { pictures: numbered(0, 300), ticksMs: null, durationMs: 12_000, warning: null, takenOver: true }
  },
  {
    name: 'last-picture-stands.mp4',
    with: String(withLastStanding),
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 6 -i base.mkv -an ${x264} -video_track_timescale 12800 film.mp4`)
      await write('last-picture-stands.mp4', withLastStanding(await read('film.mp4'), 150, 2 * 12_800))
    },
    ends: {
      pictures: numbered(0, 150),
      ticksMs: null,
      durationMs: 5960 + 2000,
      warning: null,
      reel: { clips: [[6500, 7500]], numbers: [149], durationMs: 1000 }
    }
  }
]
