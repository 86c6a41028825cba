import { z } from 'zod'
import type { Language } from './language.ts'

export const subjectSchema = z.enum(['child', 'parent', 'dyad'])
export type Subject = z.infer<typeof subjectSchema>
export const valenceSchema = z.enum(['strength', 'growth', 'neutral'])
export type Valence = z.infer<typeof valenceSchema>

/** Files come from anywhere: what is longer than this is no label and no definition. */
const longest = 4000
const wordsSchema = z.strictObject({ nl: z.string().max(longest), en: z.string().max(longest) })

/** A text with nothing in it that can be read aloud, such as "—", is no text. */
function isWordless(words: unknown): boolean {
  const both = wordsSchema.safeParse(words)
  return both.success && !/[\p{L}\p{N}]/u.test(both.data.nl + both.data.en)
}

const modifierSchema = z.strictObject({
  id: z.string().min(1).max(100),
  title: wordsSchema,
  /** One of `values`, any number of them, a number, or own words. */
  kind: z.enum(['single', 'multiple', 'number', 'text']).default('single'),
  values: z
    .array(
      z.strictObject({
        id: z.string().max(100),
        label: wordsSchema,
        /** How a moment with this answer is meant, in the place of its code's. */
        valence: valenceSchema.optional(),
        /** False: a moment with this answer is not for parents, whatever its code says. */
        parentVisible: z.boolean().optional()
      })
    )
    .max(100)
    .default([])
})
export type Modifier = z.infer<typeof modifierSchema>

/** How a code's mark looks on top of its group's colour; `iconNames` are drawn by the page. */
export const codeIcons = [
  ...['heart', 'hand', 'eye', 'ear', 'mouth', 'smile', 'tear', 'star', 'flag', 'shield'],
  ...['anchor', 'leaf', 'sun', 'cloud', 'flame', 'drop', 'key', 'link', 'puzzle', 'home']
] as const

/** `KeyboardEvent.code` shorthand: a letter, a digit, or `shift+` one of these. */
const keySchema = z.string().regex(/^(shift\+)?[a-z0-9]$/)
export const longestCodebookId = 100
const idSchema = z
  .string()
  .max(longestCodebookId)
  .regex(/^[a-z0-9-]+$/)

const codeSchema = z.strictObject({
  id: idSchema,
  label: wordsSchema,
  definition: wordsSchema,
  subject: subjectSchema,
  kind: z.enum(['point', 'interval']),
  valence: valenceSchema,
  key: keySchema,
  groupKey: z
    .string()
    .regex(/^[a-z0-9]$/)
    .optional(),
  /** What parents are asked; `{child}` in it is the child. Older codebooks hold dashes: those ask nothing. */
  reflect: z.preprocess((words) => (isWordless(words) ? undefined : words), wordsSchema.optional()),
  parentLabel: wordsSchema.optional(),
  parentVisible: z.boolean().default(false),
  modifiers: z.array(modifierSchema).max(20).optional(),
  icon: z.enum(codeIcons).optional(),
  /** Of this code alone, in the place of its group's. */
  colour: z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/)
    .optional(),
  /** Asks how strong, from 1 to this. */
  intensityTo: z.number().int().min(2).max(10).optional(),
  /** The time under such an interval is not codable and counts for no rate. */
  role: z.literal('not-codable').optional()
})
export type Code = z.infer<typeof codeSchema>

/** A built-in code: every text it has can be read aloud, in both languages. */
const builtInCodeSchema = codeSchema.extend({
  reflect: wordsSchema.refine(({ nl, en }) => [nl, en].every((text) => /\p{L}/u.test(text))).optional()
})

export const dyadSchema = z.enum(['child-caregiver', 'caregivers'])
export type Dyad = z.infer<typeof dyadSchema>

function groupOf<T extends z.ZodType>(code: T) {
  return z.strictObject({
    id: z.string().max(100),
    title: wordsSchema,
    /** In an exclusive group starting one interval ends the one that is open. */
    exclusive: z.boolean(),
    colour: z.strictObject({ family: z.string().max(50), hex: z.string().regex(/^#[0-9A-Fa-f]{6}$/) }),
    codes: z.array(code).max(200)
  })
}

function bookOf<T extends z.ZodType>(code: T) {
  return z.strictObject({
    id: idSchema,
    title: wordsSchema,
    /** Whose thoughts it is made after; in one language where a therapist wrote it. */
    source: z.union([z.string().max(longest), wordsSchema]).optional(),
    /** Whom a code about two means: a child and a caregiver, or two caregivers. */
    dyad: dyadSchema.optional(),
    intro: wordsSchema.optional(),
    /** Questions to think the whole case over with, apart from what is seen on film. */
    formulation: z
      .array(z.strictObject({ id: z.string().max(100), prompt: wordsSchema }))
      .max(50)
      .optional(),
    /** The first version of a codebook that was changed after it had been used; its own id when it is the first. */
    lineageId: idSchema.optional(),
    version: z.number().int().min(1).max(1_000_000).default(1),
    groups: z.array(groupOf(code)).max(60)
  })
}

export type CodeGroup = Codebook['groups'][number]

/** One schema for the built-in codebooks and for those a therapist makes; a field it doesn't know is refused, not lost. */
export const codebookSchema = bookOf(codeSchema)
export type Codebook = z.infer<typeof codebookSchema>

/** One that is being made: codes may have no key yet. */
export const codebookDraftSchema = bookOf(codeSchema.extend({ key: z.literal('').or(keySchema) }))

/** One that comes with the program. */
export const builtInCodebookSchema = bookOf(builtInCodeSchema)

/** The codebook's source in a language; undefined: it names none. */
export function sourceOf({ source }: Codebook, language: Language): string | undefined {
  return typeof source === 'object' ? source[language] : source
}

/** Whom the codebook's codes about two mean. */
export function dyadOf(codebook: Codebook | undefined): Dyad {
  return codebook?.dyad ?? 'child-caregiver'
}

export const defaultCodebookId = 'starter-vier-tags'

/** `codebook-id/code-id`, how a moment names its code. */
export const codeRefSchema = z
  .string()
  .max(2 * longestCodebookId + 1)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
export type CodeRef = z.infer<typeof codeRefSchema>

export type FoundCode = {
  readonly ref: CodeRef
  readonly code: Code
  readonly group: CodeGroup
  readonly codebook: Codebook
}

/** All codes by reference: look-ups on the key path must not walk the books. */
export function indexCodes(codebooks: readonly Codebook[]): ReadonlyMap<CodeRef, FoundCode> {
  return new Map(
    codebooks.flatMap((codebook) =>
      codebook.groups.flatMap((group) =>
        group.codes.map((code) => {
          const ref = `${codebook.id}/${code.id}`
          return [ref, { ref, code, group, codebook }] as const
        })
      )
    )
  )
}

/** The code that a key of this codebook tags; `key` as in `Code.key`. */
export function codeForKey(codebook: Codebook, key: string): CodeRef | null {
  for (const group of codebook.groups)
    for (const code of group.codes) if (code.key === key) return `${codebook.id}/${code.id}`
  return null
}
