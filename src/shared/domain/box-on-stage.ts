import type { Box } from './picture-box.ts'
import { fitInside, type PictureView, placeOf, type Size } from './picture-view.ts'

/** A recording's picture in the frame of a reel: its size, the view of it that is shown, and the part of the frame it has. */
export type OnStage = {
  readonly picture: Size
  readonly view: PictureView
  readonly frame: Size
  readonly part: Box
}

/** A box on the recording's picture as a box on the frame, both in fractions. */
export function toStage(box: Box, stage: OnStage): Box {
  const { x, y, width, height } = pictureOnStage(stage)
  return {
    x: x + box.x * width,
    y: y + box.y * height,
    width: box.width * width,
    height: box.height * height
  }
}

/** The reverse: what was drawn on the frame, on the recording's picture. */
export function fromStage(box: Box, stage: OnStage): Box {
  const { x, y, width, height } = pictureOnStage(stage)
  return {
    x: (box.x - x) / width,
    y: (box.y - y) / height,
    width: box.width / width,
    height: box.height / height
  }
}

/** Where the whole picture lies, in fractions of the frame; it reaches over it when it is enlarged. */
function pictureOnStage({ picture, view, frame, part }: OnStage): Box {
  const box = { width: part.width * frame.width, height: part.height * frame.height }
  const place = placeOf(view, picture, box)
  const fit = fitInside(picture, box)
  return {
    x: part.x + (place.x + (place.scale * (box.width - fit.width)) / 2) / frame.width,
    y: part.y + (place.y + (place.scale * (box.height - fit.height)) / 2) / frame.height,
    width: (place.scale * fit.width) / frame.width,
    height: (place.scale * fit.height) / frame.height
  }
}
