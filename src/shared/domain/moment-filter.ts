import { z } from 'zod'
import { codeRefSchema, subjectSchema, valenceSchema } from './codebook.ts'
import { idSchema, shortIdSchema } from './ids.ts'

const rangeSchema = z.object({ from: z.number().nullable(), to: z.number().nullable() })
/** Both ends count as inside; null: no end on that side. */
export type Range = z.infer<typeof rangeSchema>

const anyRange: Range = { from: null, to: null }
/** True or false asks for it; null doesn't ask. */
const asked = z.boolean().nullable().default(null)
const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).max(500).default([])

/**
 * Which moments are asked for. A field that asks nothing is empty; of the fields that ask something every one must
 * fit, and within a list any one of its values will do. Codebooks, groups and codes are one list together.
 */
export const momentFilterSchema = z.object({
  /** Every word stands in the code's label, the note or the caption. */
  text: z.string().max(500).default(''),
  /** Codebooks by their lineage, so that every version counts. */
  codebooks: listOf(z.string().max(300)),
  /** Groups as `codebook-id/group-id`. */
  groups: listOf(z.string().max(300)),
  codes: listOf(codeRefSchema),
  subjects: listOf(subjectSchema),
  personIds: listOf(idSchema),
  valences: listOf(valenceSchema),
  extents: listOf(z.enum(['point', 'interval', 'open'])),
  durationMs: rangeSchema.default(anyRange),
  /** What lies in this stretch of the film, or reaches into it. */
  timeMs: rangeSchema.default(anyRange),
  intensity: rangeSchema.default(anyRange),
  star: asked,
  maybe: asked,
  note: asked,
  inReel: asked,
  /** By a modifier's id: any one of these values. */
  modifiers: z.record(shortIdSchema, z.array(z.string().max(2000)).max(100)).default({}),
  /** Null: the session's first pass. */
  passIds: listOf(idSchema.nullable())
})
export type MomentFilter = z.infer<typeof momentFilterSchema>

/** Asks nothing: every moment fits. */
export const noFilter: MomentFilter = momentFilterSchema.parse({})

/** A filter under a name. It is the therapist's, not a family's, so it names no persons and no passes. */
export const savedFilterSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(100),
  filter: momentFilterSchema
})
export type SavedFilter = z.infer<typeof savedFilterSchema>

/** The filter as it can serve for any family. */
export function withoutFamily(filter: MomentFilter): MomentFilter {
  return { ...filter, personIds: [], passIds: [] }
}

/** The fields that ask something, in the order in which they are told. */
export function askingFields(filter: MomentFilter): readonly (keyof MomentFilter)[] {
  return fields.filter((field) => !isSame(filter[field], noFilter[field]))
}

/** The filter with one field asking nothing any more. */
export function withoutField(filter: MomentFilter, field: keyof MomentFilter): MomentFilter {
  return { ...filter, [field]: noFilter[field] }
}

/** Whether two filters ask the same. */
export function isSameFilter(a: MomentFilter, b: MomentFilter): boolean {
  return a === b || fields.every((field) => isSame(a[field], b[field]))
}

const fields = Object.keys(noFilter) as (keyof MomentFilter)[]

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
