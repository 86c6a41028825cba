import { z } from 'zod'
import { codeRefSchema, type CodeRef } from './codebook.ts'
import { idSchema } from './ids.ts'
import { msSchema } from './time.ts'

/** How long before the key press a thing began (`leadMs`) or ended (`lagMs`), in ms of real time. */
export const reactionSchema = z.object({
  leadMs: z.number().int().min(-2000).max(5000),
  lagMs: z.number().int().min(-2000).max(5000)
})
export type Reaction = z.infer<typeof reactionSchema>

export const noReaction: Reaction = { leadMs: 0, lagMs: 0 }

/** An edge that was set by a key while the film played, and that the coder then put elsewhere. */
export const correctionSchema = z.object({
  momentId: idSchema,
  edge: z.enum(['start', 'end']),
  code: codeRefSchema,
  /** The picture on the screen when the key went down, not where the edge was put. */
  pressedMs: msSchema,
  correctedMs: msSchema,
  /** How fast the film played. */
  speed: z.number().positive().max(16)
})
export type Correction = z.infer<typeof correctionSchema>
export type Edge = Correction['edge']

/** What is known of a coder's reaction: for all codes, and for single ones instead. */
export type Reactions = { readonly all: Reaction; readonly byCode: Readonly<Record<CodeRef, Reaction>> }

export function reactionFor(reactions: Reactions, code: CodeRef): Reaction {
  return reactions.byCode[code] ?? reactions.all
}

/** The time in the film that a key press stands for. `speed` null: the film stood still, and the picture is exact. */
export function reactedAt(
  pressedMs: number,
  reactionMs: number,
  film: { readonly speed: number | null; readonly durationMs: number }
): number {
  if (film.speed === null) return pressedMs
  return Math.min(Math.max(0, pressedMs - reactionMs * film.speed), Math.max(0, film.durationMs))
}

/** So many corrections are needed before anything is proposed, and no more than the newest so many are looked at. */
const enoughCorrections = 8
const newest = 40
/** Further off than this nobody reacts: the edge was put elsewhere for another reason. */
const furthestMs = 3000
/** The corrections have to agree: half of them lie this near to their median. */
const largestSpreadMs = 200
/** A proposal nearer than this to what is set already isn't worth a question. */
const worthMs = 100
const roundToMs = 50

type Estimate = { readonly reactionMs: number; readonly spreadMs: number; readonly count: number }

/**
 * A coder's reaction time from her corrections (oldest first): their median, to 50 ms. Null while there are fewer
 * than eight within three seconds of the press, or when their median absolute deviation is more than 200 ms.
 */
export function estimateReaction(corrections: readonly Correction[]): Estimate | null {
  const reactions = corrections
    .map(({ pressedMs, correctedMs, speed }) => (pressedMs - correctedMs) / speed)
    .filter((reaction) => Math.abs(reaction) <= furthestMs)
    .slice(-newest)
  if (reactions.length < enoughCorrections) return null
  const middle = median(reactions)
  const spreadMs = Math.round(median(reactions.map((reaction) => Math.abs(reaction - middle))))
  if (spreadMs > largestSpreadMs) return null
  return { reactionMs: Math.round(middle / roundToMs) * roundToMs, spreadMs, count: reactions.length }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

/** A question to the coder. `code` null: about all codes. `at`: under which it is remembered that she said no. */
export type Proposal = {
  readonly code: CodeRef | null
  readonly edge: Edge
  readonly fromMs: number
  readonly toMs: number
  readonly at: string
  readonly count: number
}

/**
 * The first thing worth asking: for a code that was corrected often enough by itself, else for all codes together.
 * `declined` holds, by `Proposal.at`, how many corrections there were when she said no; it is asked again after
 * eight more.
 */
export function proposeReaction(
  corrections: readonly Correction[],
  reactions: Reactions,
  declined: Readonly<Record<string, number>>
): Proposal | null {
  for (const edge of ['start', 'end'] as const) {
    const ofEdge = corrections.filter((correction) => correction.edge === edge)
    for (const code of [...new Set(ofEdge.map((correction) => correction.code)), null]) {
      // What has its own reaction says nothing of the others.
      const own = ofEdge.filter((correction) =>
        code === null ? reactions.byCode[correction.code] === undefined : correction.code === code
      )
      const estimate = estimateReaction(own)
      if (estimate === null) continue
      const now = code === null ? reactions.all : reactionFor(reactions, code)
      const fromMs = edge === 'start' ? now.leadMs : now.lagMs
      const toMs = Math.min(5000, Math.max(-2000, estimate.reactionMs))
      const at = `${edge} ${code ?? ''}`
      const wasDeclined = declined[at]
      if (wasDeclined !== undefined && own.length < wasDeclined + enoughCorrections) continue
      if (Math.abs(toMs - fromMs) >= worthMs) return { code, edge, fromMs, toMs, at, count: own.length }
    }
  }
  return null
}
