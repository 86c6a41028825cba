import { createStore } from 'zustand/vanilla'
import { player } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import type { Drag } from './drag.ts'
import type { Marquee } from './draw-live.ts'
import { clampView, fitView, follow, panBy, type Room, type View, xOf, zoomAt } from './geometry.ts'
import type { Lane } from './layout.ts'

type TimelineState = {
  readonly view: View
  readonly widthPx: number
  readonly lanes: readonly Lane[]
  readonly hover: { readonly id: string; readonly x: number; readonly y: number } | null
  readonly drag: Drag | null
  /** Where a dragged edge has caught hold, in ms. */
  readonly snapMs: number | null
  readonly marquee: Marquee | null
  /** The list of what can be done with what is chosen, and where it opens in the window. */
  readonly menu: { readonly x: number; readonly y: number; readonly kind: 'edits' | 'retag' } | null
}

/** What the timeline shows and what the pointer does there. */
export const timeline = createStore<TimelineState>(() => ({
  view: { startMs: 0, msPerPx: 0 },
  widthPx: 0,
  lanes: [],
  hover: null,
  drag: null,
  snapMs: null,
  marquee: null,
  menu: null
}))

/** Tells React about the lanes only when they change shape: their titles stand beside the canvas. */
export function publishLanes(lanes: readonly Lane[]): void {
  if (lanes !== timeline.getState().lanes) timeline.setState({ lanes })
}

function timelineRoom(): Room {
  return { durationMs: player.getState().durationMs, widthPx: timeline.getState().widthPx }
}

function show(view: View): void {
  if (view !== timeline.getState().view) timeline.setState({ view })
}

/** Sets the width; a timeline that showed the whole film goes on doing so. */
export function resizeTimeline(widthPx: number): void {
  const { view } = timeline.getState()
  const before = timelineRoom()
  const whole = view.msPerPx === 0 || view.msPerPx >= fitView(before).msPerPx
  timeline.setState({ widthPx })
  show(whole ? fitView(timelineRoom()) : clampView(view, timelineRoom()))
}

export function fitTimeline(): void {
  show(fitView(timelineRoom()))
}

let fitted: { readonly recordingId: string | null; readonly durationMs: number } | null = null

/** Shows the whole film when it is another one, or has become longer; else what was looked at stays in view. */
export function fitNewFilm(): void {
  const { recordingId, durationMs } = player.getState()
  if (fitted?.recordingId === recordingId && fitted.durationMs === durationMs) return
  fitted = { recordingId, durationMs }
  fitTimeline()
}

/** Zooms around `x`; without one, around the playhead, or the middle when that is out of view. */
export function zoomTimeline(factor: number, x?: number): void {
  const { view, widthPx } = timeline.getState()
  const playhead = xOf(view, playheadMs())
  const around = x ?? (playhead >= 0 && playhead <= widthPx ? playhead : widthPx / 2)
  show(zoomAt(view, timelineRoom(), factor, around))
}

export function panTimeline(px: number): void {
  show(panBy(timeline.getState().view, timelineRoom(), px))
}

/** Shows the film from one time to another, as far as the zoom allows. */
export function showStretch(fromMs: number, toMs: number): void {
  const { widthPx } = timeline.getState()
  show(clampView({ startMs: fromMs, msPerPx: (toMs - fromMs) / Math.max(1, widthPx) }, timelineRoom()))
}

/** Turns the page with the playhead, unless a person looks elsewhere while it plays. */
export function followPlayhead(beforeMs: number, ms: number): void {
  const { view, widthPx, drag } = timeline.getState()
  const x = xOf(view, beforeMs)
  if (drag !== null || (player.getState().playing && (x < 0 || x > widthPx))) return
  show(follow(view, timelineRoom(), ms))
}

/** Lets go of what is dragged and leaves it as it was; false when nothing is dragged. */
export function cancelDrag(): boolean {
  const { drag, marquee } = timeline.getState()
  if (drag === null && marquee === null) return false
  timeline.setState({ drag: null, marquee: null, snapMs: null })
  return true
}
