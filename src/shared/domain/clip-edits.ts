import {
  childKey,
  freezeKey,
  framingKey,
  isInside,
  type Mark,
  marksOf,
  type Marked,
  type Pictures,
  pictureMs,
  slowKey
} from './clip-marks.ts'
import { type Diff, diffOf, updateDiff } from './diff.ts'
import { viewAt } from './framing.ts'
import { type PictureView, wholePicture } from './picture-view.ts'
import type { Beside, ChildLine, Clip, Slow } from './reel-records.ts'

/** What changes of a clip, and which of its marks one goes on with. */
export type ClipEdit = { readonly change: Partial<Clip>; readonly key: string }

const mostOf = { freezes: 20, slows: 20, framings: 50, childLines: 20 } as const
const defaultFreezeMs = 2000
/** Less than this of a clip is a flash, and not a part of it. */
const shortestPartMs = 200

/** The picture shown at `ms`, when it is one of the clip's; the clip's last when `ms` is its end. */
function ownPicture(clip: Marked, pictures: Pictures, ms: number): number | null {
  const at = pictureMs(pictures, Math.min(ms, pictureMs(pictures, clip.endMs, -1)))
  return at >= clip.startMs && at < clip.endMs ? at : null
}

/** The picture shown at `ms` stands still; where it does so already that one is meant. */
export function freezeHere(clip: Marked, pictures: Pictures, ms: number): ClipEdit | null {
  const atMs = ownPicture(clip, pictures, ms)
  if (atMs === null) return null
  const key = freezeKey({ atMs })
  if (clip.freezes.some((freeze) => freeze.atMs === atMs)) return { change: {}, key }
  if (clip.freezes.length >= mostOf.freezes) return null
  return { change: { freezes: [...clip.freezes, { atMs, durationMs: defaultFreezeMs }] }, key }
}

/**
 * Slower from the picture shown at `ms` up to what is slow next, or to the clip's end. Within a slow stretch that one
 * is meant.
 */
export function slowHere(
  clip: Marked,
  pictures: Pictures,
  ms: number,
  how: Pick<Slow, 'rate' | 'sound'>
): ClipEdit | null {
  const startMs = ownPicture(clip, pictures, ms)
  if (startMs === null) return null
  const around = clip.slows.find((slow) => startMs >= slow.startMs && startMs < slow.endMs)
  if (around !== undefined) return { change: {}, key: slowKey(around) }
  if (clip.slows.length >= mostOf.slows) return null
  const later = clip.slows.map((slow) => slow.startMs).filter((start) => start > startMs)
  const slow: Slow = { startMs, endMs: Math.min(clip.endMs, ...later), ...how }
  return { change: { slows: [...clip.slows, slow] }, key: slowKey(slow) }
}

/** The part of the picture shown from the picture at `ms` on; between two of them it moves. */
export function framingHere(
  clip: Marked,
  pictures: Pictures,
  ms: number,
  view: PictureView
): ClipEdit | null {
  const atMs = ownPicture(clip, pictures, ms)
  if (atMs === null) return null
  const others = clip.framings.filter((framing) => framing.atMs !== atMs)
  if (others.length >= mostOf.framings) return null
  const framings = [...others, { atMs, view }].toSorted((a, b) => a.atMs - b.atMs)
  return { change: { framings }, key: framingKey({ atMs }) }
}

/** What one begins with when a framing is made: what is shown there now, or a little nearer than all of it. */
export function firstView(clip: Marked, ms: number): PictureView {
  const shown = viewAt(clip.framings, ms)
  return shown.scale > 1 ? shown : { ...wholePicture, scale: 1.5 }
}

/**
 * Words for the child, for the whole clip; where a line stands already at `here` they come after it, from the picture
 * shown there on, and at the clip's first picture the line that stands is meant.
 */
export function addChildLine(
  clip: Marked,
  id: string,
  text = '',
  here?: { readonly pictures: Pictures; readonly ms: number }
): ClipEdit | null {
  const shown = here ? ownPicture(clip, here.pictures, here.ms) : null
  const standing = clip.childLines.findLast(
    ({ startMs, endMs }) =>
      shown !== null && shown >= (startMs ?? clip.startMs) && shown < (endMs ?? clip.endMs)
  )
  if (standing !== undefined && (shown ?? 0) <= (standing.startMs ?? clip.startMs))
    return { change: {}, key: childKey(standing) }
  if (clip.childLines.length >= mostOf.childLines) return null
  const line: ChildLine = { id, text, startMs: standing ? shown : null, endMs: null }
  return { change: { childLines: [...clip.childLines, line] }, key: childKey(line) }
}

/** From or until the picture shown at `ms`; null where nothing would be left of the line. */
export function boundChildLine(
  clip: Marked,
  id: string,
  edge: 'start' | 'end',
  ms: number,
  pictures: Pictures
): Partial<Clip> | null {
  const line = clip.childLines.find((each) => each.id === id)
  const shown = ownPicture(clip, pictures, ms)
  if (line === undefined || shown === null) return null
  const at = edge === 'start' ? shown : pictureMs(pictures, shown, 1)
  const bound =
    edge === 'start' ? { startMs: at <= clip.startMs ? null : at } : { endMs: at >= clip.endMs ? null : at }
  const next = { ...line, ...bound }
  if ((next.startMs ?? clip.startMs) >= (next.endMs ?? clip.endMs)) return null
  return { childLines: clip.childLines.map((each) => (each.id === id ? next : each)) }
}

/** What the parts of a clip that is split are called, and where the second one comes. */
export type SplitPlace = { readonly id: string; readonly position: number; readonly newId: () => string }

/**
 * Two clips in place of one: the second begins with the picture shown at `ms`. What happens in the clip stays at its
 * picture; what was said at the clip, its question and who may see it stay with both, but the question with the
 * first alone. Null when one of them would be too short to be seen.
 */
export function splitClip(clip: Clip, pictures: Pictures, ms: number, place: SplitPlace): Diff | null {
  const cut = ownPicture(clip, pictures, ms)
  if (cut === null || cut - clip.startMs < shortestPartMs || clip.endMs - cut < shortestPartMs) return null
  const part = (startMs: number, endMs: number): Partial<Clip> => ({
    startMs,
    endMs,
    slows: clip.slows.filter((slow) => slow.startMs < endMs && slow.endMs > startMs),
    freezes: clip.freezes.filter(({ atMs }) => atMs >= startMs && atMs < endMs),
    childLines: clip.childLines
      .filter((line) => (line.startMs ?? clip.startMs) < endMs && (line.endMs ?? clip.endMs) > startMs)
      .map((line) => ({
        ...line,
        startMs: line.startMs === null || line.startMs <= startMs ? null : line.startMs,
        endMs: line.endMs === null || line.endMs >= endMs ? null : line.endMs
      }))
  })
  const second: Clip = {
    ...copyOf(clip, place),
    ...part(cut, clip.endMs),
    question: '',
    beside: besideFrom(clip.beside, cut - clip.startMs)
  }
  return diffOf({
    updated: updateDiff(clip, part(clip.startMs, cut)).updated,
    added: [{ ...second, childLines: withNewIds(second.childLines, place.newId) }]
  })
}

/** The same clip once more. */
export function duplicateClip(clip: Clip, place: SplitPlace): Diff {
  return diffOf({ added: [{ ...copyOf(clip, place), childLines: withNewIds(clip.childLines, place.newId) }] })
}

function copyOf(clip: Clip, { id, position }: SplitPlace): Clip {
  return { ...clip, id, position }
}

function withNewIds(lines: readonly ChildLine[], newId: () => string): ChildLine[] {
  return lines.map((line) => ({ ...line, id: newId() }))
}

/** What runs beside a clip that begins so much later. */
function besideFrom(beside: Beside | null, laterMs: number): Beside | null {
  if (beside === null) return null
  const startMs = beside.startMs + laterMs
  return startMs < beside.endMs ? { ...beside, startMs } : null
}

/** Which kinds of marks are to be seen or heard in a clip. */
export function kindsWithin(clip: Clip): ReadonlySet<Mark['kind']> {
  return new Set(
    marksOf(clip)
      // A framing before the clip's beginning still holds in it.
      .filter((mark) => mark.kind === 'framing' || isInside(clip, mark))
      .map(({ kind }) => kind)
  )
}
