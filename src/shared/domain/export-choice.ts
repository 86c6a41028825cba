import { z } from 'zod'
import { daySchema } from './family.ts'
import { reasonSchema, recipientSchema } from './logbook.ts'
import { exportSizeSchema } from './reel-size.ts'

const whatSchema = z.enum(['film', 'clips', 'parent-copy'])
export type ExportWhat = z.infer<typeof whatSchema>

/** Words in the picture, as a track that is switched on, as files beside the film, or not at all. */
const captionsSchema = z.enum(['burned', 'track', 'files', 'none'])
export type ExportCaptions = z.infer<typeof captionsSchema>

/** What a parent's copy is locked with, and the day after which it asks to be deleted. */
const lockSchema = z.object({ passphrase: z.string().trim().min(12).max(200), deleteBy: daySchema })

const formSchema = z.object({
  what: whatSchema,
  size: exportSizeSchema,
  captions: captionsSchema,
  /** Whether the words of cards go along with a track or files. */
  cardWords: z.boolean()
})

/** How a reel leaves the vault, for whom and why. */
export const exportChoiceSchema = formSchema
  .extend({
    /** Small, in a corner of every picture; empty: none. */
    mark: z.string().trim().max(80),
    recipient: recipientSchema,
    reason: reasonSchema,
    /** Only for a parent's copy. */
    lock: lockSchema.nullable()
  })
  .refine(({ what, lock }) => (what === 'parent-copy') === (lock !== null))
export type ExportChoice = z.infer<typeof exportChoiceSchema>

/** What is remembered for the next time: how, never whose words. */
export const exportHabitSchema = formSchema.extend({ marked: z.boolean() })
export type ExportHabit = z.infer<typeof exportHabitSchema>

export const firstHabit: ExportHabit = {
  what: 'film',
  size: 'original',
  captions: 'burned',
  cardWords: false,
  marked: false
}

/** A film that stays with the therapist, as it is made when nobody is asked. */
export const plainExport: ExportChoice = {
  what: 'film',
  size: 'original',
  captions: 'burned',
  cardWords: false,
  mark: '',
  recipient: { kind: 'archive', words: '' },
  reason: { kind: 'record', words: '' },
  lock: null
}
