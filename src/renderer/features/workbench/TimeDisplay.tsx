import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { frameShownAt } from '../../../shared/domain/frames.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { frames, framesOf } from '../../state/frames.ts'
import { player } from '../../state/player.ts'
import { onShown, shownMs } from '../../state/shown-frame.ts'
import styles from './transport.module.css'

/** The time and number of the picture on the screen. Written straight into the page: it changes with every frame. */
export function TimeDisplay() {
  const { t } = useTranslation()
  const time = useRef<HTMLSpanElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const recordingId = useStore(player, (state) => state.recordingId)
  const durationMs = useStore(player, (state) => state.durationMs)
  useEffect(() => {
    const write = (ms: number): void => {
      const times = framesOf(recordingId)
      if (time.current) time.current.textContent = formatTime(ms, 'millis')
      if (frame.current)
        frame.current.textContent =
          times.length === 0 ? '' : t('player.frame', { number: frameShownAt(times, ms) + 1 })
    }
    const writeNow = (): void => write(shownMs())
    writeNow()
    const stops = [onShown(write), frames.subscribe(writeNow)]
    return () => stops.forEach((stop) => stop())
  }, [recordingId, t])
  return (
    <div className={styles['time']} role="timer" aria-label={t('player.time')} aria-live="off">
      <span ref={time} className={styles['now']} data-testid="time" />
      <span className={styles['soft']}>
        / {formatTime(durationMs)}
        <span ref={frame} className={styles['frame']} data-testid="frame" />
      </span>
    </div>
  )
}
