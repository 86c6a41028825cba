import type { Cue } from '../interop/cue.ts'
import { offsetInClip } from './clip-pieces.ts'
import type { PlacedItem, ReelPlan } from './reel-plan.ts'

/**
 * What is to be read with the reel, on the reel's clock: captions for as long as their clip, child lines in their own
 * windows, through slow motion and pictures that stand still; with `cards`, the words of the cards too.
 */
export function reelCues(plan: Pick<ReelPlan, 'items'>, wanted: { readonly cards: boolean }): readonly Cue[] {
  return plan.items.flatMap((placed) => cuesOf(placed, wanted.cards)).filter(({ text }) => text.trim() !== '')
}

function cuesOf(placed: PlacedItem, cards: boolean): readonly Cue[] {
  const whole = { startMs: placed.reelStartMs, endMs: placed.reelEndMs, voice: 'caption' as const }
  if (!('pieces' in placed)) {
    const { title, text } = placed.item
    return cards ? [{ ...whole, text: [title, text].filter((words) => words.trim() !== '').join('\n') }] : []
  }
  const { item, pieces, reelStartMs, reelEndMs } = placed
  const at = (filmMs: number): number => reelStartMs + offsetInClip(pieces, filmMs)
  const child = item.childLines
    .map(({ text, startMs, endMs }): Cue => ({
      startMs: startMs === null ? reelStartMs : at(startMs),
      endMs: endMs === null ? reelEndMs : at(endMs),
      text,
      voice: 'child'
    }))
    .filter(({ startMs, endMs }) => endMs > startMs)
  return [{ ...whole, text: item.caption }, ...child]
}
