import { z } from 'zod'
import type { Size } from './picture-view.ts'

const cardsOnly: Size = { width: 1280, height: 720 }

const even = (pixels: number): number => Math.max(2, Math.round(pixels / 2) * 2)

/** The largest size of `picture`'s shape that fits inside `frame`; even, as the encoder wants it. */
export function fitEven(picture: Size, frame: Size): Size {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height)
  return {
    width: Math.min(frame.width, even(picture.width * scale)),
    height: Math.min(frame.height, even(picture.height * scale))
  }
}

/** How large a reel is exported: as its first recording was filmed, or with so many lines, upright or lying. */
export const exportSizeSchema = z.enum(['original', '1080p', '720p'])
export type ExportSize = z.infer<typeof exportSizeSchema>

const lines: Readonly<Record<ExportSize, number>> = { original: 1080, '1080p': 1080, '720p': 720 }

/** A reel is as large as its first recording, at most 1080p, upright or lying, unless another size is wanted. */
export function reelSize(first: Size | undefined, wanted: ExportSize = 'original'): Size {
  const shape = first ?? cardsOnly
  const short = lines[wanted]
  const long = Math.round((short * 16) / 9)
  const limit = shape.width >= shape.height ? { width: long, height: short } : { width: short, height: long }
  const size = { width: even(shape.width), height: even(shape.height) }
  const fits = size.width <= limit.width && size.height <= limit.height
  return fits && wanted === 'original' ? size : fitEven(shape, limit)
}
