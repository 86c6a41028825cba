import { createStore } from 'zustand/vanilla'
import {
  clampView,
  panBy,
  type PictureView,
  type Point,
  type Size,
  wholePicture,
  zoomAt
} from '../../shared/domain/picture-view.ts'

type View = {
  readonly view: PictureView
  /** The box the picture is shown in, and the picture's own size. */
  readonly box: Size
  readonly picture: Size
}

const unknown: Size = { width: 1, height: 1 }

/** Which part of the picture on the stage is looked at. Each recording begins whole. */
export const pictureView = createStore<View>(() => ({ view: wholePicture, box: unknown, picture: unknown }))

/** Another film on the stage: it is seen whole. */
export function showWholePicture(): void {
  pictureView.setState({ view: wholePicture })
}

export function measureBox(box: Size): void {
  if (box.width > 0 && box.height > 0) change((now) => ({ ...now, box }))
}

export function measurePicture(picture: Size): void {
  if (picture.width > 0 && picture.height > 0) change((now) => ({ ...now, picture }))
}

/** Larger or smaller by a factor, around a point of the box; without one, around its middle. */
export function zoomPicture(factor: number, at?: Point): void {
  const { view, box, picture } = pictureView.getState()
  const middle = { x: box.width / 2, y: box.height / 2 }
  pictureView.setState({ view: zoomAt(view, factor, at ?? middle, picture, box) })
}

/** Twice as large around a point; whole again when it was enlarged. */
export function toggleZoom(at: Point): void {
  if (isZoomed()) showWholePicture()
  else zoomPicture(2, at)
}

/** By pixels of the box. */
export function panPicture(by: Point): void {
  const { view, box, picture } = pictureView.getState()
  pictureView.setState({ view: panBy(view, by, picture, box) })
}

/** A fifth of the box in a direction: -1, 0 or 1 each way. */
export function panPictureTowards(right: number, down: number): void {
  const { box } = pictureView.getState()
  panPicture({ x: (-right * box.width) / 5, y: (-down * box.height) / 5 })
}

export function isZoomed(): boolean {
  return pictureView.getState().view.scale > 1
}

function change(update: (now: View) => View): void {
  const next = update(pictureView.getState())
  pictureView.setState({ ...next, view: clampView(next.view, next.picture, next.box) })
}
