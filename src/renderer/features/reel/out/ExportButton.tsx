import { ExportIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { runningJob } from '../../../state/exports.ts'
import { jobs } from '../../../state/jobs.ts'
import { Button } from '../../../ui/Button.tsx'
import { useReelActions } from '../reel-actions.ts'
import { ExportDialog } from './ExportDialog.tsx'

/** Out with it: asks how, for whom and why. */
export function ExportButton({ reel }: { readonly reel: Reel }) {
  const { t } = useTranslation()
  const busy = useStore(jobs, ({ byId }) => runningJob(byId, 'export-reel', reel.id) !== null)
  const [isOpen, setOpen] = useState(false)
  useReelActions({
    'reel-export': () => {
      if (!busy) setOpen(true)
    }
  })
  return (
    <>
      <Button look="primary" icon={<ExportIcon />} isDisabled={busy} onPress={() => setOpen(true)}>
        {busy ? t('reel.exporting') : t('reel.export')}
      </Button>
      {isOpen && <ExportDialog reel={reel} onClose={() => setOpen(false)} />}
    </>
  )
}
