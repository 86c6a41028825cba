import { player, seekTo } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { replaceMoments } from '../../../state/moment-edits.ts'
import { jumpTo, snapped } from '../../../state/tagging.ts'
import {
  chosenIds,
  chosenMoments,
  selectMoment,
  selectMoments,
  toggleChosen
} from '../../../state/workbench.ts'
import { type Drag, dragTo, shownMs, startDrag } from './drag.ts'
import { tell } from './edit-actions.ts'
import { msAt } from './geometry.ts'
import { type Hit, hitAt } from './hit.ts'
import { momentsIn } from './marquee.ts'
import type { Painter, Surfaces } from './painter.ts'
import { chooseUpTo } from './choose.ts'
import { nearestEdge } from './snap.ts'
import { cancelDrag, panTimeline, timeline, zoomTimeline } from './timeline-store.ts'

const thresholdPx = 4
/** So near an edge catches the one that is dragged. */
const magnetPx = 7
const cursors = { start: 'ew-resize', end: 'ew-resize', body: 'pointer' } as const

/** What the button that is down has hold of. */
type Held =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'playhead' }
  | { readonly kind: 'moment'; readonly hit: Hit; readonly x: number }
  /** Nothing lay under the press: it becomes a box, or, let go in place, a jump. */
  | { readonly kind: 'empty'; readonly x: number; readonly y: number; readonly before: ReadonlySet<string> }
  | { readonly kind: 'drag'; readonly wasMs: number }
  /** A drag that was cancelled while the button was still down: letting go means nothing any more. */
  | { readonly kind: 'cancelled' }

/** Pointer and wheel on the timeline: scrub, select, drag, zoom, scroll. `scrolledPx`: how far the lanes are scrolled. */
export function followPointer(
  { head, live }: Surfaces,
  painter: Painter,
  scrolledPx: () => number,
  signal: AbortSignal
): void {
  let held: Held = { kind: 'nothing' }

  const place = (event: MouseEvent): { x: number; y: number } => {
    const box = live.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top + scrolledPx() }
  }
  const timeAt = (x: number): number => msAt(timeline.getState().view, x)
  const under = (event: MouseEvent): Hit | null => {
    const { x, y } = place(event)
    if (event.currentTarget !== live) return null
    return hitAt(painter.layout(), timeline.getState().view, playheadMs(), x, y)
  }

  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const { x, y } = place(event)
    const hit = under(event)
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
    timeline.setState({ hover: null, menu: null })
    const adds = event.ctrlKey || event.metaKey
    if (hit && adds) toggleChosen(hit.moment.id)
    else if (hit && event.shiftKey) chooseUpTo(hit.moment)
    else if (hit) {
      // One of several that are chosen: they are dragged together, so they stay chosen until it is let go.
      if (!chosenIds().has(hit.moment.id)) selectMoment(hit.moment.id)
      else selectMoments(chosenIds(), hit.moment.id)
      held = { kind: 'moment', hit, x }
    } else if (event.currentTarget === live)
      held = { kind: 'empty', x, y, before: adds || event.shiftKey ? chosenIds() : new Set() }
    else {
      held = { kind: 'playhead' }
      seekTo(timeAt(x))
    }
  }

  const move = (event: PointerEvent): void => {
    const { x, y } = place(event)
    const { drag } = timeline.getState()
    if (held.kind === 'nothing') hover(under(event), x, event.clientY)
    else if (held.kind === 'playhead') seekTo(timeAt(x))
    else if (held.kind === 'empty') {
      const far = Math.max(Math.abs(x - held.x), Math.abs(y - held.y)) >= thresholdPx
      if (far || timeline.getState().marquee)
        timeline.setState({ marquee: { x: held.x, y: held.y, toX: x, toY: y } })
    } else if (held.kind === 'drag' && drag) turn(drag, x, event.altKey)
    else if (held.kind === 'moment' && Math.abs(x - held.x) >= thresholdPx) {
      const started = startDrag(held.hit, chosenMoments(), timeAt(held.x))
      held = { kind: 'drag', wasMs: playheadMs() }
      turn(started, x, event.altKey)
    }
  }

  /** The picture follows the edge that is held. With Alt it lands on any frame, without it near edges catch it. */
  const turn = (before: Drag, x: number, isFree: boolean): void => {
    const [first] = before.from
    if (first === undefined) return
    const withinMs = isFree ? 0 : magnetPx * timeline.getState().view.msPerPx
    const except = new Set(before.from.map(({ id }) => id))
    const [wasMs, lengthMs] = [
      dragStart,
      before.part === 'body' ? (first.endMs ?? first.startMs) - first.startMs : 0
    ]
    let caught: number | null = null
    const snap = (ms: number): number => {
      const edge = withinMs > 0 ? nearestEdge(painter.layout(), ms, withinMs, except, [wasMs]) : null
      const far =
        withinMs > 0 && edge === null && lengthMs > 0
          ? nearestEdge(painter.layout(), ms + lengthMs, withinMs, except, [wasMs])
          : null
      caught = edge ?? far
      return edge ?? (far === null ? snapped(first.recordingId, ms) : far - lengthMs)
    }
    const drag = dragTo(before, timeAt(x), player.getState().durationMs, (ms) => Math.max(0, snap(ms)))
    timeline.setState({ drag, snapMs: caught })
    seekTo(shownMs(drag))
  }
  let dragStart = 0

  const hover = (hit: Hit | null, x: number, y: number): void => {
    live.style.cursor = hit ? cursors[hit.part] : 'default'
    if (hit || timeline.getState().hover) timeline.setState({ hover: hit && { id: hit.moment.id, x, y } })
  }

  const release = (event: PointerEvent): void => {
    const was = held
    held = { kind: 'nothing' }
    const { drag, marquee } = timeline.getState()
    if (was.kind === 'moment') {
      selectMoment(was.hit.moment.id)
      jumpTo(was.hit.moment)
    }
    if (was.kind === 'empty' && marquee === null) {
      if (chosenIds().size > 1) selectMoment(null)
      seekTo(timeAt(place(event).x))
    }
    if (was.kind === 'empty' && marquee !== null) {
      timeline.setState({ marquee: null })
      const inside = momentsIn(painter.layout(), timeline.getState().view, marquee)
      selectMoments(new Set([...was.before, ...inside.map(({ id }) => id)]), inside[0]?.id ?? null)
    }
    if (was.kind !== 'drag' || drag === null) return
    timeline.setState({ drag: null, snapMs: null })
    tell('moved', replaceMoments(drag.from, drag.to))
  }

  const wheel = (event: WheelEvent): void => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      zoomTimeline(Math.exp(-event.deltaY * 0.004), place(event).x)
    } else if (event.shiftKey || sideways || event.currentTarget === head) {
      event.preventDefault()
      panTimeline(sideways ? event.deltaX : event.deltaY)
    }
  }

  const openMenu = (event: MouseEvent): void => {
    const hit = under(event)
    event.preventDefault()
    if (hit === null) return
    if (!chosenIds().has(hit.moment.id)) selectMoment(hit.moment.id)
    timeline.setState({ menu: { x: event.clientX, y: event.clientY, kind: 'edits' }, hover: null })
  }

  const unsubscribe = timeline.subscribe(({ drag, marquee }, before) => {
    if (held.kind === 'empty' && marquee === null && before.marquee !== null) held = { kind: 'cancelled' }
    if (drag !== null && before.drag === null) dragStart = playheadMs()
    if (held.kind !== 'drag' || drag !== null || before.drag === null) return
    const { wasMs } = held
    held = { kind: 'cancelled' }
    seekTo(wasMs)
  })
  signal.addEventListener('abort', unsubscribe)
  live.addEventListener('contextmenu', openMenu, { signal })
  for (const surface of [head, live]) {
    surface.addEventListener('pointerdown', press, { signal })
    surface.addEventListener('pointermove', move, { signal })
    surface.addEventListener('pointerup', release, { signal })
    surface.addEventListener('pointercancel', () => cancelDrag(), { signal })
    surface.addEventListener('pointerleave', () => timeline.setState({ hover: null }), { signal })
    surface.addEventListener('wheel', wheel, { signal, passive: false })
  }
}
