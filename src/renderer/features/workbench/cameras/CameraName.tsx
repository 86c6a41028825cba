import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cameras, moveCorner } from '../../../state/cameras.ts'
import styles from './cameras.module.css'

type Props = {
  readonly number: number
  /** Null: camera 1. */
  readonly recordingId: string | null
  readonly isLarge: boolean
  readonly canMove: boolean
  readonly stage: RefObject<HTMLDivElement | null>
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.1, 0],
  ArrowRight: [0.1, 0],
  ArrowUp: [0, -0.1],
  ArrowDown: [0, 0.1]
}

/** Which camera a picture is of. Pressing it makes that picture the large one; small ones are moved by it. */
export function CameraName({ number, recordingId, isLarge, canMove, stage }: Props) {
  const { t } = useTranslation()
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const drag = (event: PointerEvent): void => {
    const box = stage.current?.getBoundingClientRect()
    if (!canMove || from.current === null || !box) return
    const [byX, byY] = [event.clientX - from.current.x, event.clientY - from.current.y]
    if (!from.current.moved && Math.hypot(byX, byY) < 4) return
    from.current = { x: event.clientX, y: event.clientY, moved: true }
    moveCorner(byX / (box.width * 0.7), byY / (box.height * 0.7))
  }
  const press = (event: KeyboardEvent): void => {
    const by = arrows[event.key]
    if (!canMove || by === undefined) return
    event.preventDefault()
    moveCorner(...by)
  }
  const words = t(isLarge ? 'cameras.isLarge' : 'cameras.large', { number })
  return (
    <button
      type="button"
      className={styles['name']}
      data-scrolls={canMove || undefined}
      aria-pressed={isLarge}
      aria-label={canMove ? `${words}. ${t('cameras.moveHint')}` : words}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, y: event.clientY, moved: false }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onClick={(event) => {
        event.stopPropagation()
        if (from.current?.moved !== true) cameras.setState({ largeId: recordingId })
        from.current = null
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={press}
    >
      {t('cameras.camera', { number })}
    </button>
  )
}
