import { diffOf } from '../../shared/domain/diff.ts'
import type { LeftOut } from '../../shared/domain/review-records.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import { call } from '../api.ts'
import { tellFailure } from './app.ts'
import { commit, session } from './session.ts'

/** The clips that the parent wished to be left out, in the order in which that was said. */
export function leftOutOf(doc: Doc): readonly LeftOut[] {
  return doc.of('left-out').toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** Takes a clip out of its reel because the parent wishes so, keeps it aside, and notes it in the logbook. */
export async function leaveOutClip(clipId: string): Promise<void> {
  const { doc, open } = session.getState()
  const clip = doc.get(clipId)
  if (clip?.type !== 'clip' || open === null) return
  const aside: LeftOut = {
    type: 'left-out',
    id: crypto.randomUUID(),
    clip,
    at: new Date().toISOString()
  }
  commit(diffOf({ removed: [clip], added: [aside] }))
  const noted = await call('talk.leftOut', { sessionId: open.session.id, reelId: clip.reelId })
  if (!noted.ok) tellFailure(noted.code, noted.detail)
}

/** Puts it back where it was. Its reel may be gone meanwhile: then nothing is done. */
export function bringBack(id: string): void {
  const { doc } = session.getState()
  const aside = doc.get(id)
  if (aside?.type !== 'left-out' || doc.get(aside.clip.reelId)?.type !== 'reel') return
  commit(diffOf({ removed: [aside], added: [aside.clip] }))
}
