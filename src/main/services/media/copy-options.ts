import { ticksPerSecond } from './copy-index.ts'
import { besidePipe } from './ffmpeg.ts'
import { codedSize, pictureFilters, pictureTags } from './picture-filters.ts'
import { besideRunUp } from './sound-filters.ts'
import { inStep, readAlong } from './read-along.ts'
import type { SourceFacts } from './source-facts.ts'

/** `remux`: the pictures go over as they are; `transcode`: they are decoded and coded anew. */
export type CopyPlan = {
  readonly kind: 'remux' | 'transcode'
  /** Sound goes over as it is as well. */
  readonly keepsSound?: boolean
  /** What goes over as it is begins here on its own clock; it becomes time 0. */
  readonly startSeconds?: number
  readonly outputOptions: readonly string[]
}

const keyframeSeconds = 1
/**
 * Sound beside a picture that stands for minutes is handed over in pieces: ffmpeg can't go back in a pipe to note the
 * size of a description of more than 32 KiB, which is less than three minutes of sound. (`repackage` joins them.)
 */
const longestPieceMicroseconds = '10000000'

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

/** Where the copy's sound comes from: a second input that carries it (see `sound-input.ts`), the film as it is, or nowhere. */
export type SoundFrom = 'second' | 'kept' | 'none'

function soundOptions({ tracks }: SourceFacts, from: SoundFrom): readonly string[] {
  if (from === 'none' || tracks.sound === null) return []
  if (from === 'kept') return ['-map', `0:${String(tracks.sound.stream)}`, '-c:a', 'copy']
  return ['-map', '1:a:0', '-af', besideRunUp, '-c:a', 'aac', '-b:a', '160k', '-ac', '2']
}

/** The list of packets for `packet-watch`, each as soon as it is read. */
function listedBeside(picture: string): readonly string[] {
  return ['-map', picture, '-c', 'copy', '-flush_packets', '1', '-f', 'framecrc', besidePipe]
}

/** The sound is read along also where none of it can be decoded: the first picture's time was found with both. */
function besidePictures(facts: SourceFacts, from: SoundFrom): readonly string[] {
  const { sound } = facts.tracks
  if (from === 'second') return inStep(facts, 'pictures').outputOptions
  return from === 'none' && sound !== null ? readAlong(facts.container, [`0:${String(sound.stream)}`]) : []
}

function leavingOut({ leftOut = [] }: SourceFacts): readonly string[] {
  if (leftOut.length === 0) return []
  const at = leftOut.map((seconds) => `lt(abs(t-${seconds.toFixed(6)})\\,0.001)`)
  return [`select=not(${at.join('+')})`]
}

/** How ffmpeg is asked to make the working copy: H.264 and AAC in fragments, one per keyframe, on its stdout. */
export function planCopy(
  facts: SourceFacts,
  kind: CopyPlan['kind'],
  soundFrom: SoundFrom = 'second'
): CopyPlan {
  const { startSeconds, width, height, pixelAspect } = facts.firstPicture
  const map = `0:${String(facts.tracks.picture)}`
  const picture =
    kind === 'remux'
      ? ['-c:v', 'copy']
      : [
          '-vf',
          [...leavingOut(facts), pictureFilters(facts, codedSize(width, height, pixelAspect))].join(','),
          ...encoder,
          ...pictureTags(facts),
          // However little of it can be decoded: that is told, and is better than nothing.
          ...['-max_error_rate', '1']
        ]
  return {
    kind,
    keepsSound: soundFrom === 'kept',
    startSeconds,
    outputOptions: [
      ...(kind === 'remux' ? listedBeside(map) : []),
      ...besidePictures(facts, soundFrom),
      ...['-map', map, ...soundOptions(facts, soundFrom), '-sn', '-dn'],
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-write_tmcd', '0'],
      ...picture,
      ...[
        '-video_track_timescale',
        String(ticksPerSecond),
        '-avoid_negative_ts',
        'disabled',
        '-use_editlist',
        '0'
      ],
      // With the last every track keeps its own times: else each would begin at 0.
      ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof+frag_discont'],
      ...['-frag_duration', longestPieceMicroseconds],
      ...['-max_muxing_queue_size', '4096', '-fflags', '+bitexact', '-f', 'mp4']
    ]
  }
}
