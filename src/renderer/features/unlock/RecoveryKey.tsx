import { PrinterIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { isSameGroup } from './recovery-key-text.ts'
import { RecoverySheet } from './RecoverySheet.tsx'
import styles from './unlock.module.css'

/**
 * The only time the recovery key is shown. It goes onto paper and nowhere else: a clipboard is kept, and may be in a cloud.
 * Typing its last group is the way on: a box would be ticked unread.
 */
export function RecoveryKey({
  recoveryKey,
  replacesAnother,
  onDone
}: {
  readonly recoveryKey: string
  readonly replacesAnother: boolean
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const groups = recoveryKey.split('-')
  return (
    <>
      <PageTitle>{t('unlock.key.title')}</PageTitle>
      <p className={styles['lead']}>
        {t('unlock.key.text')} {replacesAnother && t('unlock.key.replaces')}
      </p>
      <ol className={styles['groups']} aria-label={t('unlock.key.label')} data-testid="recovery-key">
        {groups.map((group, at) => (
          <li key={at}>{group}</li>
        ))}
      </ol>
      <div className={styles['row']}>
        <Button icon={<PrinterIcon aria-hidden="true" />} onPress={() => window.print()}>
          {t('common.action.print')}
        </Button>
      </div>
      <Form
        className={styles['form'] ?? ''}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (isSameGroup(typed, groups.at(-1) ?? '')) onDone()
          else setWrong(true)
        }}
      >
        <div className={styles['keyField']}>
          <Field
            label={t('unlock.key.lastGroup')}
            autoComplete="off"
            spellCheck="false"
            maxLength={12}
            value={typed}
            onChange={(value) => {
              setTyped(value.toUpperCase())
              setWrong(false)
            }}
            error={isWrong ? t('unlock.key.wrongGroup') : null}
          />
        </div>
        <Button type="submit" look="primary" size="l">
          {t('unlock.key.go')}
        </Button>
      </Form>
      <RecoverySheet groups={groups} />
    </>
  )
}
