/** A size in pixels. */
export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

/**
 * Which part of a picture is looked at: `scale` times as large as it fits its box, with the point `(x, y)` of the
 * picture, in fractions of it, in the middle of the box. It says nothing of pixels, so it holds in any box.
 */
export type PictureView = { readonly scale: number; readonly x: number; readonly y: number }

export const wholePicture: PictureView = { scale: 1, x: 0.5, y: 0.5 }
const largestScale = 8

/** How large a picture is shown when it just fits in a box. */
export function fitInside(picture: Size, box: Size): Size {
  const factor = Math.min(box.width / picture.width, box.height / picture.height)
  return { width: picture.width * factor, height: picture.height * factor }
}

/** The nearest view that shows no more beside the picture than it must, and is neither too small nor too large. */
export function clampView(view: PictureView, picture: Size, box: Size): PictureView {
  const scale = clamp(view.scale, 1, largestScale)
  const fit = fitInside(picture, box)
  return {
    scale,
    x: clampMiddle(view.x, box.width / (fit.width * scale)),
    y: clampMiddle(view.y, box.height / (fit.height * scale))
  }
}

/** Larger or smaller by a factor; what lies under `at`, in pixels from the box's corner, stays there. */
export function zoomAt(view: PictureView, factor: number, at: Point, picture: Size, box: Size): PictureView {
  const scale = clamp(view.scale * factor, 1, largestScale)
  const fit = fitInside(picture, box)
  const gain = 1 / view.scale - 1 / scale
  return clampView(
    {
      scale,
      x: view.x + ((at.x - box.width / 2) / fit.width) * gain,
      y: view.y + ((at.y - box.height / 2) / fit.height) * gain
    },
    picture,
    box
  )
}

/** Moves the picture under the box by so many pixels. */
export function panBy(view: PictureView, by: Point, picture: Size, box: Size): PictureView {
  const fit = fitInside(picture, box)
  const x = view.x - by.x / (fit.width * view.scale)
  const y = view.y - by.y / (fit.height * view.scale)
  return clampView({ ...view, x, y }, picture, box)
}

/** How what fits the box is to be moved and enlarged, from its upper left corner, to show the view. */
export function placeOf(
  view: PictureView,
  picture: Size,
  box: Size
): { readonly x: number; readonly y: number; readonly scale: number } {
  const { scale, x, y } = clampView(view, picture, box)
  const fit = fitInside(picture, box)
  return {
    x: box.width / 2 - ((box.width - fit.width) / 2 + x * fit.width) * scale,
    y: box.height / 2 - ((box.height - fit.height) / 2 + y * fit.height) * scale,
    scale
  }
}

/** The part of the picture that is seen, in fractions of it. */
export function seenPart(
  view: PictureView,
  picture: Size,
  box: Size
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const { scale, x, y } = clampView(view, picture, box)
  const fit = fitInside(picture, box)
  const width = Math.min(1, box.width / (fit.width * scale))
  const height = Math.min(1, box.height / (fit.height * scale))
  return { left: x - width / 2, top: y - height / 2, width, height }
}

/** `seen`: how much of the picture fits in the box in this direction. */
function clampMiddle(middle: number, seen: number): number {
  return seen >= 1 ? 0.5 : clamp(middle, seen / 2, 1 - seen / 2)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
