import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ExportForm } from './ExportForm.tsx'
import styles from './out.module.css'

type Props = { readonly reel: Reel; readonly onClose: () => void }

/** How a reel leaves, for whom and why; then, for a parent's copy, the words that open it, once. */
export function ExportDialog({ reel, onClose }: Props) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  if (passphrase === null)
    return (
      <ExportForm
        reel={reel}
        onClose={onClose}
        onStarted={(lock) => (lock === null ? onClose() : setPassphrase(lock))}
      />
    )
  return (
    <Dialog
      title={t('out.note.title')}
      closeLabel={t('common.action.close')}
      isOpen
      staysOpen
      onClose={onClose}
      size="s"
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {t('out.note.done')}
        </Button>
      }
    >
      <p className={styles['words']}>{passphrase}</p>
      <p>{t('out.note.text')}</p>
    </Dialog>
  )
}
