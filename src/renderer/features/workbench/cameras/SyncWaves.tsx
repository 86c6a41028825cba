import { MagnifyingGlassMinusIcon, MagnifyingGlassPlusIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordingUrls } from '../../../../shared/domain/recording.ts'
import type { Angle } from '../../../../shared/domain/session-record.ts'
import { placeAngle } from '../../../state/angles.ts'
import { cameras } from '../../../state/cameras.ts'
import { onPlayhead, playheadMs } from '../../../state/playhead.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { onTheme } from '../timeline/palette.ts'
import { drawWaves } from './draw-waves.ts'
import { offsetText } from './offset-text.ts'
import styles from './cameras.module.css'

type Props = { readonly angle: Angle; readonly number: number; readonly frameMs: number }

const zooms = [2, 5, 10, 20, 50, 100, 200] as const

/** Both sounds around the playhead; the angle's is dragged, or moved by keys, until they line up. */
export function SyncWaves({ angle, number, frameMs }: Props) {
  const { t, i18n } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [zoom, setZoom] = useState(3)
  const main = usePeaks(angle.mainId)
  const other = usePeaks(angle.recordingId)
  const [draggedTo, setDraggedTo] = useState<number | null>(null)
  const drag = useRef<{ readonly x: number; readonly offsetMs: number } | null>(null)
  const msPerPx = zooms[zoom] ?? 20
  const offsetMs = draggedTo ?? angle.offsetMs
  useEffect(() => {
    const draw = (): void => {
      if (canvas.current)
        drawWaves(canvas.current, { main, angle: other, atMs: playheadMs(), offsetMs, msPerPx })
    }
    draw()
    const observer = new ResizeObserver(draw)
    if (canvas.current?.parentElement) observer.observe(canvas.current.parentElement)
    const stops = [onPlayhead(draw), onTheme(draw), () => observer.disconnect()]
    return () => stops.forEach((stop) => stop())
  }, [main, other, offsetMs, msPerPx])
  const move = (toMs: number | null): void => {
    setDraggedTo(toMs)
    cameras.setState({ draft: toMs === null ? null : { angleId: angle.id, offsetMs: toMs } })
  }
  const drop = (): void => {
    if (draggedTo !== null) placeAngle(angle, draggedTo)
    drag.current = null
    move(null)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && drag.current !== null) {
      event.stopPropagation()
      drag.current = null
      move(null)
      return
    }
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1000, PageDown: 1000 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const step = Math.abs(by) > 1 ? by : by * (event.shiftKey ? 10 : frameMs)
    placeAngle(angle, angle.offsetMs + step)
  }
  if (main === null && other === null) return <p className={styles['soft']}>{t('cameras.panel.noWaves')}</p>
  return (
    <div className={styles['waves']}>
      <div
        className={styles['wavesBox']}
        role="slider"
        tabIndex={0}
        aria-label={t('cameras.panel.waves', { number })}
        aria-valuenow={offsetMs}
        aria-valuemin={-86_400_000}
        aria-valuemax={86_400_000}
        aria-valuetext={t('cameras.panel.wavesValue', { offset: offsetText(offsetMs, i18n.language) })}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          drag.current = { x: event.clientX, offsetMs: angle.offsetMs }
        }}
        onPointerMove={(event) => {
          if (drag.current === null) return
          move(Math.round(drag.current.offsetMs + (event.clientX - drag.current.x) * msPerPx))
        }}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        <canvas ref={canvas} />
        <span className={styles['waveName']}>{t('cameras.first')}</span>
        <span className={styles['waveName']} data-lower>
          {t('cameras.camera', { number })}
        </span>
      </div>
      <div className={styles['wavesFoot']}>
        <p className={styles['soft']}>{t('cameras.panel.wavesHint')}</p>
        <IconButton
          size="s"
          icon={<MagnifyingGlassMinusIcon />}
          label={t('cameras.panel.zoomOut')}
          isDisabled={zoom === zooms.length - 1}
          onPress={() => setZoom(zoom + 1)}
        />
        <IconButton
          size="s"
          icon={<MagnifyingGlassPlusIcon />}
          label={t('cameras.panel.zoomIn')}
          isDisabled={zoom === 0}
          onPress={() => setZoom(zoom - 1)}
        />
      </div>
    </div>
  )
}

function usePeaks(recordingId: string): Uint8Array | null {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly peaks: Uint8Array } | null>(null)
  useEffect(() => {
    const leave = new AbortController()
    const load = async (): Promise<void> => {
      const response = await fetch(recordingUrls.peaks(recordingId), { signal: leave.signal })
      if (response.ok) setLoaded({ id: recordingId, peaks: new Uint8Array(await response.arrayBuffer()) })
    }
    load().catch(() => undefined)
    return () => leave.abort()
  }, [recordingId])
  return loaded?.id === recordingId ? loaded.peaks : null
}
