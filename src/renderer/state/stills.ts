import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import type { Still } from '../../shared/domain/session-record.ts'
import { tellLooking } from './look-echo.ts'
import { player } from './player.ts'
import { playheadMs } from './playhead.ts'
import { commit, session } from './session.ts'

/** Keeps the picture on the screen as a still, when everyone in view agreed to that; says what became of it. */
export function takeStill(): void {
  const { recordingId } = player.getState()
  const { open, doc } = session.getState()
  if (recordingId === null || open === null) return
  const atMs = playheadMs()
  if (!open.mayUseStills) tellLooking('stillNoConsent')
  else if (stillsOf(doc.of('still'), recordingId).some((still) => still.atMs === atMs))
    tellLooking('stillThere')
  else {
    const still: Still = { type: 'still', id: crypto.randomUUID(), recordingId, atMs, note: '' }
    commit(diffOf({ added: [still] }))
    tellLooking('stillTaken')
  }
}

export function writeStillNote(still: Still, note: string): void {
  commit(updateDiff(still, { note }))
}

export function removeStill(still: Still): void {
  commit(diffOf({ removed: [still] }))
}

/** A recording's stills in the order of time. */
export function stillsOf(stills: readonly Still[], recordingId: string): readonly Still[] {
  return stills.filter((still) => still.recordingId === recordingId).toSorted((a, b) => a.atMs - b.atMs)
}
