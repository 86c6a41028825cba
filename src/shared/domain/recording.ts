import { z } from 'zod'
import { daySchema } from './family.ts'
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

/** Why a recording is on lock: who took back what and when. */
export const recordingLockSchema = z.object({
  /** Nobody may see it, the therapist neither; else it may not be shown to anyone or leave. */
  isShut: z.boolean(),
  by: z.array(z.object({ person: z.string(), scopeId: z.string(), withdrawnOn: daySchema })),
  /** Why it was not erased; null: that has still to be decided. */
  keptFor: z.string().nullable()
})
export type RecordingLockView = z.infer<typeof recordingLockSchema>

/** What an import has decided or left out, to be told with the recording. */
export const recordingNoteSchema = z.discriminatedUnion('what', [
  /** One of several tracks was taken. */
  z.object({ what: z.literal('sound-chosen'), taken: z.number().int(), of: z.number().int() }),
  /** This sound track is to be taken: somebody chose it, while the import goes on. */
  z.object({ what: z.literal('sound-asked'), track: z.number().int() }),
  z.object({ what: z.literal('picture-chosen'), taken: z.number().int(), of: z.number().int() }),
  /** There is sound in the file, and none of it could be read. */
  z.object({ what: z.literal('sound-unreadable') }),
  /** Not all of the sound could be read. */
  z.object({ what: z.literal('sound-damaged') }),
  /** A high dynamic range was brought over without the filter that is made for it. */
  z.object({ what: z.literal('colours-roughly') }),
  /** Pictures with times that can't be were left out. */
  z.object({ what: z.literal('pictures-out-of-time') })
])
export type RecordingNote = z.infer<typeof recordingNoteSchema>

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
  warning: z.enum(['end-missing', 'damaged-parts']).nullable(),
  notes: z.array(recordingNoteSchema).optional(),
  lock: recordingLockSchema.nullable().optional()
})
export type Recording = z.infer<typeof recordingSchema>

/** Peaks are unsigned bytes, one per 10 ms of sound: 0 silent, 255 full. */
export const peaksPerSecond = 100

/** Sound to be listened to closely comes with so many samples a second. */
export const heardRate = 24_000

/** At most so many pictures in one strip of tiles. */
export const mostTilesAtOnce = 48
/** At most so much sound in one piece of waveform. */
export const longestWaveMs = 60_000

/** How wide a tile of this height is. */
export function tileWidth(
  { width, height }: Pick<MediaInfo, 'width' | 'height'>,
  tileHeight: number
): number {
  return Math.max(2, Math.round((tileHeight * width) / height / 2) * 2)
}

/** URLs of a recording's parts on the app's own scheme; relative, so that the renderer knows no scheme. */
export const recordingUrls = {
  media: (id: string): string => `/media/${id}`,
  original: (id: string): string => `/original/${id}`,
  filmstrip: (id: string): string => `/filmstrip/${id}`,
  peaks: (id: string): string => `/peaks/${id}`,
  /** Little-endian 16-bit mono at `heardRate` of at most a minute; silence where the recording has none. */
  heard: (id: string, fromMs: number, lengthMs: number): string =>
    `/heard/${id}?from=${String(Math.round(fromMs))}&length=${String(Math.round(lengthMs))}`,
  /** Little-endian float64 frame start times in ms. */
  frames: (id: string): string => `/frames/${id}`,
  /**
   * A JPEG of tiles side by side, one per frame index, rising, at most `mostTilesAtOnce`; each is `tileWidth` by
   * `height` (16–270, even). A tile shows exactly its frame; when the frames lie more than 4 seconds apart on
   * average, it may show one up to 2 seconds before. Kept in memory by address: ask for round pieces (such as
   * frames 240–255 of every 4th), not for what happens to be visible. 404 for what could not be drawn now, because
   * newer wishes came: ask again when it is still wanted.
   */
  tiles: (id: string, frames: readonly number[], height: number): string =>
    `/tiles/${id}?frames=${frames.join(',')}&height=${String(height)}`,
  /**
   * The sound from `fromMs` up to `toMs` (whole ms, at most `longestWaveMs` apart): for each ms two signed bytes,
   * the lowest and the highest sample in it, −127 to 127. Ask for round pieces, as with `tiles`.
   */
  waveform: (id: string, fromMs: number, toMs: number): string =>
    `/waveform/${id}?from=${String(fromMs)}&to=${String(toMs)}`,
  /** How the small pictures are coded and grouped (`LookFile`); 404 while there are none. */
  look: (id: string): string => `/look/${id}`,
  /** One group of coded small pictures: see `unpackGroup`. */
  lookGroup: (id: string, group: number): string => `/look-group/${id}?n=${String(group)}`
} as const
