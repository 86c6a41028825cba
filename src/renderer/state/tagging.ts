import type { CodeRef } from '../../shared/domain/codebook.ts'
import { closeMoment, pressCode } from '../../shared/domain/coding.ts'
import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import { frameStart, nearestFrame, snapToFrame } from '../../shared/domain/frames.ts'
import { withEdge } from '../../shared/domain/moment-edits.ts'
import { reactedAt, reactionFor } from '../../shared/domain/reaction.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { findCode } from './codebooks.ts'
import { coder } from './coder.ts'
import { edgeOf, rememberPress } from './corrections.ts'
import { framesOf } from './frames.ts'
import { loop } from './loop.ts'
import { momentWith, openMomentsOf } from './moments.ts'
import { personsFor } from './pair.ts'
import { activePass } from './passes.ts'
import { player, seekTo } from './player.ts'
import { playheadMs } from './playhead.ts'
import { commit, session } from './session.ts'
import { shuttle } from './shuttle.ts'
import { selectMoment, tellOnPicture } from './workbench.ts'

/**
 * What pressing a code's key, or its button, does: one edit, drawn before this returns. While the film plays it is
 * put where the coder's reaction time says; a picture that stands still is exact.
 */
export function tag(ref: CodeRef): void {
  const found = findCode(ref)
  const { recordingId } = player.getState()
  if (found === undefined || recordingId === null) return
  const { doc } = session.getState()
  const timeMs = playheadMs()
  const speed = playingSpeed()
  const reaction = reactionFor(coder.getState().settings, ref)
  const passId = activePass(doc)?.id ?? null
  const diff = pressCode(found, openMomentsOf(doc, recordingId), {
    recordingId,
    passId,
    personIds: personsFor(found),
    timeMs,
    startMs: reacted(recordingId, timeMs, reaction.leadMs, speed),
    endMs: reacted(recordingId, timeMs, reaction.lagMs, speed),
    newId: crypto.randomUUID()
  })
  const edge = edgeOf(diff)
  commit(diff)
  if (edge === null) return
  if (speed !== null) rememberPress({ ...edge, code: ref, pressedMs: timeMs, speed })
  selectMoment(edge.momentId)
  const did = found.code.kind === 'point' ? 'point' : edge.edge === 'start' ? 'opened' : 'closed'
  tellOnPicture({ code: ref, did, atMs: edge.putMs })
}

/** How fast the film plays; null while it stands still or goes back picture by picture. */
function playingSpeed(): number | null {
  const { playing, speed } = player.getState()
  const { rate } = shuttle.getState()
  if (!playing || rate < 0) return null
  return loop.getState().rate ?? (rate > 1 ? rate : speed)
}

function reacted(recordingId: string, pressedMs: number, reactionMs: number, speed: number | null): number {
  const atMs = reactedAt(pressedMs, reactionMs, { speed, durationMs: durationOf(recordingId) })
  return atMs === pressedMs ? pressedMs : snapped(recordingId, atMs)
}

/** Stops one open interval at the picture on the screen. */
export function stopMoment(id: string): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment?.extent !== 'open') return
  const atMs = playheadMs()
  commit(diffOf({ updated: [[moment, closeMoment(moment, atMs)]] }))
  tellOnPicture({ code: moment.code, did: 'closed', atMs })
}

export function changeMoment(id: string, change: Partial<Omit<Moment, 'id' | 'type'>>): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment) commit(updateDiff(moment, change))
}

export function toggleStar(id: string): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment) commit(updateDiff(moment, { star: !moment.star }))
}

/** Puts an edge of a moment on the frame nearest to `ms`. */
export function setEdge(id: string, edge: 'start' | 'end', ms: number): void {
  const moment = momentWith(session.getState().doc, id)
  if (moment) replaceMoment(moment, withEdge(moment, edge, snapped(moment.recordingId, ms)))
}

/** Writes a moment as it should be; nothing happens when it is alike. */
function replaceMoment(from: Moment, to: Moment): void {
  commit(updateDiff(from, to))
}

/** Selects a moment and shows its first picture. */
export function jumpTo(moment: Moment): void {
  selectMoment(moment.id)
  seekTo(moment.startMs)
}

/** How long a recording is, as far as it is known. */
export function durationOf(recordingId: string): number {
  const known = session.getState().recordings.find(({ id }) => id === recordingId)?.info?.durationMs
  return known ?? player.getState().durationMs
}

/** The frame's start nearest to `ms`, within the film. */
export function snapped(recordingId: string, ms: number): number {
  const durationMs = durationOf(recordingId)
  return snapToFrame(framesOf(recordingId), Math.min(Math.max(0, ms), durationMs), durationMs)
}

/** `ms` moved by so many frames, within the film. */
export function shifted(recordingId: string, ms: number, count: number): number {
  const times = framesOf(recordingId)
  const durationMs = durationOf(recordingId)
  if (times.length === 0) return snapped(recordingId, ms + (count * 1000) / player.getState().frameRate)
  const index = Math.min(Math.max(0, nearestFrame(times, ms, durationMs) + count), times.length)
  return Math.round(frameStart(times, index, durationMs))
}
