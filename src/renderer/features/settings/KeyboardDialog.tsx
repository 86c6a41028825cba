import { useTranslation } from 'react-i18next'
import { showOverlay } from '../../state/app.ts'
import { keyNames } from '../../state/key-names.ts'
import { useStore } from 'zustand'
import type { KeyGroup } from '../../../shared/domain/shortcuts.ts'
import { keysInForce } from '../../state/keys-in-force.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './settings.module.css'

const groups: readonly KeyGroup[] = ['player', 'tagging', 'reel', 'parent-screen', 'general']

/** All keys, by what they are for. */
export function KeyboardDialog() {
  const { t } = useTranslation()
  const all = useStore(keysInForce, (state) => state.bindings)
  return (
    <Dialog
      title={t('settings.keys.title')}
      closeLabel={t('common.action.close')}
      isOpen
      onClose={() => showOverlay(null)}
      size="l"
      isText
    >
      <p className={styles['soft']}>
        {t('settings.keys.text')} {t('settings.keys.codes')}
      </p>
      <div className={styles['keyColumns']}>
        {groups
          .map((group) => ({ group, keys: all.filter((binding) => binding.group === group) }))
          .filter(({ keys }) => keys.length > 0)
          .map(({ group, keys }) => (
            <section key={group} className={styles['keyGroup']}>
              <h3>{t(`keys.group.${group}`)}</h3>
              <dl className={styles['keys']}>
                {keys.map(({ id, keys: chords, labelKey }) => (
                  <div key={id} className={styles['binding']}>
                    <dt>{t(labelKey)}</dt>
                    <dd>
                      {chords.map((chord, at) => (
                        <span key={chord} className={styles['chord']}>
                          {at > 0 && <span className={styles['or']}>{t('settings.keys.or')}</span>}
                          {keyNames(chord).map((name) => (
                            <kbd key={name}>{name}</kbd>
                          ))}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  )
}
