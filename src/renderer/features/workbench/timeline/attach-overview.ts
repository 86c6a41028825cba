import type { Valence } from '../../../../shared/domain/codebook.ts'
import { effectOf } from '../../../../shared/domain/effective-code.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import { app } from '../../../state/app.ts'
import { findCode } from '../../../state/codebooks.ts'
import { momentsOf } from '../../../state/moments.ts'
import { passes, shownPasses } from '../../../state/passes.ts'
import { player } from '../../../state/player.ts'
import { onPlayhead, playheadMs } from '../../../state/playhead.ts'
import { session } from '../../../state/session.ts'
import { countMoments, type Density, emptyDensity } from './density.ts'
import { drawOverview } from './draw-overview.ts'
import { fitCanvas } from '../../../ui/fit-canvas.ts'
import { movingIn } from './moving.ts'
import { onTheme, readPalette } from './palette.ts'
import { timeline } from './timeline-store.ts'

/** Keeps the overview's picture as the document is, in the frame after a change. */
export function attachOverview(canvas: HTMLCanvasElement, recordingId: string, heightPx: number): () => void {
  let palette = readPalette()
  let density: Density | null = null
  let frame = 0

  function count(): Density {
    const made = emptyDensity(player.getState().durationMs)
    countMoments(made, momentsOf(session.getState().doc, recordingId), 1, valenceOf)
    return made
  }
  function paint(): void {
    frame = 0
    const { widthPx } = timeline.getState()
    const { durationMs } = player.getState()
    const context = fitCanvas(canvas, widthPx, heightPx)
    if (context === null) return
    density ??= count()
    const playheadX = (playheadMs() / Math.max(1, durationMs)) * widthPx
    drawOverview(context, density, { widthPx, heightPx, playheadX }, palette)
  }
  function later(): void {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  function anew(): void {
    density = null
    later()
  }
  const stops = [
    session.subscribe((now, then) => {
      if (now.doc === then.doc) return
      if (now.lastDiff === null || now.open !== then.open || density === null) {
        anew()
        return
      }
      const [gone, come] = movingIn(now.lastDiff, recordingId, shownPasses(now.doc))
      countMoments(density, gone, -1, valenceOf)
      countMoments(density, come, 1, valenceOf)
      later()
    }),
    player.subscribe((now, then) => {
      if (now.durationMs !== then.durationMs) anew()
    }),
    app.subscribe((now, then) => {
      if (now.content !== then.content) anew()
    }),
    timeline.subscribe((now, then) => {
      if (now.widthPx !== then.widthPx) later()
    }),
    passes.subscribe(anew),
    // A move of less than a pixel shows nothing, but to know that costs as much as to draw it.
    onPlayhead(later),
    onTheme(() => {
      palette = readPalette()
      later()
    })
  ]
  later()
  return () => {
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}

function valenceOf({ code, modifiers }: Moment): Valence {
  const found = findCode(code)
  return found === undefined ? 'neutral' : effectOf(found.code, modifiers).valence
}
