import { z } from 'zod'
import { audienceSchema } from './audiences.ts'
import { codeRefSchema } from './codebook.ts'
import { idSchema } from './ids.ts'
import { msSchema } from './time.ts'

/** A picture of a recording, named by its time; it is drawn again, with what hides on it, whenever it is shown. */
const pictureRefSchema = z.object({ recordingId: idSchema, atMs: msSchema })

/** A compilation; a session has one or more. Its items lie in the order of `position`. */
export const reelSchema = z.object({
  type: z.literal('reel'),
  id: idSchema,
  name: z.string().max(200),
  /** For whom it is meant: the id of the consent scope that everyone in view must have agreed to. */
  audience: audienceSchema.default('terugkijken-gezin')
})
export type Reel = z.infer<typeof reelSchema>

/** The child put into words, for the whole clip or from one time of the recording to another. */
const childLineSchema = z.object({
  id: idSchema,
  text: z.string().max(300),
  /** Null: from the clip's beginning. */
  startMs: msSchema.nullable(),
  /** Null: to the clip's end. */
  endMs: msSchema.nullable()
})
export type ChildLine = z.infer<typeof childLineSchema>

/** A stretch of the recording that goes slower; its sound is stretched with it or left out. */
const slowSchema = z.object({
  startMs: msSchema,
  endMs: msSchema,
  rate: z.union([z.literal(0.5), z.literal(0.25)]),
  sound: z.enum(['stretched', 'none'])
})
export type Slow = z.infer<typeof slowSchema>

/** The picture at `atMs` stands still for `durationMs`, silently, before it goes on. */
const freezeSchema = z.object({ atMs: msSchema, durationMs: msSchema.min(200).max(60_000) })
export type Freeze = z.infer<typeof freezeSchema>

/** Which part of the picture fills the frame at a time of the recording; between two of them it moves evenly. */
const framingSchema = z.object({
  atMs: msSchema,
  view: z.object({ scale: z.number().min(1).max(8), x: z.number(), y: z.number() })
})
export type Framing = z.infer<typeof framingSchema>

/** Another stretch shown beside the clip, such as then and now. It runs with the clip: slower and still with it. */
const besideSchema = z.object({
  recordingId: idSchema,
  startMs: msSchema,
  endMs: msSchema,
  /** What stands above the clip's own picture and above the other one. */
  label: z.string().max(60),
  otherLabel: z.string().max(60)
})
export type Beside = z.infer<typeof besideSchema>

/** Which moments, coded as what, a therapist shows to parents all the same, and why. Another moment, or another code, is not released by it. */
const releaseSchema = z.object({
  reason: z.string().trim().min(1).max(1000),
  what: z.array(z.object({ momentId: idSchema.nullable(), code: codeRefSchema.nullable() })).max(200)
})
export type Release = z.infer<typeof releaseSchema>

/** It used to be a yes for all that was held back, without a reason: that releases nothing. Old edits still have it. */
const fromFlag = (said: unknown): unknown => (typeof said === 'boolean' ? null : said)

/** A piece `[startMs, endMs)` of a recording, on the recording's clock. The recording may be of another session of the family. */
export const clipSchema = z.object({
  type: z.literal('clip'),
  id: idSchema,
  reelId: idSchema,
  position: z.number(),
  /** The moment it was made from; it may have been removed since. */
  momentId: idSchema.nullable(),
  recordingId: idSchema,
  startMs: msSchema,
  endMs: msSchema,
  /** Written under the picture, in plain words. */
  caption: z.string().max(500),
  mute: z.boolean(),
  childLines: z.array(childLineSchema).max(20).default([]),
  /** On top of the common loudness, in dB. */
  volumeDb: z.number().min(-40).max(12).default(0),
  slows: z.array(slowSchema).max(20).default([]),
  freezes: z.array(freezeSchema).max(20).default([]),
  framings: z.array(framingSchema).max(50).default([]),
  beside: besideSchema.nullable().default(null),
  /** The one question the parent is asked at this clip; empty: none. */
  question: z.string().max(500).default(''),
  /** Why it is shown: for the therapist alone. */
  note: z.string().max(2000).default(''),
  /** What it was made from, and whether that was held back from parents then; null: nothing was coded. */
  madeFrom: z.object({ code: codeRefSchema, heldBack: z.boolean() }).nullable().default(null),
  /** What is shown to parents although it would be held back, and why; null: nothing. */
  shownAnyway: z.preprocess(fromFlag, releaseSchema.nullable()).default(null),
  /** Who is in view; null: who is said to be in view of the recording. */
  inViewIds: z.array(idSchema).max(20).nullable().default(null)
})
export type Clip = z.infer<typeof clipSchema>

/** What a clip is when nothing more is said of it. */
export const plainClip = {
  caption: '',
  mute: false,
  childLines: [],
  volumeDb: 0,
  slows: [],
  freezes: [],
  framings: [],
  beside: null,
  question: '',
  note: '',
  madeFrom: null,
  shownAnyway: null,
  inViewIds: null
} satisfies Partial<Clip>

export const cardSchema = z.object({
  type: z.literal('card'),
  id: idSchema,
  reelId: idSchema,
  position: z.number(),
  kind: z.enum(['title', 'question', 'pause']),
  title: z.string().max(200),
  text: z.string().max(500),
  durationMs: msSchema,
  /** A picture behind the words, such as a cover. */
  still: pictureRefSchema.nullable().default(null)
})
export type Card = z.infer<typeof cardSchema>

/** Where a mask lies at a time of the recording; all numbers are fractions of the picture, from its upper left corner. */
const maskKeySchema = z.object({
  atMs: msSchema,
  x: z.number().min(-1).max(2),
  y: z.number().min(-1).max(2),
  width: z.number().min(0.005).max(2),
  height: z.number().min(0.005).max(2)
})
export type MaskKey = z.infer<typeof maskKeySchema>

/**
 * What nobody may see or hear of a recording between two times, in whatever is made of it: a region that is blurred or
 * pixelated and follows its keys, a voice made unrecognisable, or silence.
 */
export const maskSchema = z.object({
  type: z.literal('mask'),
  id: idSchema,
  recordingId: idSchema,
  startMs: msSchema,
  endMs: msSchema,
  kind: z.enum(['blur', 'pixelate', 'voice', 'silence']),
  shape: z.enum(['oval', 'box']),
  /** In the order of time; none for what is only heard. */
  keys: z.array(maskKeySchema).max(2000),
  /** Whose face or voice it is, when that is someone of the family. */
  personId: idSchema.nullable(),
  /** Proposed keys count only once a person has looked at them. */
  reviewed: z.boolean()
})
export type Mask = z.infer<typeof maskSchema>

/** Who of the family is in view of a recording. Without such a record everyone is taken to be. */
export const inViewSchema = z.object({
  type: z.literal('in-view'),
  id: idSchema,
  recordingId: idSchema,
  personIds: z.array(idSchema).max(20),
  /** Whether someone else is in view too: a third person, who has agreed to nothing. */
  others: z.boolean()
})
export type InView = z.infer<typeof inViewSchema>
