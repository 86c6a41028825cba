import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { player } from '../../../state/player.ts'
import { scrollTimelineTo, timeline } from './timeline-store.ts'
import styles from './timeline.module.css'

/** Which part of the film the timeline shows; a slider, so that it can be had by pointer and by key. */
export function TimelineScroll() {
  const { t } = useTranslation()
  const durationMs = useStore(player, (state) => state.durationMs)
  const startMs = useStore(timeline, (state) => state.view.startMs)
  const shownMs = useStore(timeline, (state) => state.widthPx * state.view.msPerPx)
  const lastStartMs = Math.max(0, Math.round(durationMs - shownMs))
  if (lastStartMs < 1) return <div className={styles['scroll']} />
  return (
    <div className={styles['scroll']}>
      <input
        type="range"
        aria-label={t('workbench.timeline.scroll')}
        min={0}
        max={lastStartMs}
        step={Math.max(1, Math.round(shownMs / 20))}
        value={startMs}
        onChange={(event) => scrollTimelineTo(Number(event.currentTarget.value))}
      />
    </div>
  )
}
