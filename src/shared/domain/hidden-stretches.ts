import { angleWith } from './angles.ts'
import type { CodeRef, FoundCode } from './codebook.ts'
import { effectOf } from './effective-code.ts'
import { type Film, frameAfter, frameBefore, snapToFrame } from './frames.ts'
import type { Angle, Moment } from './session-record.ts'

/** A moment that is not for parents, and where it lies on the clock of a recording that shows it. */
export type HiddenStretch = {
  readonly moment: Moment
  readonly startMs: number
  /** A point ends where it begins. */
  readonly endMs: number
}

type Span = { readonly startMs: number; readonly endMs: number }

/** The moments that are not for parents. A code nobody knows is not for parents; time that can't be coded is no reason. */
export function hiddenMoments(
  moments: Iterable<Moment>,
  codes: ReadonlyMap<CodeRef, FoundCode>
): readonly Moment[] {
  const hidden: Moment[] = []
  for (const moment of moments) {
    const code = codes.get(moment.code)?.code
    const isHidden =
      code === undefined || (code.role === undefined && !effectOf(code, moment.modifiers).parentVisible)
    if (isHidden) hidden.push(moment)
  }
  return hidden
}

/** Where hidden moments lie on a recording: those coded on it, and those coded on another camera that filmed the same. */
export function hiddenStretches(
  recordingId: string,
  hidden: readonly Moment[],
  angles: readonly Angle[]
): readonly HiddenStretch[] {
  const own = placeOf(recordingId, angles)
  return hidden.flatMap((moment) => {
    const place = placeOf(moment.recordingId, angles)
    if (place.mainId !== own.mainId) return []
    const shift = place.offsetMs - own.offsetMs
    return [{ moment, startMs: moment.startMs + shift, endMs: endOf(moment) + shift }]
  })
}

/** A moment's own time on another camera's clock; null: that one filmed something else. */
export function momentOn(recordingId: string, moment: Moment, angles: readonly Angle[]): Span | null {
  const [found] = hiddenStretches(recordingId, [moment], angles)
  return found ?? null
}

function placeOf(recordingId: string, angles: readonly Angle[]) {
  const angle = angleWith(angles, recordingId)
  return angle === null ? { mainId: recordingId, offsetMs: 0 } : angle
}

/** What has not ended lasts until it does. */
function endOf({ extent, startMs, endMs }: Moment): number {
  return extent === 'open' ? Number.POSITIVE_INFINITY : (endMs ?? startMs)
}

/** A point is no single picture: a still so near to it shows it. */
const nearMs = 500

/** Whether a stretch lies in what is shown from `startMs` up to `endMs`, or in a single picture. */
export function isIn(stretch: Span, { startMs, endMs }: Span, isPicture: boolean): boolean {
  // Of a clip without a length a picture is shown all the same.
  const shown = { startMs, endMs: Math.max(endMs, startMs + 1) }
  const isPoint = stretch.endMs <= stretch.startMs
  if (isPoint && isPicture)
    return stretch.startMs > shown.startMs - nearMs && stretch.startMs < shown.endMs + nearMs
  if (isPoint) return stretch.startMs >= shown.startMs && stretch.startMs < shown.endMs
  return stretch.startMs < shown.endMs && stretch.endMs > shown.startMs
}

/**
 * A clip's stretch made shorter at its ends, so that it shows nothing hidden before or after what it is about. What lies within
 * that can't be avoided by this.
 */
function clearOf(shown: Span, core: Span, hidden: readonly Span[]): Span {
  const [from, to] = [Math.max(core.startMs, shown.startMs), Math.min(core.endMs, shown.endMs)]
  const inTheWay = hidden.filter((stretch) => isIn(stretch, shown, false))
  const before = inTheWay.filter(({ endMs }) => endMs <= from).map(afterIt)
  const after = inTheWay.filter(({ startMs }) => startMs >= to).map(({ startMs }) => startMs)
  return {
    startMs: Math.min(from, Math.max(shown.startMs, ...before)),
    endMs: Math.max(to, Math.min(shown.endMs, ...after))
  }
}

/** The first time at which a stretch is over; a point is seen at its own time. */
export function afterIt({ startMs, endMs }: Span): number {
  return endMs > startMs ? endMs : startMs + 1
}

/**
 * The stretch of a clip made from a moment, edges on pictures: what is shown around the moment stops where something hidden
 * from parents would come in. What lies in the moment itself, or so near that nothing would be left, stays.
 */
export function besideHidden(wanted: Span, core: Span, film: Film, hidden: readonly Span[]): Span {
  const shown = {
    startMs: snapToFrame(film.frames, wanted.startMs, film.durationMs),
    endMs: snapToFrame(film.frames, wanted.endMs, film.durationMs)
  }
  const clear = clearOf(shown, core, hidden)
  const startMs = clear.startMs > shown.startMs ? frameAfter(film, clear.startMs) : shown.startMs
  const endMs = clear.endMs < shown.endMs ? frameBefore(film, clear.endMs) : shown.endMs
  return endMs - startMs >= Math.min(shortestMs, shown.endMs - shown.startMs) ? { startMs, endMs } : shown
}

const shortestMs = 500
