import { PencilSimpleIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { ShownBinding } from '../../../state/keys-in-force.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { Chord } from './Chord.tsx'
import { KeyEditor } from './KeyEditor.tsx'
import styles from './keys.module.css'

type Props = {
  readonly binding: ShownBinding
  readonly isChanged: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** An action with its keys, and the way to change them. */
export function KeyRow({ binding, isChanged, isOpen, onToggle }: Props) {
  const { t } = useTranslation()
  const { id, keys, labelKey } = binding
  const label = t(labelKey)
  return (
    <li className={styles['row']} data-open={isOpen || undefined} data-testid={`keys-${id}`}>
      <div className={styles['line']}>
        <span className={styles['label']}>
          {label}
          {isChanged && <span className={styles['changed']}>{t('shortcuts.changed')}</span>}
        </span>
        <span className={styles['chords']}>
          {keys.length === 0 && <span className={styles['soft']}>{t('shortcuts.noKey')}</span>}
          {keys.map((chord, at) => (
            <span key={chord} className={styles['chord']}>
              {at > 0 && <span className={styles['or']}>{t('settings.keys.or')}</span>}
              <Chord chord={chord} />
            </span>
          ))}
        </span>
        {'fixed' in binding ? (
          <span className={styles['place']} />
        ) : (
          <IconButton
            size="s"
            icon={<PencilSimpleIcon weight={isOpen ? 'fill' : 'regular'} />}
            label={t('shortcuts.change', { action: label })}
            aria-expanded={isOpen}
            onPress={onToggle}
          />
        )}
      </div>
      {isOpen && <KeyEditor binding={binding} isChanged={isChanged} />}
    </li>
  )
}
