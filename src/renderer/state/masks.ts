import { createStore } from 'zustand/vanilla'
import type { Pictures } from '../../shared/domain/clip-marks.ts'
import i18next from 'i18next'
import { type Diff, diffOf, updateDiff } from '../../shared/domain/diff.ts'
import { isSeenMask } from '../../shared/domain/masks.ts'
import { newMask } from '../../shared/domain/mask-edits.ts'
import type { Clip, Mask } from '../../shared/domain/reel-records.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import { masksAlong } from '../../shared/domain/masks-along.ts'
import { formatTime } from '../../shared/domain/time.ts'
import { announce } from './announce.ts'
import { tellDone } from './app.ts'
import { framesOf } from './frames.ts'
import { reelSources } from './reel-sources.ts'
import { commit, session } from './session.ts'

/** Which of the things that hide is worked on. */
export const masks = createStore<{ readonly chosenId: string | null }>(() => ({ chosenId: null }))

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) chooseMask(null)
})

export function chooseMask(chosenId: string | null): void {
  masks.setState({ chosenId })
}

/** What hides in the stretch of the recording that a clip shows, in the order of time. */
export function masksIn(doc: Doc, { recordingId, startMs, endMs }: Clip): readonly Mask[] {
  return doc
    .of('mask')
    .filter((mask) => mask.recordingId === recordingId && mask.startMs < endMs && mask.endMs > startMs)
    .toSorted((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : 1))
}

/** How many more hide there that another session keeps, because the recording is its own. */
export function masksElsewhere(doc: Doc, { recordingId, startMs, endMs }: Clip): number {
  const all = reelSources.getState().masks.get(recordingId) ?? []
  return all.filter((mask) => mask.startMs < endMs && mask.endMs > startMs && doc.get(mask.id) === undefined)
    .length
}

/** The pictures of a clip's recording. */
export function picturesOf({ recordingId }: Pick<Clip, 'recordingId'>): Pictures {
  const info = reelSources.getState().recordings.get(recordingId)?.info
  return { frames: framesOf(recordingId), durationMs: info?.durationMs ?? Infinity }
}

/** Whether a clip's recording is of the open session: what hides on a recording is kept with its own session. */
export function canHideIn({ recordingId }: Pick<Clip, 'recordingId'>): boolean {
  return session.getState().recordings.some(({ id }) => id === recordingId)
}

/** Hides someone or something from the picture shown at `ms` to the clip's end; false when there is no place for it. */
export function hideFrom(clip: Clip, ms: number, kind: Mask['kind']): boolean {
  const { id, recordingId } = { id: crypto.randomUUID(), recordingId: clip.recordingId }
  const mask = newMask({ id, recordingId, kind, startMs: ms, endMs: clip.endMs }, picturesOf(clip))
  if (mask === null || ms < clip.startMs) return false
  commit(diffOf({ added: [mask] }))
  chooseMask(mask.id)
  return true
}

export function changeMask(id: string, change: Partial<Omit<Mask, 'id' | 'type'>> | null): void {
  const mask = session.getState().doc.get(id)
  if (mask?.type === 'mask' && change !== null) commit(updateDiff(mask, change))
}

export function removeMask(id: string): void {
  const mask = session.getState().doc.get(id)
  if (mask?.type !== 'mask') return
  commit(diffOf({ removed: [mask] }))
  chooseMask(null)
}

/** The one that is worked on, when it is one that is seen and hides in this clip. */
export function chosenIn(list: readonly Mask[], chosenId: string | null): Mask | null {
  const chosen = list.find(({ id }) => id === chosenId)
  return chosen !== undefined && isSeenMask(chosen) ? chosen : null
}

/**
 * Saves an edit of clips, and tells when what hides went along with an edge. Where that is kept with another session it
 * can't: then nothing is done, and false comes back.
 */
export function commitClipEdit(diff: Diff): boolean {
  const { doc } = session.getState()
  const elsewhere = [...reelSources.getState().masks.values()].flat().filter(({ id }) => !doc.has(id))
  const [held] = masksAlong(diff, elsewhere)
  if (held !== undefined) {
    const [{ startMs, endMs }] = held
    const times = { from: formatTime(startMs, 'tenths'), to: formatTime(endMs, 'tenths') }
    tellDone(i18next.t('masks.heldElsewhere', times))
    return false
  }
  const [moved] = masksAlong(diff, doc.of('mask'))
  commit(diff)
  if (moved !== undefined) {
    const [, { startMs, endMs }] = moved
    const times = { from: formatTime(startMs, 'tenths'), to: formatTime(endMs, 'tenths') }
    announce(i18next.t('masks.wentAlong', times))
    tellDone(i18next.t('masks.wentAlong', times))
  }
  return true
}
