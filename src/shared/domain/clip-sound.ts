import { z } from 'zod'
import { type Clip, clipSchema, type Mask } from './reel-records.ts'

/** What of a clip shapes its sound. */
const soundingSchema = clipSchema.pick({
  recordingId: true,
  startMs: true,
  endMs: true,
  mute: true,
  volumeDb: true,
  slows: true,
  freezes: true
})

/** A clip's sound as a page knows it, with all that hides in the sound of its recording. */
export const askedSoundSchema = z.object({ clip: soundingSchema, hides: z.string() })
export type AskedSound = z.infer<typeof askedSoundSchema>

/** Left and right in turn, little-endian 16-bit, so many of both a second. */
export const madeSoundRate = 48_000

/**
 * Where a clip's sound lies exactly as it is exported: at its loudness, slowed, with voices disguised. Nothing lies there
 * until it has been made, and when what hides in it isn't what the vault knows.
 */
export function clipSoundUrl(clip: AskedSound['clip'], masks: readonly Mask[]): string {
  const { recordingId, startMs, endMs, mute, volumeDb, slows, freezes } = clip
  const asked: AskedSound = {
    clip: { recordingId, startMs, endMs, mute, volumeDb, slows, freezes },
    hides: hidesInSound(masks, recordingId)
  }
  return `/clip-sound/${recordingId}?of=${encodeURIComponent(JSON.stringify(asked))}`
}

/** Tells whether two know of the same disguised voices and silences of a recording. */
export function hidesInSound(masks: readonly Mask[], recordingId: Clip['recordingId']): string {
  return masks
    .filter((mask) => mask.recordingId === recordingId && (mask.kind === 'voice' || mask.kind === 'silence'))
    .map(({ kind, startMs, endMs }) => [kind, startMs, endMs].join(' '))
    .toSorted()
    .join(',')
}
