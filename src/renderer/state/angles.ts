import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import { anglesOf, whyNoAngle } from '../../shared/domain/angles.ts'
import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import type { OffsetProposal } from '../../shared/domain/offset-proposal.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import type { Angle } from '../../shared/domain/session-record.ts'
import { tellFailure } from './app.ts'
import { commit, session } from './session.ts'

const lists = new WeakMap<readonly Angle[], Map<string | null, readonly Angle[]>>()

/** The further cameras of a recording, of all angles of a document; the same list until one of them changes. */
export function anglesShown(all: readonly Angle[], mainId: string | null): readonly Angle[] {
  const known = lists.get(all) ?? new Map<string | null, readonly Angle[]>()
  lists.set(all, known)
  const shown = known.get(mainId) ?? anglesOf(all, mainId)
  known.set(mainId, shown)
  return shown
}

/** The recordings of the session that can still become a camera beside this one. */
export function possibleAngles(
  angles: readonly Angle[],
  recordings: readonly Recording[],
  mainId: string
): Recording[] {
  return recordings.filter(
    ({ id, status }) => status.state === 'ready' && whyNoAngle(angles, mainId, id) === null
  )
}

/** Adds a camera that for now began together with the first; its id. */
export function addAngle(mainId: string, recordingId: string): string {
  const id = crypto.randomUUID()
  commit(diffOf({ added: [{ type: 'angle', id, mainId, recordingId, offsetMs: 0, title: '' }] }))
  return id
}

/** The recording stands on its own again. */
export function removeAngle(angle: Angle): void {
  commit(diffOf({ removed: [angle] }))
}

export function placeAngle(angle: Angle, offsetMs: number): void {
  commit(updateDiff(angle, { offsetMs: Math.round(offsetMs) }))
}

type Asked =
  | { readonly state: 'comparing' }
  | { readonly state: 'answered'; readonly proposal: OffsetProposal }
  /** Taken over, from the offset that was there before. */
  | { readonly state: 'taken'; readonly from: number; readonly to: number }

/** What was asked of the sound, by angle. */
export const proposals = createStore<{ readonly byAngle: ReadonlyMap<string, Asked> }>(() => ({
  byAngle: new Map()
}))

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) proposals.setState({ byAngle: new Map() })
})

function answer(angleId: string, asked: Asked | null): void {
  proposals.setState(({ byAngle }) => {
    const next = new Map(byAngle)
    if (asked === null) next.delete(angleId)
    else next.set(angleId, asked)
    return { byAngle: next }
  })
}

/** Asks main to compare the sound; nothing changes until the proposal is taken over. */
export async function proposeOffset({ id, mainId, recordingId }: Angle): Promise<void> {
  answer(id, { state: 'comparing' })
  const proposed = await call('angle.proposeOffset', { mainId, recordingId })
  // Another session may be open by now, or none.
  if (proposals.getState().byAngle.get(id)?.state !== 'comparing') return
  answer(id, proposed.ok ? { state: 'answered', proposal: proposed.value } : null)
  // A job that failed has been told already.
  if (!proposed.ok && proposed.code === 'bad-input') tellFailure(proposed.code, proposed.detail)
}

export function takeProposal(angle: Angle, offsetMs: number): void {
  placeAngle(angle, offsetMs)
  answer(angle.id, { state: 'taken', from: angle.offsetMs, to: offsetMs })
}

export function forgetProposal({ id }: Angle): void {
  answer(id, null)
}
