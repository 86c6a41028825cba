import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type Props = {
  readonly canSave: boolean
  readonly onStay: () => void
  readonly onDiscard: () => void
  readonly onSave: () => void
}

/** Asked before leaving a codebook that was changed and not saved. */
export function LeaveDialog({ canSave, onStay, onDiscard, onSave }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('codebooks.leave.title')}
      closeLabel={t('codebooks.leave.stay')}
      isOpen
      onClose={onStay}
      size="s"
      actions={
        <>
          <Button look="danger" onPress={onDiscard}>
            {t('codebooks.leave.discard')}
          </Button>
          {canSave ? (
            <Button autoFocus look="primary" onPress={onSave}>
              {t('codebooks.leave.save')}
            </Button>
          ) : (
            <Button autoFocus look="primary" onPress={onStay}>
              {t('codebooks.leave.stay')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('codebooks.leave.text')}</p>
      {!canSave && <p>{t('codebooks.editor.fixFirst')}</p>}
    </Dialog>
  )
}
