import { box, type Canvas, type Colour, colour, createCanvas } from './canvas.ts'

/** One colour, as far as `cover` says (0 to 1 for each pixel). */
export type Layer = { readonly cover: Float32Array; readonly colour: Colour; readonly opacity: number }

/** Layers one over the other on nothing, as RGBA bytes. */
export function composeLayers(width: number, height: number, layers: readonly Layer[]): Buffer {
  const rgba = Buffer.alloc(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    let [red, green, blue, opacity] = [0, 0, 0, 0]
    for (const layer of layers) {
      const over = (layer.cover[at] ?? 0) * layer.opacity
      if (over === 0) continue
      const rest = opacity * (1 - over)
      opacity = over + rest
      const mix = (own: number, below: number): number => (own * over + below * rest) / opacity
      red = mix(layer.colour[0], red)
      green = mix(layer.colour[1], green)
      blue = mix(layer.colour[2], blue)
    }
    rgba[at * 4] = Math.round(red)
    rgba[at * 4 + 1] = Math.round(green)
    rgba[at * 4 + 2] = Math.round(blue)
    rgba[at * 4 + 3] = Math.round(opacity * 255)
  }
  return rgba
}

/** How far each pixel is covered by what is painted in white. */
export function coverOfShape(
  width: number,
  height: number,
  draw: (canvas: Canvas, white: Colour) => void
): Float32Array {
  const canvas = createCanvas(width, height)
  draw(canvas, colour('#ffffff'))
  return Float32Array.from({ length: width * height }, (_, at) => (canvas.pixels[at * 3] ?? 0) / 255)
}

/** A rounded rectangle. */
export function roundedCover(
  width: number,
  height: number,
  bounds: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  corner: number
): Float32Array {
  return coverOfShape(width, height, (canvas, white) => box(canvas, bounds, corner, white))
}

/** Everywhere. */
export function fullCover(width: number, height: number): Float32Array {
  return new Float32Array(width * height).fill(1)
}
