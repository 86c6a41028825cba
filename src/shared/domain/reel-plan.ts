import { type ClipPiece, clipPieces, type Film, piecesDurationMs, stillRate } from './clip-pieces.ts'
import type { Size } from './picture-view.ts'
import { planReel } from './reel.ts'
import type { Card, Clip } from './reel-records.ts'
import { type ExportSize, reelSize } from './reel-size.ts'
import type { ReelItem } from './session-record.ts'

/** A clip or card and its exact place in the reel, in ms with fractions. */
export type PlacedItem = {
  readonly reelStartMs: number
  readonly reelEndMs: number
} & (
  | { readonly item: Clip; readonly pieces: readonly ClipPiece[]; readonly film: Film }
  | { readonly item: Card; readonly pictures: number }
)

/** The reel as it is shown and as it is exported: one size, every edge on a real picture, places added up without rounding. */
export type ReelPlan = { readonly size: Size; readonly items: readonly PlacedItem[] }

/** Clips of recordings that are not among `films` are left out. */
export function exactPlan(
  items: readonly ReelItem[],
  films: ReadonlyMap<string, Film>,
  wanted: ExportSize = 'original'
): ReelPlan {
  const inTurn = planReel(items).map((part) => part.item)
  const firstClip = inTurn.find((item) => item.type === 'clip')
  const size = reelSize(firstClip && films.get(firstClip.recordingId)?.info, wanted)
  let at = 0
  const place = (durationMs: number): { reelStartMs: number; reelEndMs: number } => {
    const reelStartMs = at
    at += durationMs
    return { reelStartMs, reelEndMs: at }
  }
  return {
    size,
    items: inTurn.flatMap((item): PlacedItem[] => {
      if (item.type === 'card') {
        const pictures = Math.max(1, Math.round((item.durationMs * stillRate) / 1000))
        return [{ item, pictures, ...place((pictures * 1000) / stillRate) }]
      }
      const film = films.get(item.recordingId)
      const pieces = film === undefined ? [] : clipPieces(item, film)
      if (film === undefined || pieces.length === 0) return []
      return [{ item, pieces, film, ...place(piecesDurationMs(pieces)) }]
    })
  }
}
