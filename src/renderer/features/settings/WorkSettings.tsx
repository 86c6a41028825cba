import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultSettings } from '../../../shared/domain/settings.ts'
import { Amount } from '../../ui/Amount.tsx'
import { Check } from '../../ui/Check.tsx'
import { Field } from '../../ui/Field.tsx'
import styles from './settings.module.css'

type Props = { readonly settings: VaultSettings; readonly onSave: (settings: VaultSettings) => void }

/** The therapist's name under reports, how much a clip takes along around its moment, and what parents are told in words. */
export function WorkSettings({ settings, onSave }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState(settings.therapistName)
  const { handles } = settings
  // A name that is still being typed when the dialog closes is saved too.
  const atEnd = useRef<() => void>(() => undefined)
  const saveName = (): void => {
    if (name.trim() !== settings.therapistName) onSave({ ...settings, therapistName: name.trim() })
  }
  useEffect(() => {
    atEnd.current = saveName
  })
  useEffect(() => () => atEnd.current(), [])
  return (
    <section className={styles['section']}>
      <h3>{t('settings.work.title')}</h3>
      <Field
        label={t('settings.work.name')}
        hint={t('settings.work.nameHint')}
        maxLength={200}
        value={name}
        onChange={setName}
        onBlur={saveName}
      />
      <div className={styles['pair']}>
        <Amount
          label={t('settings.work.before')}
          value={handles.beforeMs / 1000}
          max={60}
          step={0.5}
          unit="second"
          onChange={(seconds) =>
            onSave({ ...settings, handles: { ...handles, beforeMs: Math.round(seconds * 1000) } })
          }
        />
        <Amount
          label={t('settings.work.after')}
          value={handles.afterMs / 1000}
          max={60}
          step={0.5}
          unit="second"
          onChange={(seconds) =>
            onSave({ ...settings, handles: { ...handles, afterMs: Math.round(seconds * 1000) } })
          }
        />
      </div>
      <p className={styles['soft']}>{t('settings.work.handlesHint')}</p>
      <Check
        isSelected={!settings.growthInWords}
        onChange={(without) => onSave({ ...settings, growthInWords: !without })}
      >
        {t('settings.work.noGrowthWords')}
      </Check>
      <p className={styles['soft']}>{t('settings.work.noGrowthWordsHint')}</p>
    </section>
  )
}
