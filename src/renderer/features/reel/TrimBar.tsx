import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { type Edge, type Edges, type Film, moveEdge, roomAround } from './trim.ts'
import styles from './transport.module.css'

type Props = {
  readonly clip: Edges
  /** What the clip was made around. */
  readonly moment: Moment | null
  readonly film: Film
  readonly onPeek: (ms: number) => void
  readonly onEdges: (edges: Edges, edge: Edge) => void
}

/** The film around a clip with the clip's two edges to drag. */
export function TrimBar({ clip, moment, film, onPeek, onEdges }: Props) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<Edges | null>(null)
  const room = roomAround(clip, film.durationMs)
  const shown = dragged ?? clip
  const length = Math.max(1, room.endMs - room.startMs)
  const percent = (ms: number): string =>
    `${Math.min(100, Math.max(0, ((ms - room.startMs) / length) * 100))}%`
  const span = (startMs: number, endMs: number) => ({
    left: percent(startMs),
    right: `calc(100% - ${percent(endMs)})`
  })
  const moved = ([startMs = shown.startMs, endMs = shown.endMs]: readonly number[]): [Edges, Edge] => {
    const edge: Edge = startMs !== shown.startMs ? 'start' : 'end'
    return [moveEdge(film, shown, edge, edge === 'start' ? startMs : endMs), edge]
  }
  return (
    <Slider
      className={styles['trim'] ?? ''}
      aria-label={t('reel.edit.trim')}
      minValue={room.startMs}
      maxValue={room.endMs}
      step={1000 / film.frameRate}
      value={[shown.startMs, shown.endMs]}
      onChange={(values) => {
        const [edges, edge] = moved(values)
        setDragged(edges)
        onPeek(edge === 'start' ? edges.startMs : Math.max(edges.startMs, edges.endMs - 1))
      }}
      onChangeEnd={() => {
        if (dragged) onEdges(dragged, dragged.startMs !== clip.startMs ? 'start' : 'end')
        setDragged(null)
      }}
    >
      <SliderTrack className={styles['trimTrack'] ?? ''}>
        <span className={styles['kept']} style={span(shown.startMs, shown.endMs)} />
        {moment && (
          <span
            className={styles['moment']}
            style={span(
              moment.startMs,
              Math.max(moment.startMs + length / 200, moment.endMs ?? moment.startMs)
            )}
          />
        )}
        <SliderThumb index={0} className={styles['trimThumb'] ?? ''} aria-label={t('reel.edit.start')} />
        <SliderThumb index={1} className={styles['trimThumb'] ?? ''} aria-label={t('reel.edit.end')} />
      </SliderTrack>
      <span>{formatTime(room.startMs)}</span>
      <span className={styles['roomEnd']}>{formatTime(room.endMs)}</span>
    </Slider>
  )
}
