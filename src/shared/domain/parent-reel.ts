import { z } from 'zod'
import { forParents, type ParentFacts } from './for-parents.ts'
import { idSchema } from './ids.ts'
import { spokenLabel } from './label-for-parents.ts'
import { type Language, languageSchema } from './language.ts'
import { mediaInfoSchema, type Recording } from './recording.ts'
import { inOrder } from './reel.ts'
import {
  type Card,
  cardSchema,
  type Clip,
  clipSchema,
  type Mask,
  maskSchema,
  plainClip
} from './reel-records.ts'
import type { ReelItem } from './session-record.ts'
import { withChild } from './with-child.ts'

/** A clip as a parent may have it: what is shown of it and what is said with it, and nothing of why or of whom. */
const parentClipSchema = clipSchema
  .pick({
    type: true,
    id: true,
    recordingId: true,
    startMs: true,
    endMs: true,
    caption: true,
    mute: true,
    childLines: true,
    volumeDb: true,
    slows: true,
    freezes: true,
    framings: true,
    beside: true,
    question: true
  })
  .extend({
    /** The code in words for parents; null: there are none. */
    label: z.string().nullable()
  })
  .strict()

const parentCardSchema = cardSchema.omit({ reelId: true, position: true }).strict()

const parentFilmSchema = z.strictObject({
  id: idSchema,
  info: mediaInfoSchema.nullable(),
  /** Whether it can be played now. */
  ready: z.boolean()
})

/**
 * Everything that the parent screen gets, and all that it ever gets: no code, no moment, no note, no name, nobody else.
 * Main prepares it; a field that isn't here can't get onto the screen.
 */
export const parentReelSchema = z.strictObject({
  language: languageSchema,
  items: z.array(z.discriminatedUnion('type', [parentClipSchema, parentCardSchema])),
  films: z.array(parentFilmSchema),
  masks: z.array(maskSchema.omit({ personId: true }).strict())
})
export type ParentReel = z.infer<typeof parentReelSchema>
export type ParentItem = ParentReel['items'][number]

/** What a parent reel is prepared from. */
export type ParentReelSources = {
  readonly items: readonly ReelItem[]
  readonly facts: ParentFacts
  readonly growthInWords: boolean
  /** What the child is called; null: “your child”. */
  readonly child: string | null
  readonly films: readonly Recording[]
  readonly masks: readonly Mask[]
  readonly language: Language
}

/** The reel as a parent may have it, in the order in which it is shown. */
export function parentReelOf({
  items,
  facts,
  growthInWords,
  child,
  films,
  masks,
  language
}: ParentReelSources): ParentReel {
  return parentReelSchema.parse({
    language,
    items: inOrder(forParents(items, facts).items).map((item) =>
      item.type === 'card'
        ? parentCard(item)
        : parentClip(item, spokenLabel(item, facts, { language, growthInWords, child }), (text) =>
            withChild(text, language, child)
          )
    ),
    films: films.map(({ id, info, status }) => ({ id, info, ready: status.state === 'ready' })),
    masks: masks.map(parentMask)
  })
}

function parentClip(clip: Clip, label: string | null, named: (text: string) => string): ParentItem {
  const { type, id, recordingId, startMs, endMs, caption, mute, childLines, volumeDb } = clip
  const { slows, freezes, framings, beside, question } = clip
  return {
    ...{ type, id, recordingId, startMs, endMs, caption, mute, childLines, volumeDb },
    ...{ slows, freezes, framings, beside, question: named(question.trim()), label }
  }
}

function parentMask(mask: Mask): ParentReel['masks'][number] {
  const { type, id, recordingId, startMs, endMs, kind, shape, keys, reviewed } = mask
  return { type, id, recordingId, startMs, endMs, kind, shape, keys, reviewed }
}

function parentCard({ type, id, kind, title, text, durationMs, still }: Card): ParentItem {
  return { type, id, kind, title, text, durationMs, still }
}

/** The same reel in the shapes that a player takes; what a parent doesn't get is empty in them. */
export function playableOf(reel: ParentReel): {
  readonly items: readonly ReelItem[]
  readonly recordings: readonly Recording[]
  readonly masks: readonly Mask[]
} {
  const nowhere = { reelId: '', momentId: null }
  return {
    items: reel.items.map((item, position): ReelItem => {
      if (item.type === 'card') return { ...item, reelId: '', position }
      return { ...plainClip, ...item, ...nowhere, position }
    }),
    recordings: reel.films.map(({ id, info, ready }) => ({
      id,
      sessionId: '',
      name: '',
      importedAt: '',
      info,
      status: ready ? { state: 'ready' } : { state: 'importing', jobId: null, playable: null },
      filmstrip: null,
      hasPeaks: false,
      warning: null
    })),
    masks: reel.masks.map((mask) => ({ ...mask, personId: null }))
  }
}
