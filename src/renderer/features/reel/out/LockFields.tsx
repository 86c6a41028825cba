import { ArrowsClockwiseIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { today } from '../../../ui/day.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { Field } from '../../../ui/Field.tsx'
import { passphraseStrength, type Score } from '../../../ui/passphrase-strength.ts'
import { StrengthMeter } from '../../../ui/StrengthMeter.tsx'
import { type Draft, newPassphrase } from './use-export.ts'
import styles from './out.module.css'

const fewestCharacters = 12

type Props = {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly wasTried: boolean
  readonly isStrong: boolean | null
}

/** The words that open a parent's copy, and until when it is meant to be there. */
export function LockFields({ draft, change, wasTried, isStrong }: Props) {
  const { t, i18n } = useTranslation()
  const { passphrase, deleteBy } = draft
  const score = useScore(passphrase)
  return (
    <fieldset className={styles['lock']}>
      <legend>{t('out.lock.title')}</legend>
      <Field
        label={t('out.lock.passphrase')}
        hint={t('out.lock.hint')}
        error={wasTried && isStrong === false ? t('out.lock.weak') : null}
        autoComplete="off"
        spellCheck="false"
        maxLength={200}
        value={passphrase}
        onChange={(typed) => change({ passphrase: typed })}
      />
      <div className={styles['strength']}>
        <StrengthMeter
          label={t('out.lock.strength')}
          score={score}
          words={score === null ? t('common.loading') : t(`unlock.strength.s${score}`)}
        />
        <Button
          size="s"
          icon={<ArrowsClockwiseIcon />}
          onPress={() => change({ passphrase: newPassphrase(i18n.language === 'nl' ? 'nl' : 'en') })}
        >
          {t('out.lock.another')}
        </Button>
      </div>
      <div className={styles['group']}>
        <DayField
          label={t('out.lock.deleteBy')}
          value={deleteBy}
          onChange={(day) => change({ deleteBy: day })}
        />
        {deleteBy < today() && <p className={styles['error']}>{t('out.lock.past')}</p>}
        <p className={styles['hint']}>{t('out.lock.honest')}</p>
      </div>
    </fieldset>
  )
}

/** Null until it is known. */
export function useIsStrong(passphrase: string): boolean | null {
  const score = useScore(passphrase)
  if (passphrase.trim().length < fewestCharacters) return false
  return score === null ? null : score >= 3
}

function useScore(passphrase: string): Score | null {
  const [known, setKnown] = useState<{ readonly of: string; readonly score: Score } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void passphraseStrength(passphrase).then((score) => {
      if (isCurrent) setKnown({ of: passphrase, score })
    })
    return () => {
      isCurrent = false
    }
  }, [passphrase])
  return known?.of === passphrase ? known.score : null
}
