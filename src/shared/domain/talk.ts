import { z } from 'zod'
import { idSchema } from './ids.ts'

/** What the therapist's screen, or a hand on the parent's one, asks of the parent screen. */
const commandSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.enum([
      ...(['go-on', 'next', 'previous', 'again', 'slow', 'freeze', 'step', 'step-back', 'restart'] as const),
      ...(['question', 'blank', 'ask-leave-out', 'leave-out', 'keep'] as const)
    ])
  }),
  /** To a part of the reel, at rest. */
  z.strictObject({ do: z.literal('go-to'), id: idSchema }),
  /** Puts a question on the screen that isn't the clip's own. */
  z.strictObject({ do: z.literal('ask'), question: z.string().max(500) })
])
export type TalkCommand = z.infer<typeof commandSchema>

/** What lies over the film, or in its place. */
const facesOfTalk = ['film', 'question', 'blank', 'leave-out', 'end'] as const
export type TalkFace = (typeof facesOfTalk)[number]

/** What the parent screen shows now. */
const stateSchema = z.strictObject({
  /** The part of the reel; null: there is none. */
  partId: idSchema.nullable(),
  /** How far into it, in ms. */
  offsetMs: z.number().min(0),
  playing: z.boolean(),
  atEnd: z.boolean(),
  /** The film can't be played there. */
  failed: z.boolean(),
  rate: z.number(),
  face: z.enum(facesOfTalk),
  question: z.string().max(500)
})
export type TalkState = z.infer<typeof stateSchema>

/** What passes between the therapist's screen and the parent's one while both are open. */
export const talkMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('command'), command: commandSchema }),
  z.strictObject({ kind: z.literal('state'), state: stateSchema }),
  /** The parent wants this clip left out: it is gone from the screen, and the therapist's one takes it out of the reel. */
  z.strictObject({ kind: z.literal('left-out'), clipId: idSchema }),
  /** A key that is the therapist's alone was pressed on the parent's screen. */
  z.strictObject({ kind: z.literal('to-therapist') })
])
export type TalkMessage = z.infer<typeof talkMessageSchema>
