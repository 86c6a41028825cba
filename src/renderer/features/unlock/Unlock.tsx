import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { type Refusal, refusalOf } from './refusal.ts'
import { useWait } from './use-wait.ts'
import { VaultTrouble } from './VaultTrouble.tsx'
import styles from './unlock.module.css'

/** Asks for the passphrase. */
export function Unlock({ onForgotten }: { readonly onForgotten: () => void }) {
  const { t } = useTranslation()
  const [secret, setSecret] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { seconds, waitFor } = useWait()
  const unlock = async (): Promise<void> => {
    setEmpty(secret === '')
    if (secret === '' || isBusy || seconds > 0) return
    setBusy(true)
    const opened = await call('vault.unlock', { by: 'passphrase', secret })
    setBusy(false)
    if (opened.ok) return
    const refused = refusalOf(opened.code, opened.detail)
    setRefusal(refused)
    if (refused.kind === 'wrong' || refused.kind === 'wait') waitFor(refused.waitSeconds)
    if (refused.kind === 'wrong') setSecret('')
  }
  if (refusal?.kind === 'trouble')
    return <VaultTrouble code={refusal.code} onRetry={() => setRefusal(null)} />
  const error = isEmpty
    ? t('unlock.passphrase.missing')
    : refusal?.kind === 'wrong'
      ? t('unlock.open.wrong')
      : refusal?.kind === 'other'
        ? t(`failure.${refusal.code}`, refusal.detail)
        : null
  return (
    <>
      <PageTitle>{t('unlock.open.title')}</PageTitle>
      <p className={styles['lead']}>{t('unlock.open.text')}</p>
      <Form
        className={styles['form'] ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void unlock()
        }}
      >
        <PasswordField
          label={t('unlock.passphrase.label')}
          autoComplete="current-password"
          autoFocus
          value={secret}
          onChange={(value) => {
            setSecret(value)
            setEmpty(false)
          }}
          error={error}
        />
        <Button type="submit" look="primary" size="l" isDisabled={isBusy || seconds > 0}>
          {isBusy ? t('unlock.open.unlocking') : t('unlock.open.unlock')}
        </Button>
        <p className={styles['wait']} role="status">
          {seconds > 0 && t('unlock.open.wait', { count: seconds })}
        </p>
      </Form>
      <div className={styles['way']}>
        <Button look="quiet" onPress={onForgotten}>
          {t('unlock.open.forgot')}
        </Button>
      </div>
    </>
  )
}
