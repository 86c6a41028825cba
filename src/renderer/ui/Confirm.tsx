import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type Props = {
  readonly title: string
  /** What will be lost, and what will not. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly isBusy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** A question before something can't be undone. The safe answer has the focus. */
export function Confirm({ title, children, confirmLabel, isBusy = false, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={title}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={onClose}
      size="s"
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button look="danger" isDisabled={isBusy} onPress={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
