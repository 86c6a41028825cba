import { type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { placeOf } from '../../../../shared/domain/picture-view.ts'
import { light, lightFilter } from '../../../state/light.ts'
import { playOrPause } from '../../../state/shuttle.ts'
import { measureBox, measurePicture, pictureView, showWholePicture } from '../../../state/view.ts'
import { attachGestures } from './gestures.ts'
import styles from './looking.module.css'

type Props = {
  readonly recordingId: string
  /** As shown: rotation and pixel shape applied. */
  readonly width: number
  readonly height: number
  /** What is enlarged, moved and brightened as one: everything that draws the film's picture fills this box. */
  readonly children: ReactNode
  /** What lies over it and stays where it is. */
  readonly overlay: ReactNode
}

/** The box a film's picture is looked at in. */
export function PictureBox({ recordingId, width, height, children, overlay }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const place = useStore(pictureView, (state) => state.view)
  const size = useStore(pictureView, (state) => state.box)
  const picture = useStore(pictureView, (state) => state.picture)
  const filter = useStore(light, lightFilter)
  useEffect(showWholePicture, [recordingId])
  useEffect(() => measurePicture({ width, height }), [width, height])
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => measureBox({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const stop = attachGestures(element, playOrPause)
    return () => {
      observer.disconnect()
      stop()
    }
  }, [])
  const { x, y, scale } = placeOf(place, picture, size)
  return (
    <div ref={box} className={styles['box']} data-zoomed={scale > 1 || undefined} data-testid="picture-box">
      <div
        className={styles['picture']}
        data-testid="picture"
        data-scale={scale}
        style={{
          transform: scale > 1 ? `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})` : 'none',
          filter
        }}
      >
        {children}
      </div>
      {overlay}
    </div>
  )
}
