import { stillRate } from '../../../shared/domain/clip-pieces.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import { hidingFilters } from './mask-filter.ts'
import { inReelColours } from './reel-colours.ts'
import { type FilmSegment, type Shown, type ShownBeside, videoTimescale } from './segment.ts'
import { viewFilters } from './view-filter.ts'

/** Something drawn that lies over the pictures, for as long as it says on the recording's clock. */
export type Overlay = {
  readonly picture: DrawnPicture
  readonly startMs: number | null
  readonly endMs: number | null
}

/** How many picture tracks of the piece on stdin a part of a film takes: its own, and what hides on it. */
export const trackCount = ({ part }: Shown): number => 1 + (part.hidden?.looks.length ?? 0)

const toTicks = `settb=1/${String(videoTimescale)}`
const seconds = (ms: number): string => (ms / 1000).toFixed(6)

/**
 * The filters that make a segment's pictures. The tracks of the piece: the film's own and what hides on it, the other's
 * and what hides on that, and one for each overlay. Everything happens on the recording's clock; the segment's own comes
 * last.
 */
export function filmGraph(
  { shown, beside, pace, size }: Pick<FilmSegment, 'shown' | 'beside' | 'pace' | 'size'>,
  overlays: readonly Overlay[]
): string {
  const own = shownFilters(shown, 0)
  const first = trackCount(shown) + (beside === null ? 0 : trackCount(beside))
  const pictures = beside === null ? own : sideBySide(own, shown, beside, size)
  const covered = overlays.reduce((below, overlay, at) => laidOver(below, overlay, first + at), pictures)
  return [covered, toTicks, ...atPace(pace, shown)].join(',')
}

/** A part of a film as it is seen: first what hides on it, in its own picture, then how it is framed. */
function shownFilters({ part, picture, box, views }: Shown, track: number): string {
  const start = part.afterMs === null ? [] : [`start=${seconds(part.afterMs)}`]
  const cut = `[0:v:${String(track)}]trim=${[...start, `end=${seconds(part.beforeMs)}`].join(':')}`
  const open = [cut, toTicks, ...inReelColours(picture)].join(',')
  const seen = hidingFilters(open, part.hidden?.looks ?? [], picture, track + 1)
  return [seen, ...viewFilters(picture, box, views)].join(',')
}

/** Whatever picture of the other one is the latest at each picture of the own one; its first from the very beginning. */
function sideBySide(own: string, shown: Shown, beside: ShownBeside, size: FilmSegment['size']): string {
  const { left, top } = shown.box
  const ticks = (ms: number): string => String(Math.round((ms * videoTimescale) / 1000))
  const shifted = `(PTS+${ticks(beside.shiftMs)})`
  const beginning = ticks(shown.part.begunMs ?? shown.part.startMs)
  const corner = `x=${String(beside.box.left)}:y=${String(beside.box.top)}`
  return [
    `${own},pad=${String(size.width)}:${String(size.height)}:${String(left)}:${String(top)}:color=0x171513[own]`,
    `${shownFilters(beside, trackCount(shown))},${toTicks},setpts='if(eq(N,0),min(${shifted},${beginning}),${shifted})'[other]`,
    `[own][other]overlay=${corner}:eof_action=repeat:format=yuv420,format=yuv420p`
  ].join(';')
}

/**
 * One drawn picture over those of its time. A second one of it, far beyond the film's end, lets every picture go on at
 * once; else all of them would wait for the end of the piece.
 */
function laidOver(below: string, { picture, startMs, endMs }: Overlay, track: number): string {
  const name = `words${String(track)}`
  // A third of a tick earlier, so that a picture that begins with the words has them.
  const at = (ms: number): string => seconds(ms - 0.004)
  const during = [
    ...(startMs === null ? [] : [`gte(t,${at(startMs)})`]),
    ...(endMs === null ? [] : [`lt(t,${at(endMs)})`])
  ]
  // Beside the picture at other times. (Its `enable` also looks at the times of what is laid over, and errs at the first.)
  const x = during.length === 0 ? String(picture.left) : `'if(${during.join('*')},${String(picture.left)},W)'`
  const corner = `x=${x}:y=${String(picture.top)}`
  return [
    `${below}[below${name}]`,
    `[0:v:${String(track)}]${drawnFilters},loop=loop=-1:size=1:start=0,${toTicks},setpts=N*1e11[${name}]`,
    `[below${name}][${name}]overlay=${corner}:shortest=1:format=yuv420,format=yuv420p`
  ].join(';')
}

/** What was drawn, with what it lets through, in the colours that all segments are coded in. */
const drawnFilters =
  'scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+full_chroma_int,format=yuva420p'

function atPace(pace: FilmSegment['pace'], { part }: Shown): readonly string[] {
  if (pace.kind === 'hold') return [held(pace.pictures), toTicks]
  const from = part.begunMs === null ? 'STARTPTS' : String(Math.round((part.startMs * videoTimescale) / 1000))
  return [`setpts='max(0,PTS-${from})*${String(1 / pace.rate)}'`]
}

/** The first picture, so many times. In whole ticks: a fraction that is almost one would be cut off. */
export function held(pictures: number): string {
  const each = String(videoTimescale / stillRate)
  return `loop=loop=-1:size=1:start=0,${toTicks},setpts=N*${each},trim=end_frame=${String(pictures)}`
}
