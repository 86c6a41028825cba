import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { unlockByRecoveryKey } from '../../state/gate.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { charactersOf, inGroups, keyCharacters } from './recovery-key-text.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { useWait } from './use-wait.ts'
import { VaultTrouble } from './VaultTrouble.tsx'
import styles from './unlock.module.css'

/** Asks for the recovery key from the paper. */
export function Recover({
  onOpened,
  onBack
}: {
  readonly onOpened: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isEmpty, setEmpty] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { seconds, waitFor } = useWait()
  const count = charactersOf(typed).length
  const open = async (): Promise<void> => {
    setEmpty(count === 0)
    if (count === 0 || isBusy || seconds > 0) return
    setBusy(true)
    const opened = await unlockByRecoveryKey(typed)
    setBusy(false)
    if (opened.ok) {
      onOpened()
      return
    }
    const refused = refusalOf(opened.code, opened.detail)
    setRefusal(refused)
    if (refused.kind === 'wrong' || refused.kind === 'wait') waitFor(refused.waitSeconds)
  }
  if (refusal?.kind === 'trouble')
    return <VaultTrouble code={refusal.code} onRetry={() => setRefusal(null)} />
  const error = isEmpty
    ? t('unlock.recover.missing')
    : refusal?.kind === 'wrong'
      ? t('unlock.recover.wrong')
      : refusal?.kind === 'other'
        ? t(`failure.${refusal.code}`, refusal.detail)
        : null
  return (
    <>
      <PageTitle>{t('unlock.recover.title')}</PageTitle>
      <p className={styles['lead']}>{t('unlock.recover.text')}</p>
      <Form
        className={styles['form'] ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <div className={styles['keyField']}>
          <Field
            label={t('unlock.recover.label')}
            hint={t('unlock.recover.typed', { count, total: keyCharacters })}
            autoFocus
            autoComplete="off"
            spellCheck="false"
            value={typed}
            onChange={(value) => {
              setTyped(inGroups(value, typed))
              setEmpty(false)
              if (refusal?.kind === 'wrong') setRefusal(null)
            }}
            error={error}
          />
        </div>
        <Button type="submit" look="primary" size="l" isDisabled={isBusy || seconds > 0}>
          {isBusy ? t('unlock.open.unlocking') : t('unlock.recover.open')}
        </Button>
        <p className={styles['wait']} role="status">
          {seconds > 0 && t('unlock.open.wait', { count: seconds })}
        </p>
      </Form>
      <div className={styles['way']}>
        <Button look="quiet" onPress={onBack}>
          {t('unlock.recover.back')}
        </Button>
      </div>
    </>
  )
}
