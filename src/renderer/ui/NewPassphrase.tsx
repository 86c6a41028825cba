import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-aria-components'
import { Button } from './Button.tsx'
import { type Score, passphraseStrength } from './passphrase-strength.ts'
import { PasswordField } from './PasswordField.tsx'
import { StrengthMeter } from './StrengthMeter.tsx'
import styles from './NewPassphrase.module.css'

const fewestCharacters = 12

type Props = {
  readonly submitLabel: string
  readonly busyLabel: string
  readonly isBusy: boolean
  /** Why the last one was refused. */
  readonly error: string | null
  readonly onSubmit: (passphrase: string) => void
}

/** Choosing a passphrase: twice, with how strong it is and what makes a good one. */
export function NewPassphrase({ submitLabel, busyLabel, isBusy, error, onSubmit }: Props) {
  const { t } = useTranslation()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [wasTried, setTried] = useState(false)
  const score = useStrength(first)
  const short = fewestCharacters - Array.from(first.trim()).length
  const firstError =
    first === ''
      ? t('unlock.passphrase.missing')
      : short > 0
        ? t('unlock.passphrase.short', { count: short, least: fewestCharacters })
        : null
  const secondError = first === second ? null : t('unlock.passphrase.different')
  return (
    <Form
      className={styles['form'] ?? ''}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (firstError === null && secondError === null && !isBusy) onSubmit(first)
      }}
    >
      <div className={styles['group']}>
        <PasswordField
          label={t('unlock.passphrase.label')}
          hint={t('unlock.passphrase.advice')}
          autoComplete="new-password"
          autoFocus
          value={first}
          onChange={setFirst}
          error={wasTried ? (firstError ?? error) : error}
        />
        {first !== '' && (
          <StrengthMeter
            label={t('unlock.strength.label')}
            score={score}
            words={
              short > 0
                ? t('unlock.passphrase.short', { count: short, least: fewestCharacters })
                : score === null
                  ? t('common.loading')
                  : t(`unlock.strength.s${score}`)
            }
          />
        )}
      </div>
      <PasswordField
        label={t('unlock.passphrase.again')}
        autoComplete="new-password"
        value={second}
        onChange={setSecond}
        error={wasTried && firstError === null ? secondError : null}
      />
      <Button type="submit" look="primary" size="l" isDisabled={isBusy}>
        {isBusy ? busyLabel : submitLabel}
      </Button>
    </Form>
  )
}

function useStrength(passphrase: string): Score | null {
  const [score, setScore] = useState<Score | null>(null)
  useEffect(() => {
    let isCurrent = true
    const soon = setTimeout(() => {
      void passphraseStrength(passphrase).then((score) => {
        if (isCurrent) setScore(score)
      })
    }, 80)
    return () => {
      isCurrent = false
      clearTimeout(soon)
    }
  }, [passphrase])
  return score
}
