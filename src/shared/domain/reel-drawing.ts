import { z } from 'zod'
import { cardSchema } from './reel-records.ts'

/** What the program itself draws in a reel's picture: the same for the preview and for the export. */
export const drawingSchema = z.discriminatedUnion('kind', [
  /** A whole picture; with `overStill` the words and what keeps them readable, to lie over a picture. */
  z.object({
    kind: z.literal('card'),
    look: cardSchema.shape.kind,
    title: cardSchema.shape.title,
    text: cardSchema.shape.text,
    overStill: z.boolean()
  }),
  z.object({ kind: z.literal('caption'), text: z.string().max(500) }),
  /** The child put into words; `caption`: what stands under it. */
  z.object({ kind: z.literal('child'), text: z.string().max(300), caption: z.string().max(500) }),
  /** What stands above two pictures side by side. */
  z.object({ kind: z.literal('labels'), own: z.string().max(60), other: z.string().max(60) })
])
export type Drawing = z.infer<typeof drawingSchema>

export const pictureSizeSchema = z.object({
  width: z.number().int().min(2).max(4096),
  height: z.number().int().min(2).max(4096)
})

/** A drawn picture and where it lies in the reel's, in pixels. */
export const drawnSchema = z.object({
  left: z.number().int(),
  top: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  /** Base64. */
  png: z.string()
})
export type Drawn = z.infer<typeof drawnSchema>
