import type { Valence } from '../../../../shared/domain/codebook.ts'
import { type Density, mostIn, valences } from './density.ts'
import type { Palette } from './palette.ts'

/** Full, half and light, from the ground up: colour never tells alone. */
const shades: Readonly<Record<Valence, number>> = { strength: 0.95, neutral: 0.45, growth: 0.75 }

/** Draws how full the film is, the three kinds on top of each other. The root makes few show beside many. */
export function drawOverview(
  context: CanvasRenderingContext2D,
  density: Density,
  {
    widthPx,
    heightPx,
    playheadX
  }: { readonly widthPx: number; readonly heightPx: number; readonly playheadX: number },
  palette: Palette
): void {
  context.clearRect(0, 0, widthPx, heightPx)
  const most = Math.sqrt(Math.max(4, mostIn(density)))
  const bins = density.counts.strength.length
  const binPx = widthPx / bins
  const colours: Readonly<Record<Valence, string>> = {
    strength: palette.accent,
    neutral: palette.inkFaint,
    growth: palette.gold
  }
  for (let at = 0; at < bins; at++) {
    const total = valences.reduce((sum, valence) => sum + (density.counts[valence][at] ?? 0), 0)
    if (total === 0) continue
    const full = (Math.sqrt(total) / most) * (heightPx - 6)
    let y = heightPx - 2
    for (const valence of valences) {
      const part = ((density.counts[valence][at] ?? 0) / total) * full
      if (part === 0) continue
      context.fillStyle = colours[valence]
      context.globalAlpha = shades[valence]
      const x = Math.floor(at * binPx)
      context.fillRect(x, y - part, Math.floor((at + 1) * binPx) - x, part)
      y -= part
    }
  }
  context.globalAlpha = 1
  context.fillStyle = palette.clay
  context.fillRect(Math.round(playheadX) - 1, 0, 2, heightPx)
}
