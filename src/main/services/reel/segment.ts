import { createHash } from 'node:crypto'
import { frameStart, type FrameTimes, nearestFrame } from '../../../shared/domain/frames.ts'
import type { MediaInfo } from '../../../shared/domain/recording.ts'
import type { Size } from '../../../shared/domain/picture-view.ts'
import { planReel } from '../../../shared/domain/reel.ts'
import type { Card, Clip } from '../../../shared/domain/reel-records.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { fitEven, reelSize } from '../../../shared/domain/reel-size.ts'

export const videoTimescale = 90_000
export const audioRate = 48_000
export const cardFrameRate = 25

/** Part of every hash: raise it when the encoder settings or the drawing of cards and captions change. */
const settingsVersion = 1

/** What is needed of a recording to plan segments from it. */
export type SegmentSource = {
  readonly info: MediaInfo
  readonly frames: FrameTimes
  /** Where the last picture ends, to the tick. */
  readonly endMs: number
}

/** A stretch of a recording, ready to be rendered: everything that shapes its pixels and sound. */
export type ClipSegment = {
  readonly kind: 'clip'
  readonly recordingId: string
  /** The exact start of the first frame and of the frame after the last, in ms with fractions. */
  readonly startMs: number
  readonly endMs: number
  /** Between the frames at either edge, so that no rounding can let a neighbour in; null: from the beginning. */
  readonly afterMs: number | null
  readonly beforeMs: number
  readonly caption: string
  readonly sound: boolean
  readonly size: Size
  /** How large the picture is within `size`. */
  readonly picture: Size
}

export type CardSegment = {
  readonly kind: 'card'
  readonly look: 'title' | 'question'
  readonly title: string
  readonly text: string
  readonly frames: number
  readonly size: Size
}
export type Segment = ClipSegment | CardSegment

export function segmentDurationMs(segment: Segment): number {
  return segment.kind === 'card' ? (segment.frames * 1000) / cardFrameRate : segment.endMs - segment.startMs
}

/** One segment's place in the reel as it will be exported, in ms with fractions. */
export type PlacedSegment = {
  readonly item: Clip | Card
  readonly segment: Segment
  readonly reelStartMs: number
  readonly reelEndMs: number
}

/** The reel's plan made exact: edges on real frames, one picture size for all, places added up without rounding. */
export function planSegments(
  items: readonly ReelItem[],
  sources: ReadonlyMap<string, SegmentSource>
): readonly PlacedSegment[] {
  const plan = planReel(items).map((part) => part.item)
  const firstClip = plan.find((item) => item.type === 'clip')
  const size = reelSize(firstClip && sources.get(firstClip.recordingId)?.info)
  let at = 0
  return plan.flatMap((item) => {
    const segment = item.type === 'card' ? cardSegment(item, size) : clipSegment(item, size, sources)
    if (segment === null) return []
    const reelStartMs = at
    at += segmentDurationMs(segment)
    return [{ item, segment, reelStartMs, reelEndMs: at }]
  })
}

function cardSegment(card: Card, size: Size): CardSegment {
  return {
    kind: 'card',
    look: card.kind === 'title' ? 'title' : 'question',
    title: card.title,
    text: card.text,
    frames: Math.max(1, Math.round((card.durationMs * cardFrameRate) / 1000)),
    size
  }
}

function clipSegment(
  clip: Clip,
  size: Size,
  sources: ReadonlyMap<string, SegmentSource>
): ClipSegment | null {
  const source = sources.get(clip.recordingId)
  if (source === undefined || source.frames.length === 0) return null
  const { frames, endMs, info } = source
  const first = Math.min(nearestFrame(frames, clip.startMs, endMs), frames.length - 1)
  const after = Math.max(first + 1, nearestFrame(frames, clip.endMs, endMs))
  const at = (index: number): number => frameStart(frames, index, endMs)
  const between = (index: number): number => (at(index - 1) + Math.max(at(index - 1), at(index))) / 2
  return {
    kind: 'clip',
    recordingId: clip.recordingId,
    startMs: at(first),
    endMs: at(after),
    afterMs: first === 0 ? null : between(first),
    beforeMs: between(after),
    caption: clip.caption.trim(),
    sound: info.hasAudio && !clip.mute,
    size,
    picture: fitEven(info, size)
  }
}

/** The cache key: the same for whatever gives the same pixels and sound with this encoder. */
export function segmentHash(segment: Segment, encoder: string): string {
  return createHash('sha256')
    .update(JSON.stringify([settingsVersion, encoder, segment]))
    .digest('hex')
}
