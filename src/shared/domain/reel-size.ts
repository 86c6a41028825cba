import type { Size } from './picture-view.ts'

const cardsOnly: Size = { width: 1280, height: 720 }
const longest = 1920
const shortest = 1080

const even = (pixels: number): number => Math.max(2, Math.round(pixels / 2) * 2)

/** The largest size of `picture`'s shape that fits inside `frame`; even, as the encoder wants it. */
export function fitEven(picture: Size, frame: Size): Size {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height)
  return {
    width: Math.min(frame.width, even(picture.width * scale)),
    height: Math.min(frame.height, even(picture.height * scale))
  }
}

/** A reel is as large as its first recording, at most 1080p, upright or lying. */
export function reelSize(first: Size | undefined): Size {
  if (first === undefined) return cardsOnly
  const lying = first.width >= first.height
  const limit = lying ? { width: longest, height: shortest } : { width: shortest, height: longest }
  const size = { width: even(first.width), height: even(first.height) }
  return size.width <= limit.width && size.height <= limit.height ? size : fitEven(first, limit)
}
