import { useTranslation } from 'react-i18next'
import { codeForKey } from '../../../../shared/domain/codebook.ts'
import { currentCodebook, findCode } from '../../../state/codebooks.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import styles from './keys.module.css'

/** Says what a key is that was asked for, beyond the actions that are listed: a code's, or nobody's. */
export function WhoseKey({ chord, hasAction }: { readonly chord: string; readonly hasAction: boolean }) {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'nl' ? 'nl' : 'en'
  const codebook = currentCodebook()
  const ref = codeForKey(codebook, chord)
  const code = ref === null ? undefined : findCode(ref)
  const codeLabel = code?.code.label[language]
  if (codeLabel !== undefined)
    return (
      <p role="status" className={styles['answer']}>
        {t('shortcuts.isCode', { code: codeLabel, codebook: codebook.title[language] })}
      </p>
    )
  return (
    <p role="status" className={hasAction ? 'visually-hidden' : styles['answer']}>
      {hasAction ? t('shortcuts.isAction') : t('shortcuts.isFree')}
    </p>
  )
}
