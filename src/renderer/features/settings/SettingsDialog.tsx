import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { languages } from '../../../shared/domain/language.ts'
import { app, saveSettings, showOverlay } from '../../state/app.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { AheadSettings } from './AheadSettings.tsx'
import { PassphraseSettings } from './PassphraseSettings.tsx'
import { PinSettings } from './PinSettings.tsx'
import { RecoveryKeySettings } from './RecoveryKeySettings.tsx'
import { useVaultSettings } from './use-vault-settings.ts'
import { WorkSettings } from './WorkSettings.tsx'
import styles from './settings.module.css'

const themes = ['system', 'light', 'dark'] as const

/** Settings. Everything takes effect at once; what is kept in the vault shows only while it is open. */
export function SettingsDialog() {
  const { t } = useTranslation()
  const appSettings = useStore(app, (state) => state.info?.settings)
  const isOpen = useStore(app, (state) => state.vault === 'unlocked')
  const vault = useVaultSettings(isOpen)
  if (!appSettings) return null
  return (
    <Dialog
      title={t('settings.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={() => showOverlay(null)}
      size="m"
    >
      <section className={styles['section']}>
        <h3>{t('settings.look.title')}</h3>
        <div className={styles['pair']}>
          <Choice
            label={t('settings.look.language')}
            value={appSettings.language}
            options={languages.map((id) => ({ id, label: t(`unlock.endonym.${id}`) }))}
            onChange={(language) => void saveSettings({ ...appSettings, language })}
          />
          <Choice
            label={t('settings.look.theme')}
            value={appSettings.theme}
            options={themes.map((id) => ({ id, label: t(`settings.look.themes.${id}`) }))}
            onChange={(theme) => void saveSettings({ ...appSettings, theme })}
          />
        </div>
      </section>
      {vault.settings && (
        <>
          <WorkSettings settings={vault.settings} onSave={vault.save} />
          <AheadSettings settings={appSettings} />
          <PinSettings hasPin={vault.settings.hasParentPin} onChanged={vault.reload} />
          <PassphraseSettings />
          <RecoveryKeySettings />
        </>
      )}
      <p className={styles['soft']}>{t('settings.instant')}</p>
    </Dialog>
  )
}
