import type { FfmpegInput } from '../media/ffmpeg.ts'
import { cardGround, drawCaption, drawCard, type Fonts } from './drawn-text.ts'
import { ticksOf } from './join.ts'
import {
  audioRate,
  cardFrameRate,
  type CardSegment,
  type ClipSegment,
  segmentDurationMs,
  videoTimescale
} from './segment.ts'

export type SegmentCommand = {
  readonly inputs: readonly FfmpegInput[]
  readonly outputOptions: readonly string[]
}

/** Both edges of every segment's sound fade this long, so that no join can click. */
const fadeSeconds = 0.01

/** One setting for all segments: what is in them differs, how they are coded does not, so they can be joined as they are. */
const encoderOptions = [
  ...['-map', '[v]', '-map', '[a]', '-map_metadata', '-1', '-map_chapters', '-1'],
  ...['-fps_mode', 'passthrough', '-enc_time_base', `1:${String(videoTimescale)}`],
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-level', '4.2'],
  ...['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '50', '-keyint_min', '50', '-sc_threshold', '0'],
  ...['-x264-params', 'stitchable=1', '-flags:v', '+bitexact'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
  // Without x264's note of its own version and options.
  ...['-bsf:v', 'filter_units=remove_types=6'],
  ...['-c:a', 'alac', '-flags:a', '+bitexact', '-fflags', '+bitexact'],
  ...['-video_track_timescale', String(videoTimescale)],
  ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4']
]

const toVideoRange = 'out_color_matrix=bt709:out_range=tv:flags=bicubic'

/** How ffmpeg is asked to draw a card. */
export function cardCommand(card: CardSegment, fonts: Fonts): SegmentCommand {
  const { width, height } = card.size
  const rate = String(cardFrameRate)
  const picture = [
    `color=c=${cardGround(card.look)}:s=${String(width)}x${String(height)}:r=${rate}`,
    `trim=end_frame=${String(card.frames)}`,
    'format=gbrp',
    `scale=${toVideoRange}`,
    'format=yuv420p',
    'setsar=1',
    ...drawCard(card, fonts),
    `settb=1/${String(videoTimescale)}`
  ]
  return command([silence], picture, `[0:a]${trimmedTo(segmentDurationMs(card))}`)
}

/**
 * How ffmpeg is asked to cut a clip out of `piece`, the part of the working copy around it, on the recording's own
 * clock. `gainDb` null: no sound is wanted of it, or there is none.
 */
export function clipCommand(
  clip: ClipSegment,
  piece: FfmpegInput,
  gainDb: number | null,
  fonts: Fonts
): SegmentCommand {
  const { picture, size } = clip
  const video = [
    `[0:v]${trim('trim', clip)}`,
    `settb=1/${String(videoTimescale)}`,
    'setpts=PTS-STARTPTS',
    `scale=${String(picture.width)}:${String(picture.height)}:${toVideoRange}`,
    'format=yuv420p',
    `pad=${String(size.width)}:${String(size.height)}:(ow-iw)/2:(oh-ih)/2:color=0x171513`,
    'setsar=1',
    ...drawCaption(clip.caption, size, fonts)
  ]
  const duration = segmentDurationMs(clip)
  return gainDb === null
    ? command([piece, silence], video, `[1:a]${trimmedTo(duration)}`)
    : command([piece], video, clipSound(clip, gainDb))
}

/** The clip's sound at `gainDb`: aligned with its picture, gaps filled, exactly as long, faded at its edges. */
function clipSound(clip: ClipSegment, gainDb: number): string {
  const duration = segmentDurationMs(clip)
  const fadeOutAt = Math.max(0, duration / 1000 - fadeSeconds)
  return [
    alignedSound(clip),
    ...(gainDb === 0
      ? []
      : [`volume=${gainDb.toFixed(2)}dB`, 'alimiter=limit=0.8:attack=5:release=60:level=false:latency=true']),
    trimmedTo(duration),
    `afade=t=in:d=${String(fadeSeconds)}`,
    `afade=t=out:st=${fadeOutAt.toFixed(6)}:d=${String(fadeSeconds)}`
  ].join(',')
}

/** How ffmpeg is asked to measure a clip's loudness (EBU R 128); its log ends with the result. */
export function loudnessCommand(clip: ClipSegment, piece: FfmpegInput): SegmentCommand {
  const sound = [alignedSound(clip), trimmedTo(segmentDurationMs(clip)), 'ebur128=framelog=verbose']
  return {
    inputs: [piece],
    outputOptions: ['-filter_complex', `${sound.join(',')}[a]`, '-map', '[a]', '-vn']
  }
}

/** Sound whose time 0 is the clip's first picture: what came before is cut, what is missing is silence. */
function alignedSound(clip: ClipSegment): string {
  return [
    `[0:a:0]asetpts=PTS-${(clip.startMs / 1000).toFixed(6)}/TB`,
    `aresample=${String(audioRate)}:async=1:first_pts=0`,
    'aformat=sample_fmts=fltp:channel_layouts=stereo'
  ].join(',')
}

function trimmedTo(durationMs: number): string {
  const samples = String(ticksOf(durationMs).audioSamples)
  return `apad=whole_len=${samples},atrim=end_sample=${samples}`
}

function trim(filter: string, clip: ClipSegment): string {
  const start = clip.afterMs === null ? [] : [`start=${(clip.afterMs / 1000).toFixed(6)}`]
  return `${filter}=${[...start, `end=${(clip.beforeMs / 1000).toFixed(6)}`].join(':')}`
}

const silence: FfmpegInput = {
  options: ['-f', 'lavfi'],
  source: `anullsrc=r=${String(audioRate)}:cl=stereo`
}

function command(inputs: readonly FfmpegInput[], video: readonly string[], audio: string): SegmentCommand {
  const graph = `${video.join(',')}[v];${audio},aformat=sample_fmts=s16p:channel_layouts=stereo[a]`
  return { inputs, outputOptions: ['-filter_complex', graph, ...encoderOptions] }
}
