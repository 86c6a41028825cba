import { z } from 'zod'

/** The two languages every visible text exists in. */
export const languages = ['nl', 'en'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** A text in both languages, as the built-in content has it. */
export const localisedSchema = z.object({ nl: z.string(), en: z.string() })
export type Localised = z.infer<typeof localisedSchema>
