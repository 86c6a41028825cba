import { createStore } from 'zustand/vanilla'
import { player } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import type { Drag } from './drag.ts'
import { clampView, fitView, follow, panBy, type Room, type View, xOf, zoomAt } from './geometry.ts'
import type { Lane } from './lanes.ts'

type TimelineState = {
  readonly view: View
  readonly widthPx: number
  readonly lanes: readonly Lane[]
  readonly hover: { readonly id: string; readonly x: number; readonly y: number } | null
  readonly drag: Drag | null
}

/** What the timeline shows and what the pointer does there. */
export const timeline = createStore<TimelineState>(() => ({
  view: { startMs: 0, msPerPx: 0 },
  widthPx: 0,
  lanes: [],
  hover: null,
  drag: null
}))

/** Tells React about the lanes only when they change shape: their titles stand beside the canvas. */
export function publishLanes(lanes: readonly Lane[]): void {
  const before = timeline.getState().lanes
  const alike =
    before.length === lanes.length &&
    lanes.every((lane, at) => before[at]?.title === lane.title && before[at].heightPx === lane.heightPx)
  if (!alike) timeline.setState({ lanes })
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

export function scrollTimelineTo(startMs: number): void {
  show(clampView({ ...timeline.getState().view, startMs }, timelineRoom()))
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
  if (timeline.getState().drag === null) return false
  timeline.setState({ drag: null })
  return true
}
