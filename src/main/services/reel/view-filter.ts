import { fitInside, type PictureView, placeOf, type Size } from '../../../shared/domain/picture-view.ts'
import { fitEven } from '../../../shared/domain/reel-size.ts'
import { evenly } from './per-picture.ts'

const ground = '0x171513'

const even = (pixels: number): number => Math.max(2, Math.round(pixels / 2) * 2)
const text = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/**
 * Filters that show `picture` in `box`: in the whole of it, or the part that each view names; ground where there is no
 * picture. With several views there is one for each picture in turn. The pictures are of its size and in the reel's colours.
 */
export function viewFilters(picture: Size, box: Size, views: readonly PictureView[]): readonly string[] {
  const whole = views.length === 1 && views[0]?.scale === 1
  return whole ? wholePictures(picture, box) : enlarged(picture, box, views)
}

function wholePictures(picture: Size, box: Size): readonly string[] {
  const shown = fitEven(picture, box)
  return [scaled(shown), ...padded(shown, box), 'setsar=1']
}

type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/**
 * A moving frame over the picture: `perspective` finds each of its pixels to 1/256, so that it glides where cropping would
 * jump from pixel to pixel. The picture is first made no larger than the closest view can show.
 */
function enlarged(picture: Size, box: Size, views: readonly PictureView[]): readonly string[] {
  const fit = fitInside(picture, box)
  const closest = Math.max(...views.map(({ scale }) => scale))
  const detail = Math.min(picture.width / fit.width, closest)
  const canvas = { width: even(box.width * detail), height: even(box.height * detail) }
  const shown = {
    width: Math.min(canvas.width, even(fit.width * detail)),
    height: Math.min(canvas.height, even(fit.height * detail))
  }
  const pad = {
    left: even0((canvas.width - shown.width) / 2),
    top: even0((canvas.height - shown.height) / 2)
  }
  /** From the box's pixels, as the whole picture fits it, to the canvas's. */
  const across = (x: number): number =>
    ((x - (box.width - fit.width) / 2) * shown.width) / fit.width + pad.left
  const down = (y: number): number =>
    ((y - (box.height - fit.height) / 2) * shown.height) / fit.height + pad.top
  const frames = views.map((view): Edges => {
    const { x, y, scale } = placeOf(view, picture, box)
    return {
      left: across(-x / scale),
      top: down(-y / scale),
      right: across((box.width - x) / scale),
      bottom: down((box.height - y) / scale)
    }
  })
  const around = surrounding(frames, canvas)
  const [width, height] = [around.right - around.left, around.bottom - around.top]
  /** From edges to where the centres of the outermost pixels lie. */
  const corners = frames.map(({ left, top, right, bottom }): Edges => {
    const [inX, inY] = [((right - left) / width - 1) / 2, ((bottom - top) / height - 1) / 2]
    return {
      left: left - around.left + inX,
      right: right - around.left + inX,
      top: top - around.top + inY,
      bottom: bottom - around.top + inY
    }
  })
  const { left, top, right, bottom } = evenly(corners)
  const places = `x0='${left}':y0='${top}':x1='${right}':y1='${top}':x2='${left}':y2='${bottom}':x3='${right}':y3='${bottom}'`
  const times = frames.length > 1 ? 'frame' : 'init'
  return [
    scaled(shown),
    ...padded(shown, canvas, pad),
    `crop=${text(width)}:${text(height)}:${text(around.left)}:${text(around.top)}`,
    `perspective=${places}:sense=source:interpolation=cubic:eval=${times}`,
    `scale=${text(box.width)}:${text(box.height)}:flags=bicubic`,
    'setsar=1'
  ]
}

const even0 = (pixels: number): number => Math.round(pixels / 2) * 2

const scaled = ({ width, height }: Size): string => `scale=${text(width)}:${text(height)}:flags=bicubic`

function padded(
  inner: Size,
  outer: Size,
  at = { left: even0((outer.width - inner.width) / 2), top: even0((outer.height - inner.height) / 2) }
): readonly string[] {
  if (inner.width === outer.width && inner.height === outer.height) return []
  const { width, height } = outer
  return [`pad=${text(width)}:${text(height)}:${text(at.left)}:${text(at.top)}:color=${ground}`]
}

/** The smallest even part of the canvas that all of these lie in, with room for what lies around a pixel. */
function surrounding(frames: readonly Edges[], { width, height }: Size): Edges {
  const room = 4
  const down = (value: number): number => Math.max(0, Math.floor((value - room) / 2) * 2)
  const up = (value: number, most: number): number => Math.min(most, Math.ceil((value + room) / 2) * 2)
  return {
    left: down(Math.min(...frames.map(({ left }) => left))),
    top: down(Math.min(...frames.map(({ top }) => top))),
    right: up(Math.max(...frames.map(({ right }) => right)), width),
    bottom: up(Math.max(...frames.map(({ bottom }) => bottom)), height)
  }
}
