import type { Diff } from './diff.ts'
import { changeRecords, findRecord, noPages, type RecordPages } from './record-pages.ts'
import {
  type Moment,
  type RecordOf,
  recordsOf,
  type RecordType,
  type SessionRecord
} from './session-record.ts'
import { changeTimeList } from './time-list.ts'

/** The moments of one recording in one coding pass, in the order of time. */
type MomentLists = { readonly all: readonly Moment[]; readonly open: readonly Moment[] }
type OtherType = Exclude<RecordType, 'moment'>
type OtherRecord = RecordOf<OtherType>

const nothing: MomentLists = { all: [], open: [] }

/**
 * A session's document, as a value: its records by id, and its moments in the order of time. An edit makes a new
 * one that shares nearly everything with the one before, so its cost depends on the edit and hardly on the session.
 */
export class Doc {
  readonly #moments: RecordPages<Moment>
  readonly #lists: ReadonlyMap<string, MomentLists>
  readonly #others: Others

  constructor(moments: RecordPages<Moment>, lists: ReadonlyMap<string, MomentLists>, others: Others) {
    this.#moments = moments
    this.#lists = lists
    this.#others = others
  }

  get size(): number {
    return this.#moments.size + this.#others.byId.size
  }

  get(id: string): SessionRecord | undefined {
    return findRecord(this.#moments, id) ?? this.#others.byId.get(id)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  /** A recording's moments in one pass, in the order of time; the same list until one of them changes. */
  momentsOf(recordingId: string, passId: string | null): readonly Moment[] {
    return this.#lists.get(listKey(recordingId, passId))?.all ?? nothing.all
  }

  /** Those of them that are intervals not ended yet. */
  openMomentsOf(recordingId: string, passId: string | null): readonly Moment[] {
    return this.#lists.get(listKey(recordingId, passId))?.open ?? nothing.open
  }

  /** All records of a type that is not the moments', in the order in which they were made; the same list until one changes. */
  of<T extends OtherType>(type: T): readonly RecordOf<T>[] {
    return this.#others.of(type)
  }

  /** Every moment there is: recording by recording, pass by pass, in the order of time. Costs as much as they are many. */
  *moments(): Generator<Moment> {
    for (const { all } of this.#lists.values()) yield* all
  }

  /** The other records in the order in which they were made, then the moments. */
  *values(): Generator<SessionRecord> {
    yield* this.#others.byId.values()
    yield* this.moments()
  }

  *[Symbol.iterator](): Generator<readonly [string, SessionRecord]> {
    for (const record of this.values()) yield [record.id, record]
  }

  /** The document after the edit; this one stays as it is. */
  with(diff: Diff): Doc {
    const removed = diff.removed.map(({ id }) => id)
    const put = [...diff.updated.map(([, to]) => to), ...diff.added]
    const { come, replaced } = this.#comingMoments(put)
    const gone = [...new Set([...replaced, ...removed.flatMap((id) => findRecord(this.#moments, id) ?? [])])]
    const touches = come.length + gone.length > 0
    return new Doc(
      touches ? changeRecords(this.#moments, gone, come) : this.#moments,
      touches ? changeLists(this.#lists, gone, come) : this.#lists,
      this.#others.with(
        removed,
        put.filter((record) => record.type !== 'moment')
      )
    )
  }

  /** The moments to be put, each once and as it comes last, and those whose places they take. */
  #comingMoments(put: readonly SessionRecord[]): { come: readonly Moment[]; replaced: readonly Moment[] } {
    const byId = new Map<string, Moment>()
    for (const record of put) if (record.type === 'moment') byId.set(record.id, record)
    const come = [...byId.values()]
    return { come, replaced: come.flatMap(({ id }) => findRecord(this.#moments, id) ?? []) }
  }
}

/** All but the moments: few, in the order in which they were made, and counted by type when first asked. */
class Others {
  readonly byId: ReadonlyMap<string, OtherRecord>
  readonly #byType = new Map<OtherType, readonly OtherRecord[]>()

  constructor(byId: ReadonlyMap<string, OtherRecord>) {
    this.byId = byId
  }

  of<T extends OtherType>(type: T): readonly RecordOf<T>[] {
    const known = this.#byType.get(type) ?? recordsOf(this.byId.values(), type)
    this.#byType.set(type, known)
    return known as readonly RecordOf<T>[]
  }

  with(removed: readonly string[], put: readonly OtherRecord[]): Others {
    if (put.length === 0 && !removed.some((id) => this.byId.has(id))) return this
    const next = new Map(this.byId)
    for (const id of removed) next.delete(id)
    for (const record of put) next.set(record.id, record)
    return new Others(next)
  }
}

export const emptyDoc: Doc = new Doc(noPages(), new Map(), new Others(new Map()))

/** A document of these records. */
export function docOf(records: readonly SessionRecord[]): Doc {
  return emptyDoc.with({ added: records, updated: [], removed: [] })
}

/** The document after the edit; the one given is left as it was. */
export function applyDiff(doc: Doc, diff: Diff): Doc {
  return doc.with(diff)
}

function changeLists(
  before: ReadonlyMap<string, MomentLists>,
  gone: readonly Moment[],
  come: readonly Moment[]
): ReadonlyMap<string, MomentLists> {
  const goneFrom = Map.groupBy(gone, keyOf)
  const comeTo = Map.groupBy(come, keyOf)
  const next = new Map(before)
  for (const key of new Set([...goneFrom.keys(), ...comeTo.keys()])) {
    const { all, open } = before.get(key) ?? nothing
    const [out, into] = [goneFrom.get(key) ?? [], comeTo.get(key) ?? []]
    const lists = {
      all: changeTimeList(all, out, into),
      open: changeTimeList(open, out.filter(isOpen), into.filter(isOpen))
    }
    if (lists.all.length > 0) next.set(key, lists)
    else next.delete(key)
  }
  return next
}

function isOpen({ extent }: Moment): boolean {
  return extent === 'open'
}

function keyOf({ recordingId, passId }: Moment): string {
  return listKey(recordingId, passId)
}

function listKey(recordingId: string, passId: string | null): string {
  return passId === null ? recordingId : `${recordingId} ${passId}`
}
