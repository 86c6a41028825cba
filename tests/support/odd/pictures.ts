import { numbered, numbers, type OddRecording } from './ending.ts'
import { aac, type Kitchen, ticksUntil, x264 } from './kitchen.ts'
import { packed } from './packed-avi.ts'

const bands = [
  { x: 1 / 6, y: 0.5, rgb: [200, 40, 40] },
  { x: 0.5, y: 0.5, rgb: [40, 170, 60] },
  { x: 5 / 6, y: 0.5, rgb: [40, 60, 190] }
] as const
/** Three bands of colour, of a height. */
const colourBands = (height: number): string => {
  const third = Math.round((height * 16) / 27)
  const inputs = bands.map(
    ({ rgb }) =>
      `-f lavfi -i color=0x${Buffer.from(rgb).toString('hex')}:s=${String(third - (third % 2))}x${String(height)}:r=25:d=1,format=gbrp`
  )
  return `${inputs.join(' ')} -filter_complex [0][1][2]hstack=3`
}
const coloured = {
  ticksMs: null,
  durationMs: 1000,
  warning: null,
  colours: bands,
  pictures: 'unnumbered' as const
}

/** Where pictures of 180 × 320 lie in a frame of 320 × 180. */
const upright = { x: 110 / 320, y: 0, width: 101 / 320, height: 1 }

/** What films of which the pictures are odd must end as. */
export const pictureRows: readonly OddRecording[] = [
  {
    name: 'three-pictures-missing.mp4',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 8 -i base.mkv -vf select=not(between(n\\,150\\,152)) -fps_mode vfr ${x264} ${aac} three-pictures-missing.mp4`
      ),
    ends: {
      pictures: [...numbered(0, 150), ...numbered(153, 200, 6120)],
      ticksMs: ticksUntil(8000),
      durationMs: 8000,
      warning: null,
      takenOver: true,
      reel: {
        clips: [
          [1000, 2000],
          [5000, 6120]
        ],
        numbers: [...numbers(25, 50), ...numbers(125, 150)],
        durationMs: 2120
      }
    }
  },
  {
    name: 'turned.webm',
    make: async ({ ffmpeg, write }) => {
      const vp8 = '-c:v libvpx -deadline realtime -cpu-used 8 -b:v 2M -an'
      await ffmpeg(`-t 4 -i base.mkv ${vp8} a.webm`)
      await ffmpeg(`-ss 4 -t 4 -i base.mkv -vf scale=180:320,setsar=1 ${vp8} b.webm`)
      await write('list.txt', 'file a.webm\nfile b.webm\n')
      await ffmpeg('-f concat -i list.txt -c copy turned.webm')
    },
    ends: {
      pictures: numbered(0, 200),
      ticksMs: null,
      durationMs: 8000,
      warning: null,
      areas: [{ from: 100, area: upright }],
      reel: {
        clips: [[5000, 7000]],
        numbers: numbers(125, 175),
        durationMs: 2000,
        areas: [{ from: 0, area: upright }]
      }
    }
  },
  {
    name: 'turned.ts',
    make: async ({ ffmpeg, read, write }) => {
      await ffmpeg(`-t 4 -i base.mkv -an ${x264} -f mpegts a.ts`)
      await ffmpeg(
        `-ss 4 -t 4 -i base.mkv -an -vf scale=180:320,setsar=1 ${x264} -output_ts_offset 4 -f mpegts b.ts`
      )
      await write('turned.ts', await read('a.ts'), await read('b.ts'))
    },
    ends: {
      pictures: numbered(0, 200),
      ticksMs: null,
      durationMs: 8000,
      warning: null,
      areas: [{ from: 100, area: upright }]
    }
  },
  ...['turned-within.mkv', 'turned-within.mp4'].map((name) => ({
    name,
    with: name,
    make: async ({ ffmpeg, write }: Kitchen) => {
      const sets = '-bsf:v dump_extra=freq=keyframe -f mpegts'
      await ffmpeg(`-t 4 -i base.mkv -an ${x264} ${sets} a.ts`)
      await ffmpeg(
        `-ss 4 -t 4 -i base.mkv -an -vf scale=180:320,setsar=1 ${x264} ${sets} -output_ts_offset 4 b.ts`
      )
      await write('list.txt', 'file a.ts\nfile b.ts\n')
      await ffmpeg(`-f concat -i list.txt -c copy ${name}`)
    },
    ends: {
      pictures: numbered(0, 200),
      ticksMs: null,
      durationMs: 8000,
      warning: null,
      takenOver: false,
      areas: [{ from: 100, area: upright }]
    }
  })),
  {
    name: 'slide-stands.mp4',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 0.04 -i base.mkv -an -r 1/6 -c:v libx265 -preset ultrafast -x265-params log-level=none -tag:v hvc1 slide-stands.mp4`
      ),
    ends: {
      pictures: numbered(0, 1),
      ticksMs: null,
      durationMs: 6000,
      warning: null,
      reel: { clips: [[1000, 3000]], numbers: [0], durationMs: 2000 }
    }
  },
  {
    name: 'slide-stands-in-talk.mp4',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 6 -i base.mkv -vf select=lt(n\\,1) -fps_mode passthrough -c:v libx265 -preset ultrafast ` +
          `-x265-params log-level=none -tag:v hvc1 ${aac} slide-stands-in-talk.mp4`
      ),
    ends: {
      pictures: numbered(0, 1),
      ticksMs: ticksUntil(6000),
      durationMs: 6000,
      warning: null,
      reel: { clips: [[1000, 3000]], numbers: [0], durationMs: 2000 }
    }
  },
  {
    name: 'slide-stands-taken-over.mp4',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 6 -i base.mkv -vf select=lt(n\\,1) -fps_mode passthrough ${x264} ${aac} slide-stands-taken-over.mp4`
      ),
    ends: { pictures: numbered(0, 1), ticksMs: ticksUntil(6000), durationMs: 6000, warning: null }
  },
  {
    name: 'turns-wide.mpg',
    make: async ({ ffmpeg, read, write }) => {
      const tape = '-vf scale=352:288 -c:v mpeg2video -q:v 2 -g 12 -bf 0 -an -f mpeg2video'
      await ffmpeg(`-t 4 -i base.mkv ${tape} -aspect 4:3 a.m2v`)
      await ffmpeg(`-ss 4 -t 4 -i base.mkv ${tape} -aspect 16:9 b.m2v`)
      await write('both.m2v', await read('a.m2v'), await read('b.m2v'))
      await ffmpeg('-fflags +genpts -i both.m2v -c copy -f vob turns-wide.mpg')
    },
    ends: {
      // The last picture before the turn is lost by ffmpeg's own reading of the file.
      pictures: numbered(0, 200).filter(([number]) => number !== 99),
      pictureToleranceMs: 41,
      ticksMs: null,
      durationMs: 8000,
      warning: null,
      areas: [{ from: 99, area: { x: 0, y: 0.125, width: 1, height: 0.75 } }]
    }
  },
  ...[1, 2].map((between) => ({
    name: `packed-by-${String(between)}.avi`,
    with: `${String(packed)} ${String(between)}`,
    make: async ({ ffmpeg, read, write }: Kitchen) => {
      await ffmpeg(
        `-t 6 -i base.mkv -c:v mpeg4 -q:v 3 -g 25 -bf ${String(between)} -flags bitexact -fflags +bitexact -c:a pcm_s16le film.avi`
      )
      await write(`packed-by-${String(between)}.avi`, packed(await read('film.avi')))
    },
    ends: { pictures: numbered(0, 150), ticksMs: ticksUntil(6000), durationMs: 6000, warning: null }
  })),
  {
    name: 'screen-rgb.mkv',
    with: colourBands(720),
    make: ({ ffmpeg }) =>
      ffmpeg(`${colourBands(720)} -c:v libx264rgb -preset ultrafast -crf 4 -g 25 screen-rgb.mkv`),
    ends: { ...coloured, reel: { clips: [[0, 800]], numbers: 'unnumbered', durationMs: 800 } }
  },
  {
    name: 'screen-rgb-small.avi',
    with: colourBands(288),
    make: ({ ffmpeg }) => ffmpeg(`${colourBands(288)} -c:v huffyuv -pix_fmt rgb24 screen-rgb-small.avi`),
    ends: { ...coloured, reel: { clips: [[0, 800]], numbers: 'unnumbered', durationMs: 800 } }
  },
  {
    name: 'old-colours.mp4',
    with: colourBands(288),
    make: ({ ffmpeg }) =>
      ffmpeg(
        `${colourBands(288)},scale=out_color_matrix=bt601:flags=accurate_rnd+full_chroma_int,format=yuv420p -c:v libx264 -crf 4 -bf 0 -g 25 old-colours.mp4`
      ),
    ends: { ...coloured, reel: { clips: [[0, 800]], numbers: 'unnumbered', durationMs: 800 } }
  },
  ...['bt2020c', 'smpte2085'].flatMap((matrix) =>
    ['smpte2084', 'bt2020-10'].map((transfer) => {
      const name = `parted-as-${matrix}-${transfer}.mp4`
      return {
        name,
        with: `${matrix} ${transfer}`,
        make: ({ ffmpeg }: Kitchen) =>
          ffmpeg(
            `-t 1 -i base.mkv -an -c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -tag:v hvc1 ` +
              `-x265-params log-level=none:colorprim=bt2020:colormatrix=${matrix}:transfer=${transfer} ${name}`
          ),
        ends: { pictures: numbered(0, 25), ticksMs: null, durationMs: 1000, warning: null }
      }
    })
  ),
  {
    name: 'hlg-named-by-half.mov',
    make: ({ ffmpeg }) =>
      ffmpeg(
        `-t 4 -i base.mkv -an -c:v libx265 -preset ultrafast -pix_fmt yuv420p10le -tag:v hvc1 ` +
          `-x265-params log-level=none:transfer=arib-std-b67 hlg-named-by-half.mov`
      ),
    ends: { pictures: numbered(0, 100), ticksMs: null, durationMs: 4000, warning: null }
  }
]
