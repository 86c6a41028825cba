import { Readable } from 'node:stream'
import { type FfmpegInput, pipeInput } from '../media/ffmpeg.ts'
import type { CaptionPicture } from './caption-picture.ts'
import { ticksOf } from './join.ts'
import { withPictureTrack } from './picture-track.ts'
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
const toTicks = `settb=1/${String(videoTimescale)}`

/** How ffmpeg is asked to show a card: one drawn picture, as long as it takes. */
export function cardCommand(card: CardSegment, pixels: Buffer): SegmentCommand {
  const size = `${String(card.size.width)}x${String(card.size.height)}`
  const rate = String(cardFrameRate)
  const picture = pipeInput(Readable.from([pixels], { objectMode: false }), 'rawvideo', [
    ...['-pixel_format', 'rgb24', '-video_size', size, '-framerate', rate]
  ])
  const video = [
    '[0:v]loop=loop=-1:size=1:start=0',
    `setpts=N/${rate}/TB`,
    `trim=end_frame=${String(card.frames)}`,
    `scale=${toVideoRange}`,
    'format=yuv420p',
    'setsar=1',
    toTicks
  ]
  return command([picture, silence], video.join(','), `[1:a]${trimmedTo(segmentDurationMs(card))}`)
}

/**
 * How ffmpeg is asked to cut a clip out of `piece`, the part of the working copy around it, on the recording's own
 * clock. `gainDb` null: no sound is wanted of it, or there is none.
 */
export function clipCommand(
  clip: ClipSegment,
  piece: Readable,
  gainDb: number | null,
  caption: CaptionPicture | null
): SegmentCommand {
  const input = clipInput(caption === null ? piece : withPictureTrack(piece, caption.png, caption))
  const video = caption === null ? clipPictures(clip) : captioned(clipPictures(clip), caption)
  const duration = segmentDurationMs(clip)
  return gainDb === null
    ? command([input, silence], video, `[1:a]${trimmedTo(duration)}`)
    : command([input], video, clipSound(clip, gainDb))
}

/** How ffmpeg is asked to measure a clip's loudness (EBU R 128); its log ends with the result. */
export function loudnessCommand(clip: ClipSegment, piece: Readable): SegmentCommand {
  const sound = [alignedSound(clip), trimmedTo(segmentDurationMs(clip)), 'ebur128=framelog=verbose']
  return {
    inputs: [clipInput(piece)],
    outputOptions: ['-filter_complex', `${sound.join(',')}[a]`, '-map', '[a]', '-vn']
  }
}

const clipInput = (piece: Readable): FfmpegInput => pipeInput(piece, 'mp4', ['-copyts'])

function clipPictures(clip: ClipSegment): string {
  const { picture, size } = clip
  const start = clip.afterMs === null ? [] : [`start=${(clip.afterMs / 1000).toFixed(6)}`]
  return [
    `[0:v:0]trim=${[...start, `end=${(clip.beforeMs / 1000).toFixed(6)}`].join(':')}`,
    toTicks,
    'setpts=PTS-STARTPTS',
    `scale=${String(picture.width)}:${String(picture.height)}:${toVideoRange}`,
    'format=yuv420p',
    `pad=${String(size.width)}:${String(size.height)}:(ow-iw)/2:(oh-ih)/2:color=0x171513`,
    'setsar=1'
  ].join(',')
}

/** The caption's one picture lies over all of the clip's. */
function captioned(pictures: string, { left, top }: CaptionPicture): string {
  const over = `overlay=x=${String(left)}:y=${String(top)}:eof_action=repeat:format=yuv420`
  return `${pictures}[picture];[0:v:1]format=rgba,setpts=0[caption];[picture][caption]${over},format=yuv420p`
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

const silence: FfmpegInput = {
  options: ['-f', 'lavfi'],
  source: `anullsrc=r=${String(audioRate)}:cl=stereo`
}

function command(inputs: readonly FfmpegInput[], video: string, audio: string): SegmentCommand {
  const graph = `${video}[v];${audio},aformat=sample_fmts=s16p:channel_layouts=stereo[a]`
  return { inputs, outputOptions: ['-filter_complex', graph, ...encoderOptions] }
}
