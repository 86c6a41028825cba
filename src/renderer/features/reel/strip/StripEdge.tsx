import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../../shared/domain/time.ts'
import type { Edge, Edges } from '../trim.ts'
import styles from './strip.module.css'

type Props = {
  readonly edge: Edge
  readonly edges: Edges
  readonly room: Edges
  readonly left: string
  readonly onStep: (by: number) => void
  readonly onPress: (event: PointerEvent<HTMLElement>) => void
  readonly onFocus: () => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10
}

/** A handle at the beginning or the end of the clip. */
export function StripEdge({ edge, edges, room, left, onStep, onPress, onFocus }: Props) {
  const { t } = useTranslation()
  const ms = edge === 'start' ? edges.startMs : edges.endMs
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = steps[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    onStep(event.shiftKey ? by * 10 : by)
  }
  return (
    <div
      className={styles['edge']}
      data-edge={edge}
      style={{ left }}
      role="slider"
      tabIndex={0}
      aria-label={t(`studio.strip.${edge}`)}
      aria-valuemin={edge === 'start' ? room.startMs : edges.startMs}
      aria-valuemax={edge === 'start' ? edges.endMs : room.endMs}
      aria-valuenow={ms}
      aria-valuetext={formatTime(ms, 'millis')}
      onKeyDown={onKeyDown}
      onPointerDown={onPress}
      onFocus={onFocus}
    />
  )
}
