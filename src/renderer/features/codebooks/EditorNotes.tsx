import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { lineageOf } from '../../../shared/domain/codebook-versions.ts'
import { codebookEditor, discardDraft } from '../../state/codebook-editor.ts'
import { ownCodebooks } from '../../state/codebooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { MigrateDialog } from './MigrateDialog.tsx'
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
  const use = useCodebookUse()
  const [migrating, setMigrating] = useState<Codebook | null>(null)
  const momentsOf = (one: Codebook): number => use?.get(one.id)?.moments ?? 0
  const isUsed = momentsOf(book) > 0
  const siblings = own.flatMap(({ codebook }) => (lineageOf(codebook) === lineageOf(book) ? [codebook] : []))
  const version = Math.max(book.version, ...siblings.map((one) => one.version)) + 1
  const behind = siblings.filter((one) => one.version < book.version && momentsOf(one) > 0)
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
      {behind.map((one) => (
        <Notice
          key={one.id}
          kind="info"
          action={
            <Button size="s" onPress={() => setMigrating(one)}>
              {t('codebooks.action.migrate')}
            </Button>
          }
        >
          {t('codebooks.migrate.offer', { count: momentsOf(one), version: one.version })}
        </Notice>
      ))}
      {migrating !== null && <MigrateDialog from={migrating} onClose={() => setMigrating(null)} />}
    </div>
  )
}
