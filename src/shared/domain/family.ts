import { z } from 'zod'
import { idSchema, shortIdSchema } from './ids.ts'

/** A day that is in the calendar, `YYYY-MM-DD`: no 30 February. */
export const daySchema = z.iso.date()

const roleSchema = z.enum(['child', 'parent', 'foster-parent', 'adoptive-parent', 'other'])
export type Role = z.infer<typeof roleSchema>
export const roles = roleSchema.options

export const familySchema = z.object({
  id: idSchema,
  /** What the family is called on every screen; names are optional and only shown on the family's own page. */
  pseudonym: z.string().trim().min(1).max(80),
  notes: z.string().max(10_000),
  /** The request for help, in the parent's words. */
  requestForHelp: z.string().max(10_000),
  goals: z.array(z.string().max(500)).max(20),
  createdAt: z.iso.datetime()
})
export type Family = z.infer<typeof familySchema>

export const personSchema = z.object({
  id: idSchema,
  familyId: idSchema,
  role: roleSchema,
  /** How the person is called in screens and reports, such as "moeder" or "M."; never empty. */
  label: z.string().trim().min(1).max(80),
  name: z.string().max(200),
  /** How the family wants a child to be called in questions and words for parents, such as “Noor”; empty: “your child”. */
  callName: z.string().trim().max(80),
  birthYear: z.number().int().min(1900).max(2200).nullable(),
  /** The last day on which this person belonged to the family; none: still does. Who can be in a recording is never forgotten. */
  archivedOn: daySchema.nullable().optional()
})
export type Person = z.infer<typeof personSchema>

/** One person's consent to one scope, given or withdrawn on a day. It is never rewritten: withdrawing and correcting only add to it. */
export const consentSchema = z.object({
  id: idSchema,
  familyId: idSchema,
  /** Whom the consent is about: the person who may be seen or heard. */
  personId: idSchema,
  scopeId: shortIdSchema,
  /** Who gave it: the person self, or the holder of custody. */
  givenBy: z.string().trim().min(1).max(200),
  givenOn: daySchema,
  withdrawnOn: daySchema.nullable(),
  /** The one that was recorded in its place, because who or when had been written down wrongly; this one then counts no more. */
  replacedBy: idSchema.nullable().optional()
})
export type Consent = z.infer<typeof consentSchema>

export const trajectorySchema = z.object({
  id: idSchema,
  familyId: idSchema,
  title: z.string().trim().min(1).max(120),
  startedOn: daySchema,
  endedOn: daySchema.nullable()
})
export type Trajectory = z.infer<typeof trajectorySchema>

/** Basic Trust works in cycles of five recordings and five review talks, then an evaluation. */
export const cycleSchema = z.object({
  id: idSchema,
  trajectoryId: idSchema,
  number: z.number().int().positive(),
  plannedSessions: z.number().int().positive()
})
export type Cycle = z.infer<typeof cycleSchema>

export const sessionSchema = z.object({
  id: idSchema,
  cycleId: idSchema,
  familyId: idSchema,
  number: z.number().int().positive(),
  date: daySchema,
  place: z.string().max(200),
  /** The situation filmed: free play, a meal, a limit. */
  situation: z.string().max(500),
  codebookId: shortIdSchema
})
export type Session = z.infer<typeof sessionSchema>
