import i18next from 'i18next'
import { call } from '../api.ts'
import { safeFileName } from '../../shared/domain/reel-name.ts'
import { tellDone, tellFailure } from './app.ts'
import { player } from './player.ts'
import { whenSaved } from './saving.ts'
import { session } from './session.ts'
import { shownMoments } from './shown-moments.ts'
import { workbench } from './workbench.ts'

/** Asks where, and writes the session's moments as CSV: all, or those that the list shows now. */
export async function exportMoments(which: 'all' | 'shown'): Promise<void> {
  const { open, doc } = session.getState()
  if (open === null) return
  const { recordingId } = player.getState()
  const shown = which === 'all' ? null : shownMoments(doc, recordingId, workbench.getState().filter)
  const momentIds = shown?.map(({ id }) => id) ?? null
  if ((await whenSaved(open.session.id)) === 'failing') {
    tellFailure('not-saved')
    return
  }
  const { number, date } = open.session
  const suggestedName = safeFileName(i18next.t('finding.export.name', { number, date }))
  const sessionId = open.session.id
  const written = await call('session.exportMoments', { sessionId, momentIds, suggestedName })
  if (!written.ok) tellFailure(written.code, written.detail)
  else if (written.value !== null) {
    const { name, moments } = written.value
    tellDone(i18next.t('finding.export.done', { name, count: moments }))
  }
}
