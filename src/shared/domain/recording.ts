import { z } from 'zod'
import { failureCodeSchema, failureDetailSchema } from './failure.ts'
import { idSchema } from './ids.ts'
import { msSchema } from './time.ts'

export const filmstripSchema = z.object({
  tileWidth: z.number().int().positive(),
  tileHeight: z.number().int().positive(),
  columns: z.number().int().positive(),
  count: z.number().int().positive(),
  /** Tile n shows the picture at n × intervalMs. */
  intervalMs: z.number().positive()
})
export type Filmstrip = z.infer<typeof filmstripSchema>

/** What is known of the pictures and sound of a recording. */
export const mediaInfoSchema = z.object({
  durationMs: msSchema,
  /** As shown: rotation and pixel shape applied. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** The usual rate, for display and defaults only; never used to find a frame. */
  frameRate: z.number().positive(),
  hasAudio: z.boolean()
})
export type MediaInfo = z.infer<typeof mediaInfoSchema>

export const recordingSchema = z.object({
  id: idSchema,
  sessionId: idSchema,
  /** The original file's name, shown to the therapist only. */
  name: z.string(),
  importedAt: z.iso.datetime(),
  info: mediaInfoSchema.nullable(),
  status: z.discriminatedUnion('state', [
    /** `playable`: a relative URL that plays now, although the import goes on. */
    z.object({ state: z.literal('importing'), jobId: idSchema.nullable(), playable: z.string().nullable() }),
    z.object({ state: z.literal('ready') }),
    z.object({ state: z.literal('failed'), code: failureCodeSchema, detail: failureDetailSchema })
  ]),
  filmstrip: filmstripSchema.nullable(),
  hasPeaks: z.boolean(),
  /** What was seen to be wrong with the original although it could be used, such as a missing end. */
  warning: z.enum(['end-missing', 'damaged-parts']).nullable()
})
export type Recording = z.infer<typeof recordingSchema>

/** Peaks are unsigned bytes, one per 10 ms of sound: 0 silent, 255 full. */
export const peaksPerSecond = 100

/** URLs of a recording's parts on the app's own scheme; relative, so that the renderer knows no scheme. */
export const recordingUrls = {
  media: (id: string): string => `/media/${id}`,
  original: (id: string): string => `/original/${id}`,
  filmstrip: (id: string): string => `/filmstrip/${id}`,
  peaks: (id: string): string => `/peaks/${id}`,
  /** Little-endian float64 frame start times in ms. */
  frames: (id: string): string => `/frames/${id}`
} as const
