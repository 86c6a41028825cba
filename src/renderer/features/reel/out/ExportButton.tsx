import { ExportIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { runningJob } from '../../../state/exports.ts'
import { jobs } from '../../../state/jobs.ts'
import { Button } from '../../../ui/Button.tsx'
import { reelAction, useReelActions } from '../reel-actions.ts'
import { ExportDialog } from './ExportDialog.tsx'

type Props = { readonly reel: Reel; readonly lacksConsent: boolean }

/** Out with it: asks how, for whom and why. */
export function ExportButton({ reel, lacksConsent }: Props) {
  const { t } = useTranslation()
  const busy = useStore(jobs, ({ byId }) => runningJob(byId, 'export-reel', reel.id) !== null)
  const [isOpen, setOpen] = useState(false)
  const start = (): void => {
    // Whose consent is missing, and what to do about it, stands there.
    if (lacksConsent) reelAction('reel-check')?.()
    else setOpen(true)
  }
  useReelActions({
    'reel-export': () => {
      if (!busy) start()
    }
  })
  return (
    <>
      <Button look="primary" icon={<ExportIcon />} isDisabled={busy} onPress={start}>
        {busy ? t('reel.exporting') : t('reel.export')}
      </Button>
      {isOpen && <ExportDialog reel={reel} onClose={() => setOpen(false)} />}
    </>
  )
}
