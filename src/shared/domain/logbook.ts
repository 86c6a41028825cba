import { z } from 'zod'
import { daySchema } from './family.ts'
import { idSchema } from './ids.ts'

/** For whom something left the vault. */
const recipientKindSchema = z.enum([
  'parents',
  'other-parent',
  'child',
  'colleague',
  'supervision',
  'education',
  'research',
  'archive',
  'other'
])
export type RecipientKind = z.infer<typeof recipientKindSchema>
export const recipientKinds = recipientKindSchema.options

/** What for. */
const reasonKindSchema = z.enum(['review-talk', 'keepsake', 'consultation', 'record', 'other'])
export type ReasonKind = z.infer<typeof reasonKindSchema>
export const reasonKinds = reasonKindSchema.options

const words = z.string().trim().max(200)
/** `other` is nothing without words. */
const isSaid = (said: { readonly kind: string; readonly words: string }): boolean =>
  said.kind !== 'other' || said.words !== ''

/** One of the list, said more closely in own words or not. */
export const recipientSchema = z.object({ kind: recipientKindSchema, words }).refine(isSaid)
export const reasonSchema = z.object({ kind: reasonKindSchema, words }).refine(isSaid)

/** A file that was written: what kind, how large, and its fingerprint. Never its name or place, never what is in it. */
const writtenFileSchema = z.object({
  kind: z.enum(['film', 'clip', 'captions-vtt', 'captions-srt', 'parent-copy', 'report', 'moments']),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})
export type WrittenFile = z.infer<typeof writtenFileSchema>

const logKinds = [
  'reel-film',
  'reel-clips',
  'parent-copy',
  'clip-removed-by-wish',
  'report',
  'moments',
  'blind-left',
  'consent-given',
  'consent-withdrawn',
  'consent-corrected',
  'person-archived',
  'person-back',
  'in-view',
  'kept-with-reason'
] as const

/** What a line is about when nothing left: who by the name of that day, to what, from which day, of which recording. */
const logAboutSchema = z.object({
  person: z.string().max(80).nullable(),
  scopeId: z.string().nullable(),
  on: daySchema.nullable(),
  recordingId: idSchema.nullable()
})
export type LogAbout = z.infer<typeof logAboutSchema>

/** One line of the logbook. Lines are added; they are never changed. */
export const logLineSchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  kind: z.enum(logKinds),
  familyId: idSchema,
  sessionId: idSchema.nullable(),
  reelId: idSchema.nullable(),
  recipient: recipientSchema.nullable(),
  reason: reasonSchema.nullable(),
  files: z.array(writtenFileSchema).readonly(),
  /** The day by which it was asked to be deleted. */
  expiresOn: daySchema.nullable(),
  about: logAboutSchema.nullable()
})
export type LogLine = z.infer<typeof logLineSchema>
