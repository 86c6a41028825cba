import { z } from 'zod'

/** What the sound of two recordings says about where one lies on the other's clock. */
export const offsetProposalSchema = z.discriminatedUnion('found', [
  z.object({
    found: z.literal('match'),
    offsetMs: z.number().int(),
    /** So many of the windows that were compared say the same. */
    agreeing: z.number().int(),
    windows: z.number().int(),
    /** How far they lie from each other. */
    spreadMs: z.number(),
    /** How much faster the angle's clock runs than the main one's, in millionths. */
    driftPpm: z.number(),
    /** 0–1, from the share of windows that agree and from how far the next best place lies behind. */
    confidence: z.number()
  }),
  /** `repeats`: several places fit alike, as with a beat that goes round. */
  z.object({ found: z.literal('no-match'), why: z.enum(['different', 'repeats']) }),
  /** Which of the two has no sound, or only silence. */
  z.object({ found: z.literal('no-sound'), main: z.boolean(), angle: z.boolean() })
])
export type OffsetProposal = z.infer<typeof offsetProposalSchema>

/** How many ms the two clocks run apart over a film. */
export function driftOverMs({ driftPpm }: { readonly driftPpm: number }, durationMs: number): number {
  return Math.abs(driftPpm * durationMs) / 1e6
}
