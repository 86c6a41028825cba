import { byTime } from '../../shared/domain/coding.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Clip } from '../../shared/domain/reel-records.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { activePass, passes, shownPasses } from './passes.ts'
import { session } from './session.ts'

const none: readonly Moment[] = []
type Merged = { readonly lists: readonly (readonly Moment[])[]; readonly all: readonly Moment[] }
const nothing: Merged = { lists: [], all: none }
let merged = nothing

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) merged = nothing
})

/**
 * A recording's moments that may be shown, in the order of time: those of the active coding pass, and of the others
 * when they are looked at too. Of one pass it costs nothing: the document keeps the list, and it is the same list
 * until one of its moments changes.
 */
export function momentsOf(
  doc: Doc,
  recordingId: string | null,
  state: ReturnType<typeof passes.getState> = passes.getState()
): readonly Moment[] {
  if (recordingId === null) return none
  const lists = shownPasses(doc, state).map((passId) => doc.momentsOf(recordingId, passId))
  if (lists.length < 2) return lists[0] ?? none
  const isKnown = lists.length === merged.lists.length && lists.every((list, at) => list === merged.lists[at])
  if (!isKnown) merged = { lists, all: lists.flat().sort(byTime) }
  return merged.all
}

/** The intervals of a pass, which is the active one, that have not been ended yet, in the order of time. */
export function openMomentsOf(
  doc: Doc,
  recordingId: string | null,
  passId: string | null = activePass(doc)?.id ?? null
): readonly Moment[] {
  if (recordingId === null || passes.getState().isReading) return none
  return doc.openMomentsOf(recordingId, passId)
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
