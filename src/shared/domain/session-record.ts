import { z } from 'zod'
import { codeRefSchema, subjectSchema } from './codebook.ts'
import { idSchema, shortIdSchema } from './ids.ts'
import { languageSchema } from './language.ts'
import { cardSchema, clipSchema, inViewSchema, maskSchema, reelSchema } from './reel-records.ts'
import { leftOutSchema, nextStepSchema, quoteSchema, reviewSchema, scalingSchema } from './review-records.ts'
import { msSchema } from './time.ts'

/** One chosen value, several, a number, or own words: as the modifier of the code asks. */
const modifierValueSchema = z.union([z.string().max(2000), z.number(), z.array(shortIdSchema).max(100)])
export type ModifierValue = z.infer<typeof modifierValueSchema>

/** More than a code may ask for, so that an older version's ones fit beside them. */
const mostModifiers = 100

/** One coded point or interval. `endMs` null: a point, or an interval that is still open (`extent` tells). */
export const momentSchema = z.object({
  type: z.literal('moment'),
  id: idSchema,
  recordingId: idSchema,
  code: codeRefSchema,
  extent: z.enum(['point', 'interval', 'open']),
  startMs: msSchema,
  endMs: msSchema.nullable(),
  subject: subjectSchema,
  star: z.boolean(),
  note: z.string().max(20_000),
  /** Shown with the picture in a clip made from this moment ("speaking for the child"). */
  caption: z.string().max(500),
  modifiers: z
    .record(shortIdSchema, modifierValueSchema)
    .refine((chosen) => Object.keys(chosen).length <= mostModifiers),
  /** The coder is not sure. */
  maybe: z.boolean().default(false),
  /** How strong, from 1 on, for codes that ask for it. */
  intensity: z.number().int().min(1).max(10).nullable().default(null),
  /** Whom it is about, when that is said more closely than by `subject`: a dyad code means two persons. */
  personIds: z.array(idSchema).max(2).default([]),
  /** The coding pass it belongs to; null: the session's first one, which has no record of its own. */
  passId: idSchema.nullable().default(null)
})
export type Moment = z.infer<typeof momentSchema>

/** What a moment is when nothing more is said of it. */
export const plainMoment = {
  star: false,
  note: '',
  caption: '',
  modifiers: {},
  maybe: false,
  intensity: null,
  personIds: [],
  passId: null
} satisfies Partial<Moment>

/** One person's coding of the session's recordings; while a blind pass is coded the others are hidden. */
export const passSchema = z.object({
  type: z.literal('pass'),
  id: idSchema,
  coder: z.string().max(200),
  startedAt: z.iso.datetime(),
  blind: z.boolean()
})
export type Pass = z.infer<typeof passSchema>

/** A second, third or fourth camera that filmed what `mainId` shows: its time 0 lies at `offsetMs` on that one's clock. */
export const angleSchema = z.object({
  type: z.literal('angle'),
  id: idSchema,
  mainId: idSchema,
  recordingId: idSchema,
  offsetMs: z.number().int(),
  title: z.string().max(200)
})
export type Angle = z.infer<typeof angleSchema>

/** A picture of a recording that is worth coming back to. It is drawn from the recording again whenever it is shown. */
const stillSchema = z.object({
  type: z.literal('still'),
  id: idSchema,
  recordingId: idSchema,
  atMs: msSchema,
  note: z.string().max(2000)
})
export type Still = z.infer<typeof stillSchema>

/** What the therapist made of one section of a report; sections without one show the drafted text. */
const reportTextSchema = z.object({
  type: z.literal('report-text'),
  id: idSchema,
  templateId: shortIdSchema,
  sectionId: shortIdSchema,
  language: languageSchema,
  text: z.string().max(50_000)
})
export type ReportText = z.infer<typeof reportTextSchema>

/** Everything a session's document is made of. An edit adds, changes or removes such records and nothing else. */
export const sessionRecordSchema = z.discriminatedUnion('type', [
  momentSchema,
  passSchema,
  angleSchema,
  reelSchema,
  clipSchema,
  cardSchema,
  maskSchema,
  inViewSchema,
  quoteSchema,
  scalingSchema,
  reviewSchema,
  nextStepSchema,
  leftOutSchema,
  reportTextSchema,
  stillSchema
])
export type SessionRecord = z.infer<typeof sessionRecordSchema>
export type RecordType = SessionRecord['type']
export type RecordOf<T extends RecordType> = Extract<SessionRecord, { type: T }>

export type ReelItem = RecordOf<'clip'> | RecordOf<'card'>

/** All records of one type. */
export function recordsOf<T extends RecordType>(records: Iterable<SessionRecord>, type: T): RecordOf<T>[] {
  const found: RecordOf<T>[] = []
  for (const record of records) if (record.type === type) found.push(record as RecordOf<T>)
  return found
}
