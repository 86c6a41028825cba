import { z } from 'zod'
import { codeRefSchema } from './codebook.ts'
import { keySchemeSchema } from './key-scheme.ts'
import { noReaction, reactionSchema } from './reaction.ts'

/** How one coder works: which keys, and how late she presses them. */
export const coderSettingsSchema = z.object({
  keyScheme: keySchemeSchema,
  all: reactionSchema,
  byCode: z.record(codeRefSchema, reactionSchema),
  /** How many corrections there were when a proposal (`Proposal.at`) was declined. */
  declined: z.record(z.string().max(300), z.number().int())
})
export type CoderSettings = z.infer<typeof coderSettingsSchema>

/** What holds for a coder who has set nothing. */
export const plainCoder: CoderSettings = {
  keyScheme: 'code',
  all: { ...noReaction },
  byCode: {},
  declined: {}
}
