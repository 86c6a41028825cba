import { type MaskBox, maskBoxAt } from './masks.ts'
import type { Size } from './picture-view.ts'
import type { Hiding } from './mask-looks.ts'

const longestSide = 320
/** In pixels of the cover. Fully hidden this far beyond the region: enlarging the cover can let nothing in from outside. */
const beyond = 1.5
/** The soft edge lies outside of that, never inside. */
const softEdge = 3

/** The size of the small grey picture that says where a picture is hidden. */
export function coverSize({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.max(2, Math.round(width * scale)), height: Math.max(2, Math.round(height * scale)) }
}

/**
 * What these masks hide of the picture that begins at `filmMs`: 255 where it is hidden, 0 where it is not, row by row;
 * null when nothing is. An oval fills its box and is hidden up to its line.
 */
export function maskCover(
  masks: readonly Hiding[],
  filmMs: number,
  size: Size
): Uint8Array<ArrayBuffer> | null {
  let cover: Uint8Array<ArrayBuffer> | null = null
  for (const mask of masks) {
    const box = maskBoxAt(mask, filmMs)
    if (box === null) continue
    cover ??= new Uint8Array(size.width * size.height)
    draw(cover, size, box, mask.shape)
  }
  return cover
}

function draw(cover: Uint8Array, size: Size, box: MaskBox, shape: Hiding['shape']): void {
  const halfWidth = (box.width * size.width) / 2
  const halfHeight = (box.height * size.height) / 2
  const middleX = box.x * size.width + halfWidth
  const middleY = box.y * size.height + halfHeight
  const reach = beyond + softEdge
  const from = (middle: number, half: number): number => Math.max(0, Math.floor(middle - half - reach))
  const to = (middle: number, half: number, end: number): number =>
    Math.min(end, Math.ceil(middle + half + reach))
  for (let y = from(middleY, halfHeight); y < to(middleY, halfHeight, size.height); y += 1) {
    for (let x = from(middleX, halfWidth); x < to(middleX, halfWidth, size.width); x += 1) {
      const across = Math.abs(x + 0.5 - middleX)
      const down = Math.abs(y + 0.5 - middleY)
      // Never more than the real distance, so at least what is meant is hidden.
      const outside =
        shape === 'oval'
          ? (Math.hypot(across / halfWidth, down / halfHeight) - 1) * Math.min(halfWidth, halfHeight)
          : Math.hypot(Math.max(0, across - halfWidth), Math.max(0, down - halfHeight))
      const hidden = Math.min(1, Math.max(0, 1 - (outside - beyond) / softEdge))
      const at = y * size.width + x
      cover[at] = Math.max(cover[at] ?? 0, Math.round(hidden * 255))
    }
  }
}
