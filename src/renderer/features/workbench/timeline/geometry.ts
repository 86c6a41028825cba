/** What part of the film the timeline shows: its first ms, and how many ms lie in one pixel. */
export type View = { readonly startMs: number; readonly msPerPx: number }

/** The film's length and the timeline's width. */
export type Room = { readonly durationMs: number; readonly widthPx: number }

/** At this zoom a frame of 25 a second is 80 pixels wide: each picture stands by itself. */
const finestMsPerPx = 0.5

export function xOf(view: View, ms: number): number {
  return (ms - view.startMs) / view.msPerPx
}

export function msAt(view: View, x: number): number {
  return view.startMs + x * view.msPerPx
}

export function fitView({ durationMs, widthPx }: Room): View {
  return { startMs: 0, msPerPx: Math.max(durationMs, 1) / Math.max(widthPx, 1) }
}

/** Keeps the view within the film and between the whole film and single frames. */
export function clampView(view: View, room: Room): View {
  const coarsest = fitView(room).msPerPx
  const msPerPx = Math.min(coarsest, Math.max(Math.min(finestMsPerPx, coarsest), view.msPerPx))
  const lastStart = Math.max(0, room.durationMs - room.widthPx * msPerPx)
  return { startMs: Math.min(Math.max(0, view.startMs), lastStart), msPerPx }
}

/** Zooms in (factor above 1) or out, with the moment under `x` staying where it is. */
export function zoomAt(view: View, room: Room, factor: number, x: number): View {
  const { msPerPx } = clampView({ startMs: 0, msPerPx: view.msPerPx / factor }, room)
  return clampView({ startMs: msAt(view, x) - x * msPerPx, msPerPx }, room)
}

export function panBy(view: View, room: Room, px: number): View {
  return clampView({ ...view, startMs: view.startMs + px * view.msPerPx }, room)
}

/** Turns the page when the playhead leaves what is shown; the same view when it does not. */
export function follow(view: View, room: Room, ms: number): View {
  const x = xOf(view, ms)
  if (x >= 0 && x <= room.widthPx * 0.96) return view
  const next = clampView({ ...view, startMs: ms - room.widthPx * 0.08 * view.msPerPx }, room)
  return next.startMs === view.startMs ? view : next
}

const minute = 60_000
const hour = 60 * minute
const steps = [
  ...[50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000],
  ...[1, 2, 5, 10, 30].map((count) => count * minute),
  ...[1, 2, 4, 6, 12].map((count) => count * hour)
]

/** The distance between times written on the ruler, so that they stand at least `apart` pixels from each other. */
export function rulerStep(msPerPx: number, apart = 84): number {
  return steps.find((step) => step / msPerPx >= apart) ?? 24 * hour
}
