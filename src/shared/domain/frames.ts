/**
 * Frame truth: the real start times, in milliseconds (fractions kept), of every picture of a recording, rising.
 * Phones record at a variable rate, so a frame's time is looked up here and never calculated from a rate.
 */
export type FrameTimes = ArrayLike<number>

/**
 * Index of the frame shown at `ms`: the last one that starts at or before it, its start rounded as edges and masks are kept.
 * One that starts exactly half a millisecond later is kept as the next millisecond, so it is not shown yet.
 */
export function frameShownAt(frames: FrameTimes, ms: number): number {
  return lastStarted(frames.length, (at) => frames[at] ?? 0, ms)
}

/** The same of anything that begins one after the other: which of `count` is on at `ms`. */
export function lastStarted(count: number, startOf: (at: number) => number, ms: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startOf(middle) < ms + 0.5) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the frame whose start lies nearest to `ms`; `frames.length` stands for the end of the recording. */
export function nearestFrame(frames: FrameTimes, ms: number, durationMs: number): number {
  if (frames.length === 0) return 0
  const before = frameShownAt(frames, ms)
  const next = before + 1 < frames.length ? (frames[before + 1] ?? durationMs) : durationMs
  return ms - (frames[before] ?? 0) <= next - ms ? before : before + 1
}

/** The exact start, in ms with fractions, of frame `index`; the recording's end for `frames.length`. */
export function frameStart(frames: FrameTimes, index: number, durationMs: number): number {
  return index >= frames.length ? durationMs : (frames[Math.max(0, index)] ?? 0)
}

/** A picture of more than this stands still for who looks: in its time an edge lies where it was asked, its sound with it. */
const longStandMs = 200
/** Nearer than this to where a picture begins or ends an edge lies there: what is gone at once is a flash. */
const leastShownMs = 20

/** An edge made exact: `first` is the picture shown from there on, `after` the first that is not shown before it. */
export type FrameEdge = { readonly first: number; readonly after: number; readonly ms: number }

/** Where an edge that is asked for at `ms` lies: at the nearest beginning of a picture, or within one that stands long. */
export function frameEdge(frames: FrameTimes, ms: number, durationMs: number): FrameEdge {
  const shown = frameShownAt(frames, ms)
  const [begins, ends] = [shown, shown + 1].map((index) => frameStart(frames, index, durationMs)) as [
    number,
    number
  ]
  const isWithin = ms - begins >= leastShownMs && ends - ms >= leastShownMs
  if (ends - begins > longStandMs && isWithin) return { first: shown, after: shown + 1, ms }
  const nearest = nearestFrame(frames, ms, durationMs)
  return { first: nearest, after: nearest, ms: frameStart(frames, nearest, durationMs) }
}

/** Where an edge lies as whole milliseconds: what a moment's or clip's edge is stored as. */
export function snapToFrame(frames: FrameTimes, ms: number, durationMs: number): number {
  if (frames.length === 0) return Math.round(ms)
  return Math.round(frameEdge(frames, ms, durationMs).ms)
}

/** The middle of the frame's time on screen: where a player must seek to show exactly this frame. */
export function frameMiddle(frames: FrameTimes, index: number, durationMs: number): number {
  const start = frameStart(frames, index, durationMs)
  return (start + Math.max(start, frameStart(frames, index + 1, durationMs))) / 2
}

/** A film's pictures and how long it is. */
export type Film = { readonly frames: FrameTimes; readonly durationMs: number }

/** The beginning of the first picture that begins no earlier than `ms`, as whole milliseconds. */
export function frameAfter({ frames, durationMs }: Film, ms: number): number {
  if (frames.length === 0) return Math.ceil(ms)
  const index = frameShownAt(frames, ms)
  const at = Math.round(frameStart(frames, index, durationMs))
  return at >= ms ? at : Math.round(frameStart(frames, index + 1, durationMs))
}

/** The beginning of the last picture that begins no later than `ms`. */
export function frameBefore({ frames, durationMs }: Film, ms: number): number {
  if (frames.length === 0 || ms >= durationMs) return Math.floor(Math.min(ms, durationMs))
  const index = frameShownAt(frames, ms)
  const at = Math.round(frameStart(frames, index, durationMs))
  return at <= ms ? at : Math.round(frameStart(frames, index - 1, durationMs))
}
