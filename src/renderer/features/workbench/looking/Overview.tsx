import { useStore } from 'zustand'
import { seenPart } from '../../../../shared/domain/picture-view.ts'
import { pictureView } from '../../../state/view.ts'
import styles from './looking.module.css'

const longestPx = 112

/** The whole picture in small, with the part that is looked at. Only there while it is enlarged. */
export function Overview() {
  const { view, picture, box } = useStore(pictureView)
  if (view.scale <= 1) return null
  const factor = longestPx / Math.max(picture.width, picture.height)
  const { left, top, width, height } = seenPart(view, picture, box)
  const percent = (part: number): string => `${String(part * 100)}%`
  return (
    <div
      className={styles['map']}
      aria-hidden="true"
      data-testid="overview"
      style={{ width: picture.width * factor, height: picture.height * factor }}
    >
      <div
        className={styles['seen']}
        style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
      />
    </div>
  )
}
