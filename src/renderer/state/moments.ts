import { byTime } from '../../shared/domain/coding.ts'
import type { Doc } from '../../shared/domain/diff.ts'
import type { Moment } from '../../shared/domain/session-record.ts'

type Sorted = { readonly all: readonly Moment[]; readonly open: readonly Moment[] }

const cache = new WeakMap<Doc, Map<string, Sorted>>()
const nothing: Sorted = { all: [], open: [] }

/** A recording's moments in the order of time. The same document gives the same list. */
export function momentsOf(doc: Doc, recordingId: string | null): readonly Moment[] {
  return sorted(doc, recordingId).all
}

/** The recording's intervals that have not been ended yet, in the order of time. */
export function openMomentsOf(doc: Doc, recordingId: string | null): readonly Moment[] {
  return sorted(doc, recordingId).open
}

function sorted(doc: Doc, recordingId: string | null): Sorted {
  if (recordingId === null) return nothing
  const lists = cache.get(doc) ?? new Map<string, Sorted>()
  cache.set(doc, lists)
  const known = lists.get(recordingId)
  if (known) return known
  const all: Moment[] = []
  for (const record of doc.values())
    if (record.type === 'moment' && record.recordingId === recordingId) all.push(record)
  all.sort(byTime)
  const made = { all, open: all.filter((moment) => moment.extent === 'open') }
  lists.set(recordingId, made)
  return made
}

/** The moment with this id, if it is still there. */
export function momentWith(doc: Doc, id: string | null): Moment | null {
  const found = id === null ? undefined : doc.get(id)
  return found?.type === 'moment' ? found : null
}

const shown = new WeakMap<Doc, ReadonlySet<string>>()

/** The moments that have a clip in a reel. */
export function momentsInReel(doc: Doc): ReadonlySet<string> {
  const known = shown.get(doc)
  if (known) return known
  const made = new Set<string>()
  for (const record of doc.values())
    if (record.type === 'clip' && record.momentId !== null) made.add(record.momentId)
  shown.set(doc, made)
  return made
}
