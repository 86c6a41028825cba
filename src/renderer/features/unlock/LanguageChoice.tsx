import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { languages } from '../../../shared/domain/language.ts'
import { app, saveSettings } from '../../state/app.ts'
import styles from './unlock.module.css'

/** Each language under its own name. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const settings = useStore(app, (state) => state.info?.settings)
  if (!settings) return null
  return (
    <ToggleButtonGroup
      aria-label={t('unlock.languageChoice')}
      className={styles['languages'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[settings.language]}
      onSelectionChange={(keys) => {
        const language = languages.find((one) => keys.has(one))
        if (language) void saveSettings({ ...settings, language })
      }}
    >
      {languages.map((language) => (
        <ToggleButton key={language} id={language} className={styles['language'] ?? ''}>
          <span lang={language}>{t(`unlock.endonym.${language}`)}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
