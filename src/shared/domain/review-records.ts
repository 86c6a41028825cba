import { z } from 'zod'
import { idSchema } from './ids.ts'
import { clipSchema } from './reel-records.ts'
import { msSchema } from './time.ts'

/** The parent's or child's own words, at a clip or at the talk as a whole. */
export const quoteSchema = z.object({
  type: z.literal('quote'),
  id: idSchema,
  clipId: idSchema.nullable(),
  /** The person who spoke; null: not said. */
  speakerId: idSchema.nullable(),
  text: z.string().max(5000),
  saidAt: z.iso.datetime(),
  /** What was to be seen then, on the clock of the clip's recording. */
  atMs: msSchema.nullable().default(null)
})
export type Quote = z.infer<typeof quoteSchema>

/** When do I do what, and what for; with the parent's own 0–10 figure. One per session. */
export const nextStepSchema = z.object({
  type: z.literal('next-step'),
  id: idSchema,
  when: z.string().max(500),
  what: z.string().max(1000),
  purpose: z.string().max(1000),
  scale: z.number().int().min(0).max(10).nullable()
})
export type NextStep = z.infer<typeof nextStepSchema>

/** What the talk brought beside words and a next step. One per session. */
export const reviewSchema = z.object({
  type: z.literal('review'),
  id: idSchema,
  /** What was noticed while watching together. */
  noticed: z.string().max(5000),
  /** The goal the talk was about, or that came out of it. */
  goal: z.string().max(1000),
  /** How the next session begins: for the therapist. */
  nextTime: z.string().max(2000),
  /** How long was talked, in ms, as the presenter's clock says. */
  talkedMs: msSchema
})
export type Review = z.infer<typeof reviewSchema>

/** A figure from 0 to 10 that someone gave to a question. */
export const scalingSchema = z.object({
  type: z.literal('scaling'),
  id: idSchema,
  question: z.string().max(300),
  value: z.number().int().min(0).max(10),
  speakerId: idSchema.nullable(),
  clipId: idSchema.nullable(),
  saidAt: z.iso.datetime()
})
export type Scaling = z.infer<typeof scalingSchema>

/** A clip that the parent wished to be left out, as it was, so that it can be brought back. */
export const leftOutSchema = z.object({
  type: z.literal('left-out'),
  id: idSchema,
  clip: clipSchema,
  at: z.iso.datetime()
})
export type LeftOut = z.infer<typeof leftOutSchema>
