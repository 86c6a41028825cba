import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type Mark, type MarkPart, marksOf, moveMark } from '../../../../shared/domain/clip-marks.ts'
import type { Recording } from '../../../../shared/domain/recording.ts'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { chordOf } from '../../../state/keymap.ts'
import { moveMarkTo, removeMark, stepMarkBy, untilShown } from '../../../state/reel-clips.ts'
import { chooseMark, reelStudio } from '../../../state/reel-studio.ts'
import type { Sequencer } from '../../../ui/reel-player/sequencer.ts'
import { useReelActions } from '../reel-actions.ts'
import { shownMs } from '../shown-picture.ts'
import { MaskLane } from '../masks/MaskLane.tsx'
import { type Edge, type Edges, type Film, moveEdge, roomAround, stepEdge } from '../trim.ts'
import { dragAlong } from './drag-along.ts'
import { Playhead } from './Playhead.tsx'
import { StripEdge } from './StripEdge.tsx'
import { StripMark } from './StripMark.tsx'
import { useStripPicture } from './use-strip-picture.ts'
import styles from './strip.module.css'

type Props = {
  readonly clip: Clip
  /** What the clip was made around. */
  readonly moment: Moment | null
  readonly recording: Recording
  readonly film: Film
  readonly player: Sequencer
  /** Shows a picture of the recording in the preview. */
  readonly onPeek: (ms: number) => void
  readonly onEdges: (edges: Edges, edge: Edge) => void
}

/** The clip on the film around it, with its edges and all that happens in it. */
export function ClipStrip({ clip, moment, recording, film, player, onPeek, onEdges }: Props) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const lastEdge = useRef<Edge>('start')
  const markKey = useStore(reelStudio, (state) => state.markKey)
  /** What is being dragged, as it would be if it were let go now. */
  const [dragged, setDragged] = useState<Partial<Clip> | null>(null)
  const room = roomAround(clip, film.durationMs)
  const widthPx = useStripPicture(canvas, recording, room)
  const shown: Clip = { ...clip, ...dragged }
  const length = Math.max(1, room.endMs - room.startMs)
  const placeOf = (ms: number): string =>
    `${String(Math.min(100, Math.max(0, ((ms - room.startMs) / length) * 100)))}%`
  const toMs = (px: number): number => (px * length) / Math.max(1, widthPx)
  const marks = marksOf(shown)
  const lanes = (['child', 'slow'] as const).filter((kind) => marks.some((mark) => mark.kind === kind))

  const peekEdge = (edges: Edges, edge: Edge): void =>
    onPeek(edge === 'start' ? edges.startMs : Math.max(edges.startMs, edges.endMs - 1))
  const dragEdge = (event: PointerEvent<HTMLElement>, edge: Edge): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    const from = edge === 'start' ? clip.startMs : clip.endMs
    let edges: Edges = clip
    dragAlong(event, {
      onMove: (px) => {
        edges = moveEdge(film, clip, edge, from + toMs(px))
        setDragged(edges)
        peekEdge(edges, edge)
      },
      onEnd: (moved) => {
        setDragged(null)
        if (moved) onEdges(edges, edge)
      }
    })
  }
  const dragMark = (event: PointerEvent<HTMLElement>, mark: Mark, part: MarkPart): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    const from = part === 'end' ? mark.endMs : mark.startMs
    let to = from
    dragAlong(event, {
      onMove: (px) => {
        to = from + toMs(px)
        const moved = moveMark(clip, mark.key, part, to, film)
        if (moved === null) return
        setDragged(moved.change)
        onPeek(Math.min(Math.max(clip.startMs, to), clip.endMs - 1))
      },
      onEnd: (moved) => {
        setDragged(null)
        if (moved) moveMarkTo(clip.id, mark.key, part, to)
        else if (part === 'whole') onPeek(mark.startMs)
      }
    })
  }
  const markKeys = (event: KeyboardEvent, mark: Mark): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const at = shownMs(player, clip)
    const chord = chordOf(event.nativeEvent)
    if (by !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey)
      stepMarkBy(clip.id, mark.key, 'whole', event.shiftKey ? by * 10 : by)
    else if (event.key === 'Delete' || event.key === 'Backspace') removeMark(clip.id, mark.key)
    else if (event.key === 'Escape') chooseMark(null)
    else if (event.key === 'Enter') onPeek(mark.startMs)
    else if (at !== null && mark.startMs !== mark.endMs && (chord === '[' || chord === ']'))
      if (chord === '[') moveMarkTo(clip.id, mark.key, 'start', at)
      else untilShown(clip.id, mark.key, at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const stepLast = (by: number): void => onEdges(stepEdge(film, clip, lastEdge.current, by), lastEdge.current)
  useReelActions({ 'reel-edge-back': () => stepLast(-1), 'reel-edge-on': () => stepLast(1) })
  return (
    <div className={styles['strip']} role="group" aria-label={t('studio.strip.label')}>
      <div
        className={styles['film']}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          const { left } = event.currentTarget.getBoundingClientRect()
          const from = event.clientX - left
          onPeek(room.startMs + toMs(from))
          dragAlong(event, {
            onMove: (px) =>
              onPeek(Math.min(Math.max(room.startMs, room.startMs + toMs(from + px)), room.endMs)),
            onEnd: () => undefined
          })
        }}
      >
        <canvas ref={canvas} className={styles['picture']} aria-hidden="true" />
        <span
          className={styles['outside']}
          style={{ left: 0, right: `calc(100% - ${placeOf(shown.startMs)})` }}
        />
        <span className={styles['outside']} style={{ left: placeOf(shown.endMs), right: 0 }} />
        <span
          className={styles['kept']}
          style={{ left: placeOf(shown.startMs), right: `calc(100% - ${placeOf(shown.endMs)})` }}
        />
        {moment && (
          <span
            className={styles['moment']}
            style={{
              left: placeOf(moment.startMs),
              right: `calc(100% - ${placeOf(moment.endMs ?? moment.startMs)})`
            }}
          />
        )}
        {marks.filter(({ kind }) => kind === 'freeze' || kind === 'framing').map((mark) => stripMark(mark))}
        {(['start', 'end'] as const).map((edge) => (
          <StripEdge
            key={edge}
            edge={edge}
            edges={shown}
            room={room}
            left={placeOf(edge === 'start' ? shown.startMs : shown.endMs)}
            onStep={(by) => onEdges(stepEdge(film, clip, edge, by), edge)}
            onPress={(event) => dragEdge(event, edge)}
            onFocus={() => {
              lastEdge.current = edge
            }}
          />
        ))}
        <Playhead player={player} clip={clip} placeOf={placeOf} />
      </div>
      {lanes.map((kind) => (
        <div key={kind} className={styles['lane']}>
          {marks.filter((mark) => mark.kind === kind).map((mark) => stripMark(mark))}
        </div>
      ))}
      <MaskLane clip={clip} placeOf={placeOf} onPeek={onPeek} />
      <p className={styles['times']} aria-hidden="true">
        <span>{formatTime(room.startMs)}</span>
        <span>{formatTime(room.endMs)}</span>
      </p>
    </div>
  )

  function stripMark(mark: Mark) {
    return (
      <StripMark
        key={`${mark.kind} ${String(mark.nth)}`}
        mark={mark}
        isChosen={mark.key === markKey}
        placeOf={placeOf}
        range={clip}
        onChoose={() => chooseMark(mark.key)}
        onKeyDown={(event) => markKeys(event, mark)}
        onPress={(event, part) => dragMark(event, mark, part)}
      />
    )
  }
}
