import type { CSSProperties } from 'react'
import { useStore } from 'zustand'
import { formatTime } from '../../../../shared/domain/time.ts'
import { app } from '../../../state/app.ts'
import { codesIn } from '../../../state/codebooks.ts'
import { momentWith } from '../../../state/moments.ts'
import { session } from '../../../state/session.ts'
import { useLanguage } from '../use-language.ts'
import { timeline } from './timeline-store.ts'
import styles from './timeline.module.css'

/** What lies under the pointer, or the times of what is dragged. */
export function MomentTip() {
  const language = useLanguage()
  const hover = useStore(timeline, (state) => state.hover)
  const dragged = useStore(timeline, (state) => state.drag?.to[0] ?? null)
  const codes = codesIn(useStore(app, (state) => state.content))
  const hovered = useStore(session, (state) => momentWith(state.doc, hover?.id ?? null))
  const moment = dragged ?? hovered
  if (moment === null) return null
  const { startMs, endMs, note } = moment
  const times =
    endMs === null
      ? formatTime(startMs, 'millis')
      : `${formatTime(startMs, 'millis')} – ${formatTime(endMs, 'millis')}`
  return (
    <div
      className={styles['tip']}
      data-dragging={dragged !== null || undefined}
      aria-hidden="true"
      style={{ '--tip-x': `${hover?.x ?? 0}px`, '--tip-y': `${hover?.y ?? 0}px` } as CSSProperties}
    >
      <strong>{codes.get(moment.code)?.code.label[language] ?? moment.code}</strong>
      <span>{times}</span>
      {note !== '' && <em>{note}</em>}
    </div>
  )
}
