import { z } from 'zod'
import { sessionRecordSchema, type SessionRecord } from './session-record.ts'

/** An edit, as a value: what it adds, what it changes from and to, what it removes. */
export const diffSchema = z.object({
  added: z.array(sessionRecordSchema),
  updated: z.array(z.tuple([sessionRecordSchema, sessionRecordSchema])),
  removed: z.array(sessionRecordSchema)
})
export type Diff = {
  readonly added: readonly SessionRecord[]
  readonly updated: readonly (readonly [from: SessionRecord, to: SessionRecord])[]
  readonly removed: readonly SessionRecord[]
}

export const emptyDiff: Diff = { added: [], updated: [], removed: [] }

/** A diff from its parts; what is not given is empty. */
export function diffOf(parts: Partial<Diff>): Diff {
  return { ...emptyDiff, ...parts }
}

export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length === 0 && diff.updated.length === 0 && diff.removed.length === 0
}

/** The edit that takes this one back. */
export function reverseDiff(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(([from, to]) => [to, from] as const),
    removed: diff.added
  }
}

/** Several edits, in order, as one: a drag of a hundred moves is one step to undo. */
export function squashDiffs(diffs: readonly Diff[]): Diff {
  const before = new Map<string, SessionRecord | null>()
  const after = new Map<string, SessionRecord | null>()
  const touch = (id: string, from: SessionRecord | null, to: SessionRecord | null): void => {
    if (!before.has(id)) before.set(id, from)
    after.set(id, to)
  }
  for (const diff of diffs) {
    for (const record of diff.removed) touch(record.id, record, null)
    for (const [from, to] of diff.updated) touch(to.id, from, to)
    for (const record of diff.added) touch(record.id, null, record)
  }
  const added: SessionRecord[] = []
  const updated: [SessionRecord, SessionRecord][] = []
  const removed: SessionRecord[] = []
  for (const [id, from] of before) {
    const to = after.get(id) ?? null
    if (from === null && to !== null) added.push(to)
    else if (from !== null && to === null) removed.push(from)
    else if (from !== null && to !== null && !sameRecord(from, to)) updated.push([from, to])
  }
  return { added, updated, removed }
}

function sameRecord(a: SessionRecord, b: SessionRecord): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** The edit that turns `from` into `to` (same id), or nothing when they are alike. */
export function updateDiff<T extends SessionRecord>(from: T, change: Partial<Omit<T, 'id' | 'type'>>): Diff {
  const to = { ...from, ...change }
  return sameRecord(from, to) ? emptyDiff : diffOf({ updated: [[from, to]] })
}
