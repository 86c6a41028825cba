import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { KeyGroup } from '../../../../shared/domain/shortcuts.ts'
import { keysInForce } from '../../../state/keys-in-force.ts'
import { Chord } from './Chord.tsx'
import styles from './cheat-sheet.module.css'

/** All keys in force on a page that comes out of the printer; on the screen there is nothing of it. */
export function CheatSheet({ groups }: { readonly groups: readonly KeyGroup[] }) {
  const { t } = useTranslation()
  const bindings = useStore(keysInForce, (state) => state.bindings)
  return createPortal(
    <article className={styles['sheet']} data-testid="cheat-sheet">
      <h1>{t('shortcuts.sheet')}</h1>
      <div className={styles['columns']}>
        {groups.map((group) => (
          <section key={group}>
            <h2>{t(`keys.group.${group}`)}</h2>
            {bindings
              .filter((binding) => binding.group === group && binding.keys.length > 0)
              .map(({ id, labelKey, keys }) => (
                <p key={id}>
                  <span>{t(labelKey)}</span>
                  <span className={styles['keys']}>
                    {keys.map((chord) => (
                      <Chord key={chord} chord={chord} />
                    ))}
                  </span>
                </p>
              ))}
          </section>
        ))}
      </div>
    </article>,
    document.body
  )
}
