import { Readable } from 'node:stream'
import { type FfmpegInput, pipeInput } from '../media/ffmpeg.ts'
import { unsaidColours } from '../media/copy-input.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import { filmGraph, held, type Overlay, trackCount } from './film-graph.ts'
import { withPictureTrack } from './picture-track.ts'
import { type CardSegment, type FilmSegment, videoTimescale } from './segment.ts'

export type SegmentCommand = {
  readonly inputs: readonly FfmpegInput[]
  readonly outputOptions: readonly string[]
}

/** One setting for all segments: what is in them differs, how they are coded does not, so they can be joined as they are. */
const encoderOptions = [
  ...['-map', '[v]', '-map_metadata', '-1', '-map_chapters', '-1'],
  ...['-fps_mode', 'passthrough', '-enc_time_base', `1:${String(videoTimescale)}`],
  ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '22', '-profile:v', 'high', '-level', '4.2'],
  ...['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '50', '-keyint_min', '50', '-sc_threshold', '0'],
  ...['-x264-params', 'stitchable=1', '-flags:v', '+bitexact'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
  // Without x264's note of its own version and options.
  ...['-bsf:v', 'filter_units=remove_types=6', '-fflags', '+bitexact'],
  ...['-video_track_timescale', String(videoTimescale)],
  ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4']
]

/** How ffmpeg is asked to show a card: one drawn picture, as long as it takes. */
export function cardCommand(card: CardSegment, { png }: DrawnPicture): SegmentCommand {
  const picture = pipeInput(Readable.from([png], { objectMode: false }), 'png_pipe')
  const video = [
    `[0:v]${held(card.pictures)}`,
    'scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int',
    'format=yuv420p',
    'setsar=1',
    `settb=1/${String(videoTimescale)}`
  ]
  return command([picture], video.join(','))
}

/**
 * How ffmpeg is asked to show pictures of `piece`: the parts of working copies around them with what hides on them (see
 * `filmPiece`), on the recording's own clock; `overlays` over them.
 */
export function filmCommand(
  segment: Pick<FilmSegment, 'shown' | 'beside' | 'pace' | 'size'>,
  piece: Readable,
  overlays: readonly Overlay[]
): SegmentCommand {
  const withWords = overlays.reduce(
    (stream, { picture }) => withPictureTrack(stream, picture.png, picture),
    piece
  )
  const { shown, beside } = segment
  const colours = [
    ...unsaidColours(shown.picture.height),
    ...(beside === null ? [] : unsaidColours(beside.picture.height, trackCount(shown)))
  ]
  const options = ['-copyts', ...asOneGraph, ...colours]
  return command([pipeInput(withWords, 'mp4', options)], filmGraph(segment, overlays))
}

/** A picture of another size in the middle of a film must not begin the graph again: what was drawn for it has been read. */
const asOneGraph = ['-reinit_filter', '0']

function command(inputs: readonly FfmpegInput[], video: string): SegmentCommand {
  return { inputs, outputOptions: ['-filter_complex', `${video}[v]`, ...encoderOptions] }
}
