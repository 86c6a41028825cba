import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { formatTime } from '../../../../shared/domain/time.ts'
import { player } from '../../../state/player.ts'
import { attachOverview } from './attach-overview.ts'
import { movedWindow, type Part, turnedByKey } from './overview-window.ts'
import { showStretch, timeline } from './timeline-store.ts'
import styles from './timeline.module.css'

const heightPx = 29
/** A window is never drawn narrower: it has to be taken hold of. */
const narrowestPx = 14

/** The whole film at a glance, with the part that the timeline shows as a window to be moved and resized. */
export function Overview({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const held = useRef<{ part: Part; x: number; fromMs: number; toMs: number } | null>(null)
  const durationMs = useStore(player, (state) => state.durationMs)
  const { startMs } = useStore(timeline, (state) => state.view)
  const widthPx = useStore(timeline, (state) => state.widthPx)
  const msPerPx = useStore(timeline, (state) => state.view.msPerPx)
  useEffect(() => {
    if (canvas.current) return attachOverview(canvas.current, recordingId, heightPx)
    return undefined
  }, [recordingId])

  const endMs = Math.min(durationMs, startMs + widthPx * msPerPx)
  const pxPerMs = widthPx / Math.max(1, durationMs)
  const width = Math.max(narrowestPx, (endMs - startMs) * pxPerMs)
  const left = Math.min(startMs * pxPerMs, Math.max(0, widthPx - width))
  const shown = t('timeline.overview.shown', {
    from: formatTime(startMs, 'tenths'),
    to: formatTime(endMs, 'tenths')
  })

  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    const box = event.currentTarget.getBoundingClientRect()
    const x = event.clientX - box.left
    const target = event.target instanceof HTMLElement ? event.target.dataset['part'] : undefined
    event.currentTarget.setPointerCapture(event.pointerId)
    const part = target === 'start' || target === 'end' ? target : 'whole'
    const lengthMs = endMs - startMs
    // A press beside the window brings it there.
    const fromMs = target === undefined ? x / pxPerMs - lengthMs / 2 : startMs
    held.current = { part, x, fromMs, toMs: fromMs + lengthMs }
    if (target === undefined) show(part, fromMs, fromMs + lengthMs, 0)
  }
  const show = (part: Part, fromMs: number, toMs: number, byMs: number): void =>
    showStretch(...movedWindow({ fromMs, toMs }, part, byMs, durationMs))
  const move = (event: PointerEvent<HTMLElement>): void => {
    const grip = held.current
    if (grip === null) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    show(grip.part, grip.fromMs, grip.toMs, (x - grip.x) / pxPerMs)
  }
  const turn =
    (part: Part) =>
    (event: KeyboardEvent): void => {
      const next = turnedByKey(event.key, { fromMs: startMs, toMs: endMs }, part, durationMs)
      if (next === null) return
      event.preventDefault()
      event.stopPropagation()
      showStretch(...next)
    }
  const slider = (part: Part, nowMs: number) => ({
    role: 'slider',
    tabIndex: 0,
    'data-part': part,
    'aria-orientation': 'horizontal' as const,
    'aria-valuemin': 0,
    'aria-valuemax': Math.round(durationMs),
    'aria-valuenow': Math.round(nowMs),
    'aria-valuetext': part === 'whole' ? shown : formatTime(nowMs, 'tenths'),
    onKeyDown: turn(part)
  })

  return (
    <>
      <div className={styles['overviewTitle']} aria-hidden="true">
        {shown}
      </div>
      <div
        className={styles['overview']}
        role="group"
        aria-label={t('timeline.overview.title')}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={() => void (held.current = null)}
        onPointerCancel={() => void (held.current = null)}
      >
        <canvas ref={canvas} aria-hidden="true" />
        <div
          className={styles['window']}
          style={{ left, width }}
          aria-label={t('timeline.overview.window')}
          {...slider('whole', startMs)}
        />
        <div
          className={styles['grip']}
          data-edge="start"
          style={{ left: left - 6 }}
          aria-label={t('timeline.overview.start')}
          {...slider('start', startMs)}
        />
        <div
          className={styles['grip']}
          data-edge="end"
          style={{ left: left + width - 4 }}
          aria-label={t('timeline.overview.end')}
          {...slider('end', endMs)}
        />
      </div>
    </>
  )
}
