import type { MaskLook } from '../../../shared/domain/mask-looks.ts'
import type { PictureSegment, Shown } from './segment.ts'

/** The same pictures with everything that hides on them in one even colour. */
export function withSolidCover(segment: PictureSegment): PictureSegment {
  if (segment.kind === 'card') return { ...segment, still: segment.still && solidOn(segment.still) }
  const { shown, beside } = segment
  return { ...segment, shown: solidOn(shown), beside: beside && solidOn(beside) }
}

function solidOn<T extends Shown>(shown: T): T {
  const { part } = shown
  if (part.hidden === null) return shown
  const looks = part.hidden.looks.map((look): MaskLook => ({ ...look, kind: 'solid' }))
  return { ...shown, part: { ...part, hidden: { ...part.hidden, looks } } }
}
