import { GlobeSimpleXIcon, LockKeyIcon, MonitorPlayIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { gate, passGate } from '../../state/gate.ts'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import { Echo } from './Echo.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Recover } from './Recover.tsx'
import { RecoveryKey } from './RecoveryKey.tsx'
import { Renew } from './Renew.tsx'
import { Unlock } from './Unlock.tsx'
import { Welcome } from './Welcome.tsx'
import styles from './unlock.module.css'

type Step =
  | { readonly name: 'welcome' | 'choose' | 'unlock' | 'recover' | 'renew' }
  | { readonly name: 'key'; readonly recoveryKey: string }

/** First start, passphrase, recovery key: what stands between a person and the vault. */
export function UnlockScreen() {
  const { t } = useTranslation()
  const vault = useStore(app, (state) => state.vault)
  const newKey = useStore(gate, (state) => state.newKey)
  const [asked, setStep] = useState<Step>({ name: vault === 'none' ? 'welcome' : 'unlock' })
  const step: Step = newKey === null ? asked : { name: 'key', recoveryKey: newKey }
  const enter = (): void => {
    // Should the vault have been locked meanwhile, this screen stays and asks for the passphrase.
    setStep({ name: 'unlock' })
    passGate()
  }
  return (
    <div className={styles['screen']}>
      <aside className={styles['side']}>
        <Echo />
        <div className={styles['promise']}>
          <p className={styles['name']}>{t('common.appName')}</p>
          <p className={styles['about']}>{t('unlock.about')}</p>
          <ul className={styles['facts']}>
            <li>
              <GlobeSimpleXIcon aria-hidden="true" />
              {t('unlock.fact.offline')}
            </li>
            <li>
              <LockKeyIcon aria-hidden="true" />
              {t('unlock.fact.encrypted')}
            </li>
            <li>
              <MonitorPlayIcon aria-hidden="true" />
              {t('unlock.fact.parent')}
            </li>
          </ul>
        </div>
      </aside>
      <main className={styles['page']}>
        <LanguageChoice />
        <div className={styles['step']} data-step={step.name}>
          {step.name === 'welcome' && <Welcome onBegin={() => setStep({ name: 'choose' })} />}
          {step.name === 'choose' && (
            <ChoosePassphrase
              onMade={(recoveryKey) => setStep({ name: 'key', recoveryKey })}
              onExists={() => setStep({ name: 'unlock' })}
            />
          )}
          {step.name === 'key' && (
            <RecoveryKey recoveryKey={step.recoveryKey} replacesAnother={newKey !== null} onDone={enter} />
          )}
          {step.name === 'unlock' && <Unlock onForgotten={() => setStep({ name: 'recover' })} />}
          {step.name === 'recover' && (
            <Recover onOpened={() => setStep({ name: 'renew' })} onBack={() => setStep({ name: 'unlock' })} />
          )}
          {step.name === 'renew' && <Renew onDone={enter} />}
        </div>
      </main>
    </div>
  )
}
