import type { CodeRef } from '../../shared/domain/codebook.ts'
import { pressCode } from '../../shared/domain/coding.ts'
import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import { frameStart, nearestFrame, snapToFrame } from '../../shared/domain/frames.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { findCode } from './codebooks.ts'
import { framesOf } from './frames.ts'
import { momentWith, openMomentsOf } from './moments.ts'
import { withEdge } from './moment-edits.ts'
import { player, seekTo } from './player.ts'
import { playheadMs } from './playhead.ts'
import { commit, session } from './session.ts'
import { workbench } from './workbench.ts'

/** What pressing a code's key, or its button, does: one edit, drawn before this returns. */
export function tag(ref: CodeRef): void {
  const found = findCode(ref)
  const { recordingId } = player.getState()
  if (found === undefined || recordingId === null) return
  const timeMs = playheadMs()
  const open = openMomentsOf(session.getState().doc, recordingId)
  const diff = pressCode(found, open, { recordingId, timeMs, newId: crypto.randomUUID() })
  const added = diff.added[0]
  const touched = added ?? diff.updated[0]?.[1]
  commit(diff)
  workbench.setState(({ echo }) => ({
    selectedId: touched?.id ?? null,
    echo: {
      code: ref,
      did: found.code.kind === 'point' ? 'point' : added ? 'opened' : 'closed',
      atMs: timeMs,
      count: (echo?.count ?? 0) + 1
    }
  }))
}

export function changeMoment(id: string, change: Partial<Omit<Moment, 'id' | 'type'>>): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment) commit(updateDiff(moment, change))
}

export function toggleStar(id: string): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment) commit(updateDiff(moment, { star: !moment.star }))
}

/** Takes a moment away and selects the one after it. Clips made from it stay. */
export function removeMoment(id: string, nextId: string | null): void {
  const moment = momentWith(session.getState().doc, id)
  if (!moment) return
  workbench.setState({ selectedId: nextId })
  commit(diffOf({ removed: [moment] }))
}

/** Puts an edge of a moment on the frame nearest to `ms`. */
export function setEdge(id: string, edge: 'start' | 'end', ms: number): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment) replaceMoment(moment, withEdge(moment, edge, snapped(moment.recordingId, ms)))
}

/** Writes a moment as it should be; nothing happens when it is alike. */
export function replaceMoment(from: Moment, to: Moment): void {
  commit(updateDiff(from, to))
}

/** Moves a moment, or only its end, by frames. */
export function nudge(id: string, part: 'whole' | 'end', count: number): void {
  const moment = momentWith(session.getState().doc, id)
  if (!moment) return
  const { startMs, endMs, recordingId } = moment
  const start = shifted(recordingId, startMs, count)
  const end = endMs === null ? null : shifted(recordingId, endMs, count)
  if (part === 'end') {
    if (end !== null) changeMoment(id, { endMs: Math.max(startMs + 1, end) })
    return
  }
  // At the film's edge it stays as long as it is.
  if (start !== startMs && (end === null || end !== endMs)) changeMoment(id, { startMs: start, endMs: end })
}

/** Selects a moment and shows its first picture. */
export function jumpTo(moment: Moment): void {
  workbench.setState({ selectedId: moment.id })
  seekTo(moment.startMs)
}

function durationOf(recordingId: string): number {
  const known = session.getState().recordings.find(({ id }) => id === recordingId)?.info?.durationMs
  return known ?? player.getState().durationMs
}

/** The frame's start nearest to `ms`, within the film. */
export function snapped(recordingId: string, ms: number): number {
  const durationMs = durationOf(recordingId)
  return snapToFrame(framesOf(recordingId), Math.min(Math.max(0, ms), durationMs), durationMs)
}

function shifted(recordingId: string, ms: number, count: number): number {
  const times = framesOf(recordingId)
  const durationMs = durationOf(recordingId)
  if (times.length === 0) return snapped(recordingId, ms + (count * 1000) / player.getState().frameRate)
  const index = Math.min(Math.max(0, nearestFrame(times, ms, durationMs) + count), times.length)
  return Math.round(frameStart(times, index, durationMs))
}
