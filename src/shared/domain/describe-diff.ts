import type { Diff } from './diff.ts'
import type { Moment, ReelItem, SessionRecord } from './session-record.ts'

/** What an edit did, as the texts name it (`finding.edit.<what>`). */
type EditName =
  | `moment-${'added' | 'removed' | 'moved' | 'edge' | 'ended' | 'split' | 'merged' | 'recoded' | 'starred' | 'unstarred' | 'note' | 'caption' | 'maybe' | 'intensity' | 'subject' | 'modifiers' | 'changed'}`
  | `clip-${'added' | 'removed' | 'order' | 'trimmed' | 'changed'}`
  | `card-${'added' | 'removed' | 'changed'}`
  | `pass-${'added' | 'removed' | 'changed'}`
  | `angle-${'added' | 'removed' | 'changed'}`
  | `still-${'added' | 'removed' | 'changed'}`
  | `mask-${'added' | 'removed' | 'changed'}`
  | 'in-view'
  | 'words'
  | 'report'
  | 'reel'
  | 'several'

/** An edit in a few words: what it did, and to how many. */
export type EditWords = { readonly what: EditName; readonly count: number }

/** What an edit did, for "Undone: 3 moments moved". It tells of the kind of thing the edit was about. */
export function describeDiff(diff: Diff): EditWords {
  const all = [...diff.added, ...diff.removed, ...diff.updated.map(([, to]) => to)]
  const types = new Set(all.map(({ type }) => type))
  // A reel is made on the way when its first clip is.
  if (types.size > 1) types.delete('reel')
  // A clip that was left out is kept beside.
  if (types.size > 1) types.delete('left-out')
  // A pass goes with its moments, and comes back with them.
  if (types.has('pass')) return ofKind('pass', diff)
  const [type] = types
  if (type === undefined || types.size > 1) {
    const isReel = [...types].every((each) => each === 'clip' || each === 'card')
    return { what: isReel ? reelWords(diff) : 'several', count: all.length }
  }
  switch (type) {
    case 'moment':
      return momentWords(diff)
    case 'clip':
    case 'card':
      return { what: reelWords(diff), count: count(diff, type) }
    case 'pass':
    case 'angle':
    case 'still':
    case 'mask':
      return ofKind(type, diff)
    case 'in-view':
      return { what: 'in-view', count: all.length }
    case 'quote':
    case 'scaling':
    case 'review':
    case 'next-step':
    case 'left-out':
      return { what: 'words', count: all.length }
    case 'report-text':
      return { what: 'report', count: all.length }
    case 'reel':
      return { what: 'reel', count: 1 }
  }
}

function ofKind(kind: 'pass' | 'angle' | 'still' | 'mask', diff: Diff): EditWords {
  const has = (records: readonly SessionRecord[]): boolean => records.some(({ type }) => type === kind)
  const verb = has(diff.added) ? 'added' : has(diff.removed) ? 'removed' : 'changed'
  return { what: `${kind}-${verb}`, count: count(diff, kind) }
}

function count({ added, updated, removed }: Diff, type: SessionRecord['type']): number {
  return [...added, ...removed, ...updated.map(([, to]) => to)].filter((record) => record.type === type)
    .length
}

type Change<T> = readonly [from: T, to: T]

function momentWords({ added, updated, removed }: Diff): EditWords {
  const changes = updated as readonly Change<Moment>[]
  if (removed.length > 0 && added.length === 0)
    return changes.length > 0
      ? { what: 'moment-merged', count: removed.length + changes.length }
      : { what: 'moment-removed', count: removed.length }
  if (added.length > 0 && removed.length === 0) {
    const isSplit = changes.length > 0 && changes.every(([from, to]) => isCut(from, to, added as Moment[]))
    return { what: isSplit ? 'moment-split' : 'moment-added', count: isSplit ? changes.length : added.length }
  }
  if (added.length > 0) return { what: 'moment-changed', count: added.length + removed.length }
  const names = new Set(changes.map(([from, to]) => momentChange(from, to)))
  const [name = 'moment-changed'] = names
  return { what: names.size === 1 ? name : 'moment-changed', count: changes.length }
}

/** Whether the moment was cut in two: what it lost at its end begins there with the same code. */
function isCut(from: Moment, to: Moment, added: readonly Moment[]): boolean {
  return added.some(
    (other) => other.code === from.code && other.startMs === to.endMs && other.endMs === from.endMs
  )
}

function momentChange(from: Moment, to: Moment): EditName {
  if (from.code !== to.code) return 'moment-recoded'
  if (from.extent === 'open' && to.extent === 'interval') return 'moment-ended'
  const [start, end] = [to.startMs - from.startMs, (to.endMs ?? 0) - (from.endMs ?? 0)]
  if (start !== 0 && (end === start || to.endMs === null)) return 'moment-moved'
  if (start !== 0 || end !== 0 || from.extent !== to.extent) return 'moment-edge'
  if (from.star !== to.star) return to.star ? 'moment-starred' : 'moment-unstarred'
  if (from.note !== to.note) return 'moment-note'
  if (from.caption !== to.caption) return 'moment-caption'
  if (from.maybe !== to.maybe) return 'moment-maybe'
  if (from.intensity !== to.intensity) return 'moment-intensity'
  if (from.subject !== to.subject || from.personIds.join() !== to.personIds.join()) return 'moment-subject'
  return JSON.stringify(from.modifiers) === JSON.stringify(to.modifiers)
    ? 'moment-changed'
    : 'moment-modifiers'
}

function reelWords({ added, updated, removed }: Diff): EditName {
  const item = [...added, ...removed].find(({ type }) => type === 'clip' || type === 'card')
  if (item?.type === 'clip' || item?.type === 'card')
    return `${item.type}-${added.includes(item) ? 'added' : 'removed'}`
  const changes = updated as readonly Change<ReelItem>[]
  if (changes.every(([from, to]) => from.position !== to.position)) return 'clip-order'
  const [change] = changes
  if (change?.[1].type === 'card') return 'card-changed'
  const isTrimmed = changes.every(
    ([from, to]) =>
      from.type === 'clip' && to.type === 'clip' && (from.startMs !== to.startMs || from.endMs !== to.endMs)
  )
  return isTrimmed ? 'clip-trimmed' : 'clip-changed'
}
