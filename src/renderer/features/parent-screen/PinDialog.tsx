import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'

type Props = { readonly onLeave: () => void; readonly onStay: () => void }

/** Asks for the PIN before the parent screen closes. */
export function PinDialog({ onLeave, onStay }: Props) {
  const { t } = useTranslation()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const check = async (): Promise<void> => {
    const answer = await call('vault.checkParentPin', { pin })
    if (answer.ok && answer.value.right) onLeave()
    else {
      setError(answer.ok ? t('parent.pin.wrong') : t(`failure.${answer.code}`, answer.detail))
      setPin('')
    }
  }
  return (
    <Dialog
      isOpen
      size="s"
      title={t('parent.pin.title')}
      closeLabel={t('parent.pin.stay')}
      onClose={onStay}
      actions={
        <>
          <Button onPress={onStay}>{t('parent.pin.stay')}</Button>
          <Button look="primary" isDisabled={pin.length < 4} onPress={() => void check()}>
            {t('parent.pin.leave')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (pin.length >= 4) void check()
        }}
      >
        <Field
          label={t('parent.pin.label')}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          autoFocus
          value={pin}
          error={error}
          onChange={(text) => {
            setPin(text.replace(/\D/g, ''))
            setError(null)
          }}
        />
      </form>
    </Dialog>
  )
}
