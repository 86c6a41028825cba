import i18next from 'i18next'
import type { Handles } from '../../shared/domain/reel.ts'
import type { Found, QuerySources, ReelQuery } from '../../shared/domain/reel-query.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { app } from './app.ts'
import { codesIn } from './codebooks.ts'
import { addClips, handlesInForce } from './make-clips.ts'
import { shownPasses } from './passes.ts'
import { reelOf } from './chosen-reel.ts'
import { momentsOfSession, reelSources } from './reel-sources.ts'
import { session } from './session.ts'

type Asked = Pick<QuerySources, 'sessions' | 'handles'>

/** The moments that may be seen of the sessions that a query is about, fetched where they are not here yet. */
export async function loadAsked(from: ReelQuery['from']): Promise<Asked | null> {
  const { open } = session.getState()
  if (open === null) return null
  const handles: Handles = await handlesInForce()
  const wanted = reelSources
    .getState()
    .sessions.filter(
      ({ id, cycleId }) =>
        id === open.session.id || from === 'family' || (from === 'cycle' && cycleId === open.session.cycleId)
    )
  const sessions = await Promise.all(
    wanted.map(async (each) => ({ session: each, moments: maySee(each.id, await momentsOfSession(each.id)) }))
  )
  return { sessions, handles }
}

/** Of this session what is shown in the workbench too; of others what was not coded blind. */
export function maySee(sessionId: string, moments: readonly Moment[]): readonly Moment[] {
  const { open, doc } = session.getState()
  if (open?.session.id === sessionId) {
    const shown = new Set(shownPasses(doc))
    return moments.filter(({ passId }) => shown.has(passId))
  }
  const { blindPassIds } = reelSources.getState()
  return moments.filter(({ passId }) => passId === null || !blindPassIds.has(passId))
}

/** All that a query is asked of, as it is now; null before the session is there. */
export function querySources({ sessions, handles }: Asked): QuerySources | null {
  const { open, doc } = session.getState()
  if (open === null) return null
  const { recordings, angles } = reelSources.getState()
  const reelId = reelOf(doc)?.id
  const inReel = doc.of('clip').flatMap((clip) => (clip.reelId === reelId ? (clip.momentId ?? []) : []))
  const durations = [...recordings.values()].flatMap(({ id, info, status }) =>
    info !== null && status.state === 'ready' ? [[id, info.durationMs] as const] : []
  )
  return {
    own: open.session,
    sessions,
    handles,
    durations: new Map(durations),
    angles,
    codes: codesIn(app.getState().content),
    language: i18next.language === 'nl' ? 'nl' : 'en',
    people: open.people,
    inReel: new Set(inReel)
  }
}

/** Makes clips of what was found, as one step to undo. Gives their ids. */
export function addFound(found: readonly Found[]): Promise<readonly string[]> {
  return addClips(
    found.map(({ moment, recordingId, startMs, endMs }) => ({ moment, recordingId, startMs, endMs }))
  )
}
