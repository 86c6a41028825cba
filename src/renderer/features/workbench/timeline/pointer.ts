import { player, seekTo } from '../../../state/player.ts'
import { playheadMs } from '../../../state/playhead.ts'
import { jumpTo, replaceMoment, snapped } from '../../../state/tagging.ts'
import { selectMoment } from '../../../state/workbench.ts'
import { type Drag, dragTo, shownMs, startDrag } from './drag.ts'
import { msAt } from './geometry.ts'
import { type Hit, hitAt } from './hit.ts'
import type { Painter, Surfaces } from './painter.ts'
import { cancelDrag, panTimeline, timeline, zoomTimeline } from './timeline-store.ts'

const thresholdPx = 4
const cursors = { start: 'ew-resize', end: 'ew-resize', body: 'pointer' } as const

/** What the button that is down has hold of. */
type Held =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'playhead' }
  | { readonly kind: 'moment'; readonly hit: Hit; readonly x: number }
  | { readonly kind: 'drag'; readonly wasMs: number }
  /** A drag that was cancelled while the button was still down: letting go means nothing any more. */
  | { readonly kind: 'cancelled' }

/** Pointer and wheel on the timeline: scrub, select, drag, zoom, scroll. */
export function followPointer({ head, live }: Surfaces, painter: Painter, signal: AbortSignal): void {
  let held: Held = { kind: 'nothing' }

  const place = (event: MouseEvent): { x: number; y: number } => {
    const box = live.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const timeAt = (x: number): number => msAt(timeline.getState().view, x)
  const under = (event: PointerEvent): Hit | null => {
    const { x, y } = place(event)
    const { placed } = painter.layout()
    return event.currentTarget === live ? hitAt(placed, timeline.getState().view, playheadMs(), x, y) : null
  }

  const press = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const { x } = place(event)
    const hit = under(event)
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
    timeline.setState({ hover: null })
    if (hit) {
      selectMoment(hit.placed.moment.id)
      held = { kind: 'moment', hit, x }
    } else {
      held = { kind: 'playhead' }
      seekTo(timeAt(x))
    }
  }

  const move = (event: PointerEvent): void => {
    const { x } = place(event)
    const { drag } = timeline.getState()
    if (held.kind === 'nothing') hover(under(event), x, event.clientY)
    else if (held.kind === 'playhead') seekTo(timeAt(x))
    else if (held.kind === 'drag' && drag) turn(drag, x)
    else if (held.kind === 'moment' && Math.abs(x - held.x) >= thresholdPx) {
      const started = startDrag(held.hit, timeAt(held.x))
      held = { kind: 'drag', wasMs: playheadMs() }
      turn(started, x)
    }
  }

  /** The picture follows the edge that is held. */
  const turn = (before: Drag, x: number): void => {
    const snap = (ms: number): number => snapped(before.from.recordingId, ms)
    const drag = dragTo(before, timeAt(x), player.getState().durationMs, snap)
    timeline.setState({ drag })
    seekTo(shownMs(drag))
  }

  const hover = (hit: Hit | null, x: number, y: number): void => {
    live.style.cursor = hit ? cursors[hit.part] : 'default'
    if (hit || timeline.getState().hover)
      timeline.setState({ hover: hit && { id: hit.placed.moment.id, x, y } })
  }

  const release = (): void => {
    const was = held
    held = { kind: 'nothing' }
    const { drag } = timeline.getState()
    if (was.kind === 'moment') jumpTo(was.hit.placed.moment)
    if (was.kind !== 'drag' || drag === null) return
    timeline.setState({ drag: null })
    replaceMoment(drag.from, drag.to)
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

  const unsubscribe = timeline.subscribe(({ drag }, before) => {
    if (held.kind !== 'drag' || drag !== null || before.drag === null) return
    const { wasMs } = held
    held = { kind: 'cancelled' }
    seekTo(wasMs)
  })
  signal.addEventListener('abort', unsubscribe)
  for (const surface of [head, live]) {
    surface.addEventListener('pointerdown', press, { signal })
    surface.addEventListener('pointermove', move, { signal })
    surface.addEventListener('pointerup', release, { signal })
    surface.addEventListener('pointercancel', () => cancelDrag(), { signal })
    surface.addEventListener('pointerleave', () => timeline.setState({ hover: null }), { signal })
    surface.addEventListener('wheel', wheel, { signal, passive: false })
  }
}
