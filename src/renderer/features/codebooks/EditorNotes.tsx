import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { lineageOf } from '../../../shared/domain/codebook-versions.ts'
import { codebookEditor, discardDraft } from '../../state/codebook-editor.ts'
import { ownCodebooks } from '../../state/codebooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useCodebookUse } from './use-codebook-use.ts'
import styles from './editor.module.css'

/** What one should know before changing this codebook. */
export function EditorNotes({
  book,
  isReadOnly,
  isDirty
}: {
  readonly book: Codebook
  readonly isReadOnly: boolean
  readonly isDirty: boolean
}) {
  const { t } = useTranslation()
  const isRestored = useStore(codebookEditor, (state) => state.isRestored)
  const own = useStore(ownCodebooks, (state) => state.own)
  const isUsed = (useCodebookUse()?.get(book.id)?.moments ?? 0) > 0
  const versions = own.flatMap(({ codebook }) =>
    lineageOf(codebook) === lineageOf(book) ? [codebook.version] : []
  )
  const version = Math.max(book.version, ...versions) + 1
  return (
    <div className={styles['notes']}>
      {isReadOnly && <Notice kind="info">{t('codebooks.editor.builtInNote')}</Notice>}
      {isRestored && isDirty && (
        <Notice
          kind="info"
          action={
            <Button size="s" look="quiet" onPress={() => void discardDraft()}>
              {t('codebooks.draft.discard')}
            </Button>
          }
        >
          {t('codebooks.draft.text')}
        </Notice>
      )}
      {isUsed && !isReadOnly && (
        <Notice kind="info">{t('codebooks.editor.willBeVersion', { version })}</Notice>
      )}
    </div>
  )
}
