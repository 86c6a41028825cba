import { type PictureView, clampView, fitInside, type Point, type Size } from './picture-view.ts'

/** A part of a picture, in fractions of it, from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const wholeBox: Box = { x: 0, y: 0, width: 1, height: 1 }

/** What a box is held by: a side or a corner. */
export type Grip = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

export type BoxLimits = {
  /** How small a side may be. */
  readonly least: number
  /** Width through height, both in fractions, when that is fixed; then only corners are grips. */
  readonly ratio: number | null
  /** Whether it may reach over the picture's edge; its middle stays on it. */
  readonly mayReachOver: boolean
}

export const freeBox: BoxLimits = { least: 0.02, ratio: null, mayReachOver: true }

/** Moved by so much, as far as it may. */
export function moveBox(box: Box, by: Point, limits: BoxLimits): Box {
  return inPicture({ ...box, x: box.x + by.x, y: box.y + by.y }, limits)
}

/** Larger or smaller by a factor, its middle where it was. */
export function scaleBox(box: Box, factor: number, limits: BoxLimits): Box {
  const most = limits.mayReachOver ? 2 : 1
  const least = Math.max(limits.least / box.width, limits.least / box.height)
  const used = Math.min(Math.max(factor, least), most / Math.max(box.width, box.height))
  const size = { width: box.width * used, height: box.height * used }
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return inPicture({ x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size }, limits)
}

/** One grip moved by so much; the other side or corner stays. */
export function stretchBox(box: Box, grip: Grip, by: Point, limits: BoxLimits): Box {
  const west = grip.includes('w')
  const north = grip.includes('n')
  const wide = west ? -by.x : grip.includes('e') ? by.x : 0
  const high = north ? -by.y : grip.includes('s') ? by.y : 0
  const room = limits.mayReachOver
    ? { width: 2, height: 2 }
    : {
        width: west ? box.x + box.width : 1 - box.x,
        height: north ? box.y + box.height : 1 - box.y
      }
  const size = sizeWithin({ width: box.width + wide, height: box.height + high }, room, limits)
  return inPicture(
    {
      x: west ? box.x + box.width - size.width : box.x,
      y: north ? box.y + box.height - size.height : box.y,
      ...size
    },
    limits
  )
}

/** The box drawn from one point to another, in whichever direction. */
export function drawnBox(from: Point, to: Point, limits: BoxLimits): Box {
  const grip: Grip = to.x < from.x ? (to.y < from.y ? 'nw' : 'sw') : to.y < from.y ? 'ne' : 'se'
  return stretchBox(
    { x: from.x, y: from.y, width: 0, height: 0 },
    grip,
    { x: to.x - from.x, y: to.y - from.y },
    limits
  )
}

function sizeWithin(wanted: Size, room: Size, { least, ratio }: BoxLimits): Size {
  if (ratio === null)
    return {
      width: Math.min(room.width, Math.max(least, wanted.width)),
      height: Math.min(room.height, Math.max(least, wanted.height))
    }
  const most = Math.min(room.width, room.height * ratio)
  const width = Math.min(most, Math.max(least, least * ratio, wanted.width, wanted.height * ratio))
  return { width, height: width / ratio }
}

function inPicture(box: Box, { mayReachOver }: BoxLimits): Box {
  const hold = (from: number, size: number): number =>
    mayReachOver
      ? Math.min(1 - size / 2, Math.max(-size / 2, from))
      : Math.min(Math.max(0, 1 - size), Math.max(0, from))
  return { ...box, x: hold(box.x, box.width), y: hold(box.y, box.height) }
}

/** The part of `frame` that a view of a picture in it fills the frame with: as wide as it is high, in fractions. */
export function boxOfView(view: PictureView, picture: Size, frame: Size): Box {
  const { scale, x, y } = clampView(view, picture, frame)
  const fit = fitInside(picture, frame)
  const side = 1 / scale
  return {
    x: 0.5 + ((x - 0.5) * fit.width) / frame.width - side / 2,
    y: 0.5 + ((y - 0.5) * fit.height) / frame.height - side / 2,
    width: side,
    height: side
  }
}

/** The view that fills the frame with a part of it; the nearest there is, so that no more ground shows than must. */
export function viewOfBox(box: Box, picture: Size, frame: Size): PictureView {
  const fit = fitInside(picture, frame)
  return clampView(
    {
      scale: 1 / Math.max(box.width, box.height),
      x: 0.5 + ((box.x + box.width / 2 - 0.5) * frame.width) / fit.width,
      y: 0.5 + ((box.y + box.height / 2 - 0.5) * frame.height) / fit.height
    },
    picture,
    frame
  )
}
