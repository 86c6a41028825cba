import { ticksPerSecond } from './copy-index.ts'
import { codedSize, pictureFilters, pictureTags } from './picture-filters.ts'
import type { SourceFacts } from './source-facts.ts'

/** `remux`: the pictures go over as they are; `transcode`: they are decoded and coded anew. */
export type CopyPlan = {
  readonly kind: 'remux' | 'transcode'
  readonly outputOptions: readonly string[]
}

const keyframeSeconds = 1
const audioRate = 48_000
/** An AAC encoder puts this many samples of run-up in front of the sound. */
const aacRunUp = 1024
/**
 * Sound beside a picture that stands for minutes is handed over in pieces: ffmpeg can't go back in a pipe to note the
 * size of a description of more than 32 KiB, which is less than three minutes of sound. (`repackage` joins them.)
 */
const longestPieceMicroseconds = '10000000'
/** Pictures stored before one that is shown earlier, at most. */
const mostReordered = 17

/**
 * Sound on the pictures' clock from time 0 on: what comes before the first picture is cut, what is missing is
 * silence. The encoder's run-up takes the place of its first 21 ms, so that no edit list is needed to bring the
 * rest to its time: players and ffmpeg disagree about those in fragments.
 */
function soundFilters({ firstPicture, banner, flawed }: SourceFacts): string {
  const { startSeconds } = firstPicture
  const wholeMs = flawed ? null : banner.durationMs
  return [
    `asetpts=PTS-(${startSeconds.toFixed(6)})/TB`,
    `aresample=${String(audioRate)}:async=1:min_hard_comp=0.015:first_pts=0`,
    // Sound that stops early goes on as silence: a player looks for sound at every place it jumps to.
    ...(wholeMs === null ? [] : [`apad=whole_dur=${(wholeMs / 1000).toFixed(3)}`]),
    `atrim=start_sample=${String(aacRunUp)}`
  ].join(',')
}

const encoder = [
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-bf', '0'],
  ...[
    '-g',
    '600',
    '-sc_threshold',
    '0',
    '-force_key_frames',
    `expr:gte(t,n_forced*${String(keyframeSeconds)})`
  ],
  ...['-fps_mode', 'passthrough', '-enc_time_base:v', `1:${String(ticksPerSecond)}`]
]

/**
 * Picture times from 0 on, for pictures that go over as they are. Where pictures are stored in another order than
 * shown, the first decode times would be negative; these are moved up to 0, 1, 2 … ticks. An edit list or negative
 * offsets, the usual answers, shift all times in some players and in ffmpeg itself when it reads from a pipe.
 */
function shiftedTimes(start: string): string {
  const shift = `round((${start})/TB)`
  return `setts=pts=PTS-${shift}:dts=if(lt(N\\,${String(mostReordered)})\\,max(N\\,DTS-${shift})\\,DTS-${shift})`
}

/** How ffmpeg is asked to make the working copy: H.264 and AAC in fragments, one per keyframe, on its stdout. */
export function planCopy(facts: SourceFacts, kind: CopyPlan['kind']): CopyPlan {
  const { startSeconds, width, height, pixelAspect } = facts.firstPicture
  const start = startSeconds.toFixed(6)
  const picture =
    kind === 'remux'
      ? ['-c:v', 'copy', '-bsf:v', shiftedTimes(start)]
      : [
          '-vf',
          pictureFilters(facts, codedSize(width, height, pixelAspect)),
          ...encoder,
          ...pictureTags(facts)
        ]
  return {
    kind,
    outputOptions: [
      ...['-map', '0:V:0', ...(facts.banner.hasAudio ? ['-map', '0:a:0'] : []), '-sn', '-dn'],
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-write_tmcd', '0'],
      ...picture,
      ...['-af', soundFilters(facts), '-c:a', 'aac', '-b:a', '160k', '-ac', '2'],
      ...[
        '-video_track_timescale',
        String(ticksPerSecond),
        '-avoid_negative_ts',
        'disabled',
        '-use_editlist',
        '0'
      ],
      ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof'],
      ...['-frag_duration', longestPieceMicroseconds],
      ...['-max_muxing_queue_size', '4096', '-fflags', '+bitexact', '-f', 'mp4']
    ]
  }
}
