import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Clip, Moment } from '../../shared/domain/session-record.ts'

const none: readonly Moment[] = []

/**
 * A recording's moments in one coding pass (null: the first), in the order of time. It costs nothing: the document
 * keeps the list, and it is the same list until one of its moments changes.
 */
export function momentsOf(
  doc: Doc,
  recordingId: string | null,
  passId: string | null = null
): readonly Moment[] {
  return recordingId === null ? none : doc.momentsOf(recordingId, passId)
}

/** Of these, the intervals that have not been ended yet, in the order of time. */
export function openMomentsOf(
  doc: Doc,
  recordingId: string | null,
  passId: string | null = null
): readonly Moment[] {
  return recordingId === null ? none : doc.openMomentsOf(recordingId, passId)
}

/** The moment with this id, if it is still there. */
export function momentWith(doc: Doc, id: string | null): Moment | null {
  const found = id === null ? undefined : doc.get(id)
  return found?.type === 'moment' ? found : null
}

const shown = new WeakMap<readonly Clip[], ReadonlySet<string>>()

/** The moments that have a clip in a reel; the same set until a clip changes. */
export function momentsInReel(doc: Doc): ReadonlySet<string> {
  const clips = doc.of('clip')
  const known = shown.get(clips)
  if (known) return known
  const made = new Set(clips.flatMap(({ momentId }) => momentId ?? []))
  shown.set(clips, made)
  return made
}
