import { Readable } from 'node:stream'
import { stillRate } from '../../../shared/domain/clip-pieces.ts'
import { fitEven } from '../../../shared/domain/reel-size.ts'
import { type FfmpegInput, pipeInput } from '../media/ffmpeg.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import { hidingFilters } from './mask-filter.ts'
import { withHidingTracks } from './mask-pictures.ts'
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
  ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-profile:v', 'high', '-level', '4.2'],
  ...['-pix_fmt', 'yuv420p', '-bf', '0', '-g', '50', '-keyint_min', '50', '-sc_threshold', '0'],
  ...['-x264-params', 'stitchable=1', '-flags:v', '+bitexact'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
  // Without x264's note of its own version and options.
  ...['-bsf:v', 'filter_units=remove_types=6', '-fflags', '+bitexact'],
  ...['-video_track_timescale', String(videoTimescale)],
  ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4']
]

const toVideoRange = 'out_color_matrix=bt709:out_range=tv:flags=bicubic'
const toTicks = `settb=1/${String(videoTimescale)}`

/** How ffmpeg is asked to show a card: one drawn picture, as long as it takes. */
export function cardCommand(card: CardSegment, { png }: DrawnPicture): SegmentCommand {
  const picture = pipeInput(Readable.from([png], { objectMode: false }), 'png_pipe')
  const video = [
    '[0:v]' + held(card.pictures),
    `scale=${toVideoRange}`,
    'format=yuv420p',
    'setsar=1',
    toTicks
  ]
  return command([picture], video.join(','))
}

/** How ffmpeg is asked to show pictures of `piece`, the part of the working copy around them, on the recording's own clock. */
export function filmCommand(
  segment: FilmSegment,
  piece: Readable,
  caption: DrawnPicture | null
): SegmentCommand {
  const { part, picture } = segment.shown
  const looks = part.hidden?.looks ?? []
  const hiding = withHidingTracks(piece, looks, picture, part.hidden?.frameTicks ?? [])
  const input = pipeInput(caption === null ? hiding : withPictureTrack(hiding, caption.png, caption), 'mp4', [
    '-copyts'
  ])
  const pictures = filmPictures(segment)
  return command([input], caption === null ? pictures : captioned(pictures, caption, 1 + looks.length))
}

function filmPictures({ shown, size, pace }: FilmSegment): string {
  const { part } = shown
  const picture = fitEven(shown.picture, shown.box)
  const start = part.afterMs === null ? [] : [`start=${(part.afterMs / 1000).toFixed(6)}`]
  const pictures = [
    `[0:v:0]trim=${[...start, `end=${(part.beforeMs / 1000).toFixed(6)}`].join(':')}`,
    toTicks
  ].join(',')
  const looks = part.hidden?.looks ?? []
  return [
    looks.length === 0 ? pictures : hidingFilters(pictures, looks, shown.picture, 1),
    pace.kind === 'hold' ? held(pace.pictures) : `setpts=(PTS-STARTPTS)*${String(1 / pace.rate)}`,
    toTicks,
    `scale=${String(picture.width)}:${String(picture.height)}:${toVideoRange}`,
    'format=yuv420p',
    `pad=${String(size.width)}:${String(size.height)}:(ow-iw)/2:(oh-ih)/2:color=0x171513`,
    'setsar=1'
  ].join(',')
}

/** The first picture, so many times. */
const held = (pictures: number): string =>
  `loop=loop=-1:size=1:start=0,setpts=N/${String(stillRate)}/TB,trim=end_frame=${String(pictures)}`

/** The caption's one picture lies over all of the clip's. */
function captioned(pictures: string, { left, top }: DrawnPicture, track: number): string {
  const over = `overlay=x=${String(left)}:y=${String(top)}:eof_action=repeat:format=yuv420`
  return `${pictures}[picture];[0:v:${String(track)}]format=rgba,setpts=0[caption];[picture][caption]${over},format=yuv420p`
}

function command(inputs: readonly FfmpegInput[], video: string): SegmentCommand {
  return { inputs, outputOptions: ['-filter_complex', `${video}[v]`, ...encoderOptions] }
}
