import type { ExportChoice } from '../../../../shared/domain/export-choice.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { reelCues } from '../../../../shared/domain/reel-cues.ts'
import type { ExportSize } from '../../../../shared/domain/reel-size.ts'
import type { ReelItem } from '../../../../shared/domain/session-record.ts'
import type { Cue } from '../../../../shared/interop/cue.ts'
import type { Vault } from '../../vault/vault.ts'
import { type Chapter, cutTitle } from '../chapters.ts'
import type { PlacedParts } from '../reel-parts.ts'
import type { SegmentCache } from '../segment-cache.ts'
import type { TellTale } from './tell-tale.ts'

/** A reel on its way out: what is in it, how it is wanted, and what is to be written down of it. */
export type Outgoing = {
  readonly vault: Vault
  readonly cache: SegmentCache
  readonly resourcesDirectory: string
  readonly items: readonly ReelItem[]
  /** What has to be rendered of these items. */
  readonly partsOf: (items: readonly ReelItem[], size: ExportSize) => readonly PlacedParts[]
  readonly choice: ExportChoice
  readonly language: Language
  readonly tellTale: TellTale
  readonly chaptersOf: (plan: readonly PlacedParts[]) => readonly Chapter[]
  /** Writes down that these have left; called when they have got their names. */
  readonly log: (files: readonly WrittenFile[]) => void
  readonly signal: AbortSignal
  readonly report: (fraction: number) => void
}

export type OutgoingPlan = {
  readonly plan: readonly PlacedParts[]
  readonly chapters: readonly Chapter[]
  /** What is to be read, whether it goes along as a track, as files, or in the picture. */
  readonly cues: readonly Cue[]
  readonly totalMs: number
}

/** The plan of some of its items, on a clock of their own. */
export function planOut({ partsOf, choice, chaptersOf }: Outgoing, items: readonly ReelItem[]): OutgoingPlan {
  const { size, captions, cardWords, mark } = choice
  const shown = captions === 'burned' ? items : items.map(withoutWords)
  const plan = mark === '' ? partsOf(shown, size) : partsOf(shown, size).map((each) => marked(each, mark))
  return {
    plan,
    // Here, so that what is written and what is looked for in the file afterwards are the same.
    chapters: chaptersOf(plan).map((chapter) => ({ ...chapter, title: cutTitle(chapter.title) })),
    cues: reelCues({ items: partsOf(items, size) }, { cards: cardWords }).map((cue) => ({
      ...cue,
      text: cue.text.toWellFormed()
    })),
    totalMs: plan.at(-1)?.reelEndMs ?? 0
  }
}

/** A clip with nothing written over its picture. Cards are pictures of words: they stay. */
function withoutWords(item: ReelItem): ReelItem {
  return item.type === 'clip' ? { ...item, caption: '', childLines: [] } : item
}

/** The same with a mark in a corner of everything that shows a film. */
function marked<T extends PlacedParts>(placed: T, mark: string): T {
  return {
    ...placed,
    seen: placed.seen.map((segment) => ({ ...segment, mark })),
    stretches: placed.stretches.map(({ segments, joined }) => ({
      segments: segments.map((segment) => ({ ...segment, mark })),
      joined: (from: number, to: number) => ({ ...joined(from, to), mark })
    }))
  }
}
