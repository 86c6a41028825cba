import { z } from 'zod'
import { builtInCodebookSchema } from './codebook.ts'
import { localisedSchema } from './language.ts'

const questionSchema = z.object({ id: z.string(), text: localisedSchema, phase: z.string().optional() })
const reportSectionSchema = z.object({
  id: z.string(),
  title: localisedSchema,
  hint: localisedSchema,
  autoFill: z.array(z.string())
})

const reflectionSetSchema = z
  .object({
    id: z.string(),
    title: localisedSchema,
    audience: z.enum(['parent', 'therapist']),
    /** The child's own sentences, thought without words: to think with, never a question. */
    voice: z.literal('child').optional(),
    /** What completes each of these sentences, and what is asked then. */
    tail: localisedSchema.optional(),
    turn: localisedSchema.optional(),
    questions: z.array(questionSchema)
  })
  .refine(({ audience, voice }) => voice === undefined || audience === 'therapist')
export type ReflectionSet = z.infer<typeof reflectionSetSchema>

/** The sets whose questions a parent may be asked; the only way to them for what parents see or hear. */
export function setsForParents(sets: readonly ReflectionSet[]): readonly ReflectionSet[] {
  return sets.filter(({ audience, voice }) => audience === 'parent' && voice === undefined)
}

/** The built-in content under `resources/content`; validated when it is loaded, like anything a user brings. */
export const contentSchema = z.object({
  codebooks: z.array(builtInCodebookSchema),
  reflectionSets: z.array(reflectionSetSchema),
  goalTemplates: z.array(
    z.object({ id: z.string(), subject: z.string(), title: localisedSchema, parentText: localisedSchema })
  ),
  /** What a treatment plan is made of, and what the program does for it. */
  planElements: z.array(z.object({ id: z.string(), title: localisedSchema, support: localisedSchema })),
  reportTemplates: z.array(
    z.object({
      id: z.string(),
      title: localisedSchema,
      audience: z.string(),
      sections: z.array(reportSectionSchema)
    })
  ),
  consentScopes: z.array(z.object({ id: z.string(), required: z.boolean(), label: localisedSchema }))
})
export type Content = z.infer<typeof contentSchema>
