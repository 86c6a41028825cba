import { z } from 'zod'
import { codebookSchema } from './codebook.ts'
import { localisedSchema } from './language.ts'

const questionSchema = z.object({ id: z.string(), text: localisedSchema, phase: z.string().optional() })
const reportSectionSchema = z.object({
  id: z.string(),
  title: localisedSchema,
  hint: localisedSchema,
  autoFill: z.array(z.string())
})

/** The built-in content under `resources/content`; validated when it is loaded, like anything a user brings. */
export const contentSchema = z.object({
  codebooks: z.array(codebookSchema),
  reflectionSets: z.array(
    z.object({
      id: z.string(),
      title: localisedSchema,
      audience: z.string(),
      questions: z.array(questionSchema)
    })
  ),
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
