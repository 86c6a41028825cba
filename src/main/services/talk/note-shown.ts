import { type ParentReel } from '../../../shared/domain/parent-reel.ts'
import { recordsOf } from '../../../shared/domain/session-record.ts'
import type { TalkState } from '../../../shared/domain/talk.ts'
import { loadRecords } from '../storage/records.ts'
import { rememberShown } from '../storage/shown-clips.ts'
import { today } from '../today.ts'
import type { Database } from '../vault/database.ts'

/** Keeps what a talk showed. A screen that only names a clip has shown nothing: main must have given it, and it must have run. */
export type ShownNotes = {
  /** What the parent screen has been given last. */
  given(reel: ParentReel): void
  /** What it says it shows now. */
  seen(db: Database, state: TalkState): void
}

export function createShownNotes(sessionId: string, reelId: string): ShownNotes {
  let given = new Set<string>()
  /** By id, the day on which it was noted as it is now. */
  const noted = new Map<string, string>()
  return {
    given: (reel) => {
      given = new Set(reel.items.filter(({ type }) => type === 'clip').map(({ id }) => id))
      noted.clear()
    },
    seen: (db, { partId, face, failed, playing, offsetMs }) => {
      const isShown = face === 'film' && !failed && (playing || offsetMs > 0)
      const day = today()
      if (partId === null || !isShown || !given.has(partId) || noted.get(partId) === day) return
      const clip = recordsOf(loadRecords(db, sessionId, ['clip']), 'clip').find(
        ({ id, reelId: of }) => id === partId && of === reelId
      )
      if (clip === undefined) return
      rememberShown(db, sessionId, clip, day)
      noted.set(partId, day)
    }
  }
}
