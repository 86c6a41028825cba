import type { Canvas, CanvasKit, Color, Paint } from 'canvaskit-wasm'
import type { Size } from '../../../shared/domain/picture-view.ts'
import { encodePng } from './png.ts'
import { type Keep, withSkia } from './skia.ts'

/** What a picture is painted with. */
export type Brush = {
  readonly skia: CanvasKit
  readonly keep: Keep
  readonly canvas: Canvas
}

/** A colour such as `#fbf0d9`, as far as `opacity` lets it cover. */
export function colourOf(skia: CanvasKit, hex: string, opacity = 1): Color {
  const value = Number.parseInt(hex.slice(1), 16)
  return skia.Color(value >> 16, (value >> 8) & 255, value & 255, opacity)
}

/** Soft-edged, one colour. */
export function paintOf({ skia, keep }: Pick<Brush, 'skia' | 'keep'>, hex: string, opacity = 1): Paint {
  const paint = keep(new skia.Paint())
  paint.setAntiAlias(true)
  paint.setColor(colourOf(skia, hex, opacity))
  return paint
}

/** What `paint` paints on nothing, as RGBA bytes whose colours are not dimmed by how little they cover. */
export function paintPixels(skia: CanvasKit, { width, height }: Size, paint: (brush: Brush) => void): Buffer {
  return withSkia((keep) => {
    const surface = skia.MakeSurface(width, height)
    if (surface === null) throw new Error('Skia made no surface')
    // Its pixels are given back by this alone.
    keep({ delete: () => surface.dispose() })
    const canvas = surface.getCanvas()
    canvas.clear(skia.TRANSPARENT)
    paint({ skia, keep, canvas })
    const pixels = canvas.readPixels(0, 0, {
      ...{ width, height },
      colorType: skia.ColorType.RGBA_8888,
      alphaType: skia.AlphaType.Unpremul,
      colorSpace: skia.ColorSpace.SRGB
    })
    if (pixels === null) throw new Error('Skia gave no pixels')
    return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  })
}

/** The same as a PNG. */
export function paintPng(skia: CanvasKit, size: Size, paint: (brush: Brush) => void): Buffer {
  return encodePng(size.width, size.height, paintPixels(skia, size, paint))
}
