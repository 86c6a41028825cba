import { type Hidden, type PictureSegment, type Segment, type Shown, videoTimescale } from './segment.ts'

/** A part of a film in a segment on which something is hidden, and which of its pictures each of the segment's shows. */
export type HiddenSide = {
  readonly shown: Shown
  readonly hidden: Hidden
  /** How many pictures the segment has. */
  readonly pictures: number
  readonly pictureAt: (made: number) => number
  /** The time that what is drawn over a picture of the segment goes by: that of the segment's own film. */
  readonly clockMs: (made: number) => number
}

/** Whether something of this segment has to be hidden, so that it has to be proven before it leaves. */
export function hasHidden(segment: Segment): segment is PictureSegment {
  return (segment.kind === 'film' || segment.kind === 'card') && hiddenSides(segment).length > 0
}

/** Where a segment hides something: its own film, the one beside it, the picture behind a card's words. */
export function hiddenSides(segment: PictureSegment): readonly HiddenSide[] {
  if (segment.kind === 'card')
    return sideOf(
      segment.still,
      segment.pictures,
      () => 0,
      () => 0
    )
  const { shown, beside, pace } = segment
  const pictures = pace.kind === 'hold' ? pace.pictures : shown.part.pictures
  const ownAt = (made: number): number => (pace.kind === 'hold' ? 0 : made)
  const times = shown.part.hidden?.frameTicks ?? []
  const clockMs = (made: number): number => ((times[ownAt(made)] ?? 0) * 1000) / videoTimescale
  if (beside === null) return sideOf(shown, pictures, ownAt, clockMs)
  const shift = Math.round((beside.shiftMs * videoTimescale) / 1000)
  const others = beside.part.hidden?.frameTicks ?? []
  // Beside a picture stands the latest that is not later; half a tick of grace, as the times are rounded.
  const otherAt = (made: number): number => {
    const now = times[ownAt(made)] ?? -Infinity
    return Math.max(
      0,
      others.findLastIndex((ticks) => ticks + shift <= now + 0.5)
    )
  }
  return [...sideOf(shown, pictures, ownAt, clockMs), ...sideOf(beside, pictures, otherAt, clockMs)]
}

function sideOf(
  shown: Shown | null,
  pictures: number,
  pictureAt: HiddenSide['pictureAt'],
  clockMs: HiddenSide['clockMs']
): readonly HiddenSide[] {
  const hidden = shown?.part.hidden ?? null
  return shown === null || hidden === null || hidden.looks.length === 0
    ? []
    : [{ shown, hidden, pictures, pictureAt, clockMs }]
}
