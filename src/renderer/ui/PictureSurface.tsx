import type { PointerEvent, ReactNode } from 'react'
import { type Box, type BoxLimits, drawnBox } from '../../shared/domain/picture-box.ts'
import { dragged, pointOn } from './drag-on-picture.ts'
import styles from './PictureBox.module.css'

type Props = {
  readonly limits: BoxLimits
  /** While a box is being drawn. */
  readonly onDraw: (box: Box) => void
  readonly onDrawEnd: (box: Box) => void
  /** The boxes that lie on it. */
  readonly children?: ReactNode
}

/** A click that hardly moved draws nothing. */
const leastDrag = 0.01

/** What covers a picture so that boxes can be drawn on it with the pointer; with keys one begins with a box that is there. */
export function PictureSurface({ limits, onDraw, onDrawEnd, children }: Props) {
  const start = (event: PointerEvent<HTMLElement>): void => {
    const surface = event.currentTarget
    if (event.button !== 0 || event.target !== surface) return
    const from = pointOn(event, surface)
    let drawn: Box | null = null
    dragged(event, surface, {
      onMove: (by) => {
        if (drawn === null && Math.hypot(by.x, by.y) < leastDrag) return
        drawn = drawnBox(from, { x: from.x + by.x, y: from.y + by.y }, limits)
        onDraw(drawn)
      },
      onEnd: () => {
        if (drawn !== null) onDrawEnd(drawn)
      }
    })
  }
  return (
    <div className={styles['surface']} onPointerDown={start}>
      {children}
    </div>
  )
}
