import { z } from 'zod'
import { codeRefSchema } from './codebook.ts'
import { daySchema } from './family.ts'
import { idSchema } from './ids.ts'
import { languageSchema } from './language.ts'
import { msSchema } from './time.ts'

const rangeSchema = z.object({ start: z.number().int(), end: z.number().int() })

/** What was found: a moment's note or caption, something of the reel, the talk or the report, or a name. */
const targetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moment'),
    recordingId: idSchema,
    atMs: msSchema,
    code: codeRefSchema,
    passId: idSchema.nullable()
  }),
  z.object({ kind: z.literal('clip'), recordingId: idSchema, atMs: msSchema }),
  z.object({ kind: z.literal('card') }),
  z.object({ kind: z.literal('quote') }),
  z.object({ kind: z.literal('next-step') }),
  z.object({
    kind: z.literal('report-text'),
    templateId: z.string(),
    sectionId: z.string(),
    language: languageSchema
  }),
  z.object({ kind: z.literal('recording') }),
  z.object({ kind: z.literal('session') }),
  z.object({ kind: z.literal('person') }),
  z.object({ kind: z.literal('family') })
])
export type SearchTarget = z.infer<typeof targetSchema>

/** Something that was found, where it is, and its words; `ranges` are the places in `text` to mark. */
export const searchHitSchema = z.object({
  id: idSchema,
  target: targetSchema,
  family: z.object({ id: idSchema, pseudonym: z.string() }),
  session: z.object({ id: idSchema, number: z.number().int(), date: daySchema }).nullable(),
  text: z.string(),
  ranges: z.array(rangeSchema)
})
export type SearchHit = z.infer<typeof searchHitSchema>

/** Where one can go by name. */
export const placesSchema = z.object({
  families: z.array(z.object({ id: idSchema, pseudonym: z.string() })),
  sessions: z.array(
    z.object({
      id: idSchema,
      number: z.number().int(),
      date: daySchema,
      situation: z.string(),
      pseudonym: z.string()
    })
  )
})
export type Places = z.infer<typeof placesSchema>
