import type { CodeRef } from '../../shared/domain/codebook.ts'
import { closeMoment } from '../../shared/domain/coding.ts'
import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import {
  mergeMoments,
  pastedMoments,
  retagged,
  splitMoment,
  withEdge
} from '../../shared/domain/moment-edits.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { findCode } from './codebooks.ts'
import { activePass } from './passes.ts'
import { player } from './player.ts'
import { playheadMs } from './playhead.ts'
import { commit, session } from './session.ts'
import { durationOf, shifted } from './tagging.ts'
import { chosenMoments, selectMoment, selectMoments } from './workbench.ts'

/** Everything here acts on all that is chosen, as one step to undo, and tells how many it changed. */

/** Writes moments as they should be; those that stay alike cost nothing. */
export function replaceMoments(from: readonly Moment[], to: readonly Moment[]): number {
  const byId = new Map(to.map((moment) => [moment.id, moment]))
  const updated = from.flatMap((moment) => {
    const next = byId.get(moment.id)
    return next === undefined ? [] : updateDiff(moment, next).updated
  })
  commit(diffOf({ updated }))
  return updated.length
}

/** Splits the chosen intervals that lie under the playhead. */
export function splitChosen(): number {
  const atMs = playheadMs()
  const parts = chosenMoments().flatMap((moment) => {
    const split = splitMoment(moment, atMs, crypto.randomUUID())
    return split ? [{ moment, split }] : []
  })
  commit(
    diffOf({
      added: parts.map(({ split }) => split[1]),
      updated: parts.map(({ moment, split }) => [moment, split[0]] as const)
    })
  )
  if (parts.length > 0)
    selectMoments(new Set(parts.map(({ split }) => split[1].id)), parts[0]?.split[1].id ?? null)
  return parts.length
}

/** Makes one of the chosen intervals that say the same; clips made of them come to belong to it. Tells how many went in. */
export function mergeChosen(): number {
  const merges = mergeMoments(chosenMoments())
  const heir = new Map(merges.flatMap(({ into, gone }) => gone.map(({ id }) => [id, into.id] as const)))
  const clips = session
    .getState()
    .doc.of('clip')
    .flatMap((clip) => {
      const momentId = clip.momentId === null ? undefined : heir.get(clip.momentId)
      return momentId === undefined ? [] : [[clip, { ...clip, momentId }] as const]
    })
  commit(
    diffOf({
      updated: [...merges.map(({ from, into }) => [from, into] as const), ...clips],
      removed: merges.flatMap(({ gone }) => gone)
    })
  )
  if (merges.length > 0) selectMoments(new Set(merges.map(({ into }) => into.id)), merges[0]?.into.id ?? null)
  return merges.reduce((sum, { gone }) => sum + gone.length + 1, 0)
}

export function retagChosen(ref: CodeRef): number {
  const found = findCode(ref)
  if (found === undefined) return 0
  const chosen = chosenMoments()
  return replaceMoments(
    chosen,
    chosen.map((moment) => retagged(moment, findCode(moment.code), found, durationOf(moment.recordingId)))
  )
}

/** Changes the same thing in each: a star, about whom, a doubt. */
export function changeChosen(change: Partial<Pick<Moment, 'star' | 'subject' | 'maybe'>>): number {
  const chosen = chosenMoments()
  return replaceMoments(
    chosen,
    chosen.map((moment) => ({ ...moment, ...change }))
  )
}

/** A star for all, unless all have one: then for none. */
export function starChosen(): number {
  return changeChosen({ star: !chosenMoments().every(({ star }) => star) })
}

/** A doubt about all, unless there is one about all: then about none. */
export function maybeChosen(): number {
  return changeChosen({ maybe: !chosenMoments().every(({ maybe }) => maybe) })
}

/** Moves what is chosen, or one edge of it, by frames. At the film's edge nothing moves, so that lengths stay. */
export function nudgeChosen(part: 'whole' | 'start' | 'end', count: number): number {
  const chosen = chosenMoments()
  const moved = chosen.map((moment) => nudged(moment, part, count))
  if (part === 'whole' && moved.some((to, at) => to === chosen[at])) return 0
  return replaceMoments(chosen, moved)
}

function nudged(moment: Moment, part: 'whole' | 'start' | 'end', count: number): Moment {
  const { startMs, endMs, recordingId } = moment
  const start = shifted(recordingId, startMs, count)
  if (part === 'start') return withEdge(moment, 'start', start)
  const end = endMs === null ? null : shifted(recordingId, endMs, count)
  if (part === 'end') return end === null ? moment : { ...moment, endMs: Math.max(startMs + 1, end) }
  if (start === startMs || (end !== null && end === endMs)) return moment
  return { ...moment, startMs: start, endMs: end === null ? null : Math.max(start + 1, end) }
}

/** Takes away what is chosen, and chooses `nextId` then. Clips made from it stay. */
export function removeChosen(nextId: string | null): number {
  const removed = chosenMoments()
  selectMoment(nextId)
  commit(diffOf({ removed }))
  return removed.length
}

let copied: readonly Moment[] = []

session.subscribe((now, before) => {
  // What was copied in one session says nothing in another family's.
  if (now.open?.session.id !== before.open?.session.id) copied = []
})

/** Keeps what is chosen to paste it elsewhere in this session; what still runs is copied up to the playhead. */
export function copyChosen(): number {
  const chosen = chosenMoments()
  if (chosen.length > 0)
    copied = chosen.map((moment) => (moment.extent === 'open' ? closeMoment(moment, playheadMs()) : moment))
  return chosen.length
}

/** Pastes what was copied from the playhead on, into the pass that is coded, and chooses it. */
export function pasteCopied(): number {
  return add(copied, playheadMs())
}

/** Copies of what is chosen in their own places. */
export function duplicateChosen(): number {
  const chosen = chosenMoments().map((moment) =>
    moment.extent === 'open' ? closeMoment(moment, playheadMs()) : moment
  )
  return add(chosen, Math.min(...chosen.map(({ startMs }) => startMs)))
}

function add(moments: readonly Moment[], atMs: number): number {
  const { recordingId, durationMs } = player.getState()
  if (recordingId === null || moments.length === 0) return 0
  const passId = activePass(session.getState().doc)?.id ?? null
  const place = { recordingId, passId, atMs, durationMs }
  const added = pastedMoments(moments, place, () => crypto.randomUUID())
  commit(diffOf({ added }))
  if (added.length > 0) selectMoments(new Set(added.map(({ id }) => id)), added[0]?.id ?? null)
  return added.length
}
