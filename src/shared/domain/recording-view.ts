import { z } from 'zod'
import { daySchema } from './family.ts'
import { idSchema } from './ids.ts'

/** From a little darker to the inside of a curtained room. */
export const lightRange = { least: 0.5, most: 3, step: 0.1 } as const

const lightSchema = z.number().min(lightRange.least).max(lightRange.most)

/** How a recording is looked at; the recording itself stays as it is. */
export const recordingViewSchema = z.object({
  recordingId: idSchema,
  /** 1 is as it was filmed. */
  brightness: lightSchema,
  contrast: lightSchema,
  /** The day on which it was first watched to its end without tagging. */
  watchedOn: daySchema.nullable()
})
export type RecordingView = z.infer<typeof recordingViewSchema>
