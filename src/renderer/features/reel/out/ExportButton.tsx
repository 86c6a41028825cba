import { ExportIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { call } from '../../../api.ts'
import { safeFileName } from '../../../../shared/domain/reel-name.ts'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { tellFailure } from '../../../state/app.ts'
import { runningJob, tellWhenWritten } from '../../../state/exports.ts'
import { jobs } from '../../../state/jobs.ts'
import { suggestedName } from '../../../state/reel.ts'
import { session, whenSaved } from '../../../state/session.ts'
import { Button } from '../../../ui/Button.tsx'

/** Out with it, as a film. */
export function ExportButton({ reel }: { readonly reel: Reel }) {
  const { t } = useTranslation()
  const busy = useStore(jobs, ({ byId }) => runningJob(byId, 'export-reel', reel.id) !== null)
  const exportReel = async (): Promise<void> => {
    await whenSaved()
    const { open, doc } = session.getState()
    if (open === null) return
    // A name that was being typed has been saved when the button took the focus.
    const now = doc.get(reel.id)
    const name = now?.type === 'reel' ? now.name.trim() : ''
    const job = await call('reel.export', {
      sessionId: open.session.id,
      reelId: reel.id,
      suggestedName: safeFileName(name === '' ? suggestedName() : name)
    })
    if (!job.ok) tellFailure(job.code, job.detail)
    else if (job.value) tellWhenWritten(job.value, (file) => t('reel.exported', { name: file }))
  }
  return (
    <Button look="primary" icon={<ExportIcon />} isDisabled={busy} onPress={() => void exportReel()}>
      {busy ? t('reel.exporting') : t('reel.export')}
    </Button>
  )
}
