import type { Size } from '../../../shared/domain/picture-view.ts'
import { decodePng } from '../drawing/png.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import type { Overlay } from './film-graph.ts'

/** What is drawn over a picture: how much it covers, 0 to 1, and how light that is, 0 to 255 for what covers all. */
export type Veil = Size & { readonly cover: Float32Array; readonly light: Float32Array }

/** What of these lies over a reel's picture of `reel`'s size at a time of the film, seen at the size `at`. */
export function veilsOf(overlays: readonly Overlay[], reel: Size, at: Size): (filmMs: number) => Veil | null {
  const veils = overlays.map(({ picture, ...during }) => ({ ...during, veil: veilOf(picture, reel, at) }))
  const known = new Map<string, Veil | null>()
  return (filmMs) => {
    // A little early, as they are drawn.
    const now = veils.filter(
      ({ startMs, endMs }) => (startMs ?? -Infinity) - 0.004 <= filmMs && filmMs < (endMs ?? Infinity) - 0.004
    )
    const name = veils.map((each) => (now.includes(each) ? '1' : '0')).join('')
    const veil = known.get(name) ?? now.reduce<Veil | null>((under, each) => laidOver(under, each.veil), null)
    known.set(name, veil)
    return veil
  }
}

function veilOf({ png, left, top }: DrawnPicture, reel: Size, at: Size): Veil {
  const { width, height, rgba } = decodePng(png)
  const cover = new Float32Array(at.width * at.height)
  const light = new Float32Array(at.width * at.height)
  const share = (at.width * at.height) / (reel.width * reel.height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const opacity = ((rgba[from + 3] ?? 0) / 255) * share
      if (opacity === 0) continue
      const row = Math.floor(((top + y + 0.5) * at.height) / reel.height)
      const to = row * at.width + Math.floor(((left + x + 0.5) * at.width) / reel.width)
      const [red, green, blue] = [rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0]
      cover[to] = (cover[to] ?? 0) + opacity
      light[to] = (light[to] ?? 0) + opacity * (0.2126 * red + 0.7152 * green + 0.0722 * blue)
    }
  return { ...at, cover, light }
}

function laidOver(under: Veil | null, over: Veil): Veil {
  if (under === null) return over
  const through = over.cover.map((cover) => Math.max(0, 1 - cover))
  return {
    ...over,
    cover: over.cover.map((cover, at) => cover + (under.cover[at] ?? 0) * (through[at] ?? 0)),
    light: over.light.map((light, at) => light + (under.light[at] ?? 0) * (through[at] ?? 0))
  }
}
