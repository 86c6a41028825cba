import { useTranslation } from 'react-i18next'
import { type Conflict, forbids } from '../../../../shared/domain/shortcuts.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { findCode } from '../../../state/codebooks.ts'
import { keysInForce } from '../../../state/keys-in-force.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chord } from './Chord.tsx'
import styles from './keys.module.css'

type Props = {
  readonly chord: string
  readonly conflicts: readonly Conflict[]
  readonly onUse: () => void
  readonly onKeep: () => void
}

/** Says what speaks against a key, a sentence each, and asks. */
export function Conflicts({ chord, conflicts, onUse, onKeep }: Props) {
  const { t } = useTranslation()
  const say = useSay()
  const takes = conflicts.some(({ kind }) => kind === 'action' || kind === 'code')
  return (
    <div className={styles['conflicts']} role="alert">
      <Chord chord={chord} />
      <div className={styles['words']}>
        {conflicts.map((conflict) => (
          <p key={conflict.kind}>{say(conflict)}</p>
        ))}
      </div>
      <div className={styles['answers']}>
        <Button size="s" autoFocus onPress={onKeep}>
          {t('shortcuts.keep')}
        </Button>
        {!conflicts.some(forbids) && (
          <Button size="s" look="primary" onPress={onUse}>
            {takes ? t('shortcuts.replace') : t('shortcuts.use')}
          </Button>
        )}
      </div>
    </div>
  )
}

function useSay(): (conflict: Conflict) => string {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'nl' ? 'nl' : 'en'
  return (conflict) => {
    switch (conflict.kind) {
      case 'unpressable':
      case 'system':
      case 'field':
      case 'alt-gr':
        return t(`shortcuts.conflict.${conflict.kind}`)
      case 'fixed':
      case 'action': {
        const labelKey = keysInForce.getState().bindings.find(({ id }) => id === conflict.id)?.labelKey
        const action = labelKey === undefined ? conflict.id : t(labelKey)
        return t(`shortcuts.conflict.${conflict.kind}`, { action })
      }
      case 'code': {
        const found = findCode(conflict.ref)
        const names = {
          code: found?.code.label[language] ?? conflict.ref,
          codebook: found?.codebook.title[language] ?? ''
        }
        return t(conflict.inUse ? 'shortcuts.conflict.code' : 'shortcuts.conflict.otherCode', names)
      }
    }
  }
}
