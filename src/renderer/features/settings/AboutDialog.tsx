import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app, showOverlay } from '../../state/app.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './settings.module.css'

/** The built-in codebooks that stand on someone's work. */
const credited = [
  'basisvertrouwen-kenmerken',
  'bouwsteen-2-toevertrouwen',
  'innerlijke-veiligheid-vijf-stappen',
  'vertrouwen-in-relatie',
  'basic-trust',
  'initiatief-en-ontvangst'
] as const

/** Version, what it stands on, and whom it owes thanks. */
export function AboutDialog() {
  const { t, i18n } = useTranslation()
  const info = useStore(app, (state) => state.info)
  const codebooks = useStore(app, (state) => state.content?.codebooks ?? [])
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  if (!info) return null
  return (
    <Dialog
      title={t('settings.about.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={() => showOverlay(null)}
      size="m"
    >
      <section className={styles['section']}>
        <p className={styles['soft']}>{t('settings.about.version', { version: info.version })}</p>
        <p>{t('settings.about.text')}</p>
      </section>
      <section className={styles['section']}>
        <h3>{t('settings.about.creditsTitle')}</h3>
        <p>{t('settings.about.credits')}</p>
        <dl className={styles['credits']}>
          {credited.map((id) => {
            const codebook = codebooks.find((one) => one.id === id)
            return (
              codebook && (
                <div key={id}>
                  <dt>{codebook.title[language]}</dt>
                  <dd>{t(`settings.about.sources.${id}`)}</dd>
                </div>
              )
            )
          })}
        </dl>
      </section>
      <section className={styles['section']}>
        <h3>{t('settings.about.ffmpegTitle')}</h3>
        <p>{t('settings.about.ffmpeg')}</p>
        <p className={styles['soft']}>
          {info.ffmpeg === null
            ? t('settings.about.ffmpegMissing')
            : t('settings.about.ffmpegPlace', { path: info.ffmpeg })}
        </p>
      </section>
      <section className={styles['section']}>
        <h3>{t('settings.about.licencesTitle')}</h3>
        <pre
          className={styles['licences']}
          tabIndex={0}
          role="region"
          aria-label={t('settings.about.licences')}
          lang="en"
        >
          {info.licences}
        </pre>
      </section>
    </Dialog>
  )
}
