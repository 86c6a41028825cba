import type { Size } from './picture-view.ts'

/** A part of the reel's picture, in its pixels. */
export type Box = Size & { readonly left: number; readonly top: number }

export const wholeBox = ({ width, height }: Size): Box => ({ left: 0, top: 0, width, height })

const even = (pixels: number): number => Math.round(pixels / 2) * 2
const labelShare = 0.1

/** Two pictures side by side in equal halves, each with its label above it. */
export function besideLayout({ width, height }: Size): {
  readonly own: Box
  readonly other: Box
  readonly labels: Box
} {
  const strip = even(Math.min(height, width) * labelShare)
  const half = Math.floor(width / 4) * 2
  const below = { top: strip, width: half, height: height - strip }
  return {
    own: { left: 0, ...below },
    other: { left: width - half, ...below },
    labels: { left: 0, top: 0, width, height: strip }
  }
}
