/** Where a picture of a film is: when it begins, and where to seek to be sure to see it. */
type Picture = { readonly startMs: number; readonly middleMs: number }

/** A stretch of a film. */
export type ClipPart = {
  readonly kind: 'clip'
  readonly id: string
  readonly url: string
  readonly startMs: number
  readonly endMs: number
  /** The picture shown at `ms` on the film's clock, or the one that many pictures further. */
  readonly pictureAt: (ms: number, further?: number) => Picture
  readonly caption: string
  readonly mute: boolean
}

/** Words on a plain ground for a while. */
export type CardPart = {
  readonly kind: 'card'
  readonly id: string
  readonly look: 'title' | 'question' | 'missing'
  readonly title: string
  readonly text: string
  readonly durationMs: number
}

export type ReelPart = ClipPart | CardPart

export function partDurationMs(part: ReelPart): number {
  return part.kind === 'card' ? part.durationMs : Math.max(0, part.endMs - part.startMs)
}

export function totalDurationMs(parts: readonly ReelPart[]): number {
  return parts.reduce((sum, part) => sum + partDurationMs(part), 0)
}

/** A place in the reel: which part, and how far into it. */
export type Place = { readonly index: number; readonly offsetMs: number }

/** The place at a time of the whole; a join belongs to the part that begins there. */
export function placeAt(parts: readonly ReelPart[], wholeMs: number): Place {
  let left = Math.max(0, wholeMs)
  for (const [index, part] of parts.entries()) {
    const duration = partDurationMs(part)
    if (left < duration || index === parts.length - 1) return { index, offsetMs: Math.min(left, duration) }
    left -= duration
  }
  return { index: 0, offsetMs: 0 }
}

/** The time of the whole at a place. */
export function wholeMsAt(parts: readonly ReelPart[], place: Place): number {
  return totalDurationMs(parts.slice(0, place.index)) + place.offsetMs
}

/** When the last picture of a clip begins. */
export function lastPictureMs(part: ClipPart): number {
  return Math.max(part.startMs, part.pictureAt(part.endMs, -1).startMs)
}

/** The same place after the parts have changed: the same picture where it still exists, else the nearest. */
export function placeAfterChange(
  before: readonly ReelPart[],
  place: Place,
  after: readonly ReelPart[]
): Place {
  const old = before[place.index]
  const index = after.findIndex((part) => part.id === old?.id)
  const same = after[index]
  if (old === undefined || same === undefined)
    return { index: Math.max(0, Math.min(place.index, after.length - 1)), offsetMs: 0 }
  const shift = old.kind === 'clip' && same.kind === 'clip' ? old.startMs - same.startMs : 0
  return { index, offsetMs: Math.min(Math.max(0, place.offsetMs + shift), partDurationMs(same)) }
}

/** Whether a part shows the same stretch, whatever its words. */
export function sameStretch(a: ReelPart | undefined, b: ReelPart | undefined): boolean {
  if (a === undefined || b === undefined || a.id !== b.id) return false
  if (a.kind === 'clip' && b.kind === 'clip')
    return a.url === b.url && a.startMs === b.startMs && a.endMs === b.endMs
  return a.kind === b.kind && partDurationMs(a) === partDurationMs(b)
}
