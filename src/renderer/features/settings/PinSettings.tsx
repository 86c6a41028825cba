import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { call } from '../../api.ts'
import { tellDone, tellFailure } from '../../state/app.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import styles from './settings.module.css'

/** The PIN that closes the parent screen. */
export function PinSettings({
  hasPin,
  onChanged
}: {
  readonly hasPin: boolean
  readonly onChanged: () => void
}) {
  const { t } = useTranslation()
  const [pin, setPin] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  /** The field is gone again: the focus goes back to the button that brought it. */
  const [wasOpen, setWasOpen] = useState(false)
  const set = async (next: string | null): Promise<void> => {
    const done = await call('vault.setParentPin', { pin: next })
    if (done.ok) {
      setPin(null)
      tellDone(t(next === null ? 'settings.pin.removed' : 'settings.pin.saved'))
    } else tellFailure(done.code, done.detail)
    onChanged()
  }
  return (
    <section className={styles['section']}>
      <h3>{t('settings.pin.title')}</h3>
      <p className={styles['soft']}>
        {t('settings.pin.text')} {hasPin ? t('settings.pin.set') : t('settings.pin.none')}
      </p>
      {pin === null ? (
        <div className={styles['row']}>
          <Button
            key={String(hasPin)}
            autoFocus={wasOpen}
            onPress={() => {
              setWasOpen(true)
              setPin('')
            }}
          >
            {hasPin ? t('settings.pin.change') : t('settings.pin.choose')}
          </Button>
          {hasPin && <Button onPress={() => void set(null)}>{t('settings.pin.remove')}</Button>}
        </div>
      ) : (
        <Form
          className={styles['inline'] ?? ''}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            if (/^\d{4,8}$/.test(pin)) void set(pin)
            else setWrong(true)
          }}
        >
          <PasswordField
            label={t('settings.pin.label')}
            hint={t('settings.pin.hint')}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            maxLength={8}
            value={pin}
            onChange={(typed) => {
              setPin(typed.replace(/\D/g, ''))
              setWrong(false)
            }}
            error={isWrong ? t('settings.pin.wrong') : null}
          />
          <div className={styles['row']}>
            <Button type="submit" look="primary">
              {t('common.action.save')}
            </Button>
            <Button onPress={() => setPin(null)}>{t('common.action.cancel')}</Button>
          </div>
        </Form>
      )}
    </section>
  )
}
