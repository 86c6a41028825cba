import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { checkCodebook } from '../../../shared/domain/codebook-check.ts'
import { tidied } from '../../../shared/domain/codebook-edit.ts'
import { go, tellDone } from '../../state/app.ts'
import {
  codebookEditor,
  discardDraft,
  isDirty,
  keepDraft,
  openEditor,
  saveDraft
} from '../../state/codebook-editor.ts'
import { isBuiltIn, ownCodebooks } from '../../state/codebooks.ts'
import { keysNotForCodes } from '../../state/reserved-keys.ts'
import { Checks } from './Checks.tsx'
import { EditorHeader } from './EditorHeader.tsx'
import { EditorNotes } from './EditorNotes.tsx'
import { KeyMap } from './KeyMap.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { PartForm } from './PartForm.tsx'
import { Structure } from './Structure.tsx'
import { useEditorKeys } from './use-editor-keys.ts'
import { useLanguage } from './use-language.ts'
import styles from './editor.module.css'

/** One codebook: what it holds on the left, the chosen part in the middle, its keys and what is wrong on the right. */
export function Editor({
  codebookId,
  from
}: {
  readonly codebookId: string
  readonly from: { readonly sessionId: string } | null
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [writing, setWriting] = useState(language)
  const [isLeaving, setLeaving] = useState(false)
  const draft = useStore(codebookEditor, (state) => state.draft)
  const dirty = useStore(codebookEditor, isDirty)
  const isNew = useStore(codebookEditor, (state) => state.saved === null)
  const own = useStore(ownCodebooks, (state) => state.own)
  useEffect(() => {
    if (codebookEditor.getState().draft?.id !== codebookId) openEditor(codebookId)
    // Leaving by another way keeps what was not saved.
    return () => void keepDraft()
  }, [codebookId, own.length])

  const isReadOnly = isBuiltIn(codebookId)
  const book = draft?.id === codebookId ? draft : null
  const problems = book === null || isReadOnly ? [] : checkCodebook(tidied(book), keysNotForCodes())
  const hasErrors = problems.some(({ severity }) => severity === 'error')

  const leave = (): void =>
    go(
      from === null
        ? { name: 'codebooks', codebookId: null, from: null }
        : { name: 'session', sessionId: from.sessionId, tab: 'workbench' }
    )
  const save = async (): Promise<boolean> => {
    if (hasErrors) return false
    const saved = await saveDraft()
    if (saved === null) return false
    const isVersion = saved.id !== codebookId
    tellDone(
      isVersion
        ? t('codebooks.editor.savedAsVersion', { version: saved.version })
        : t('codebooks.editor.saved')
    )
    if (isVersion) go({ name: 'codebooks', codebookId: saved.id, from })
    return true
  }
  const askToLeave = (): void => {
    if (dirty && !isReadOnly) setLeaving(true)
    else leave()
  }
  useEditorKeys({ onSave: () => void save(), onLeave: askToLeave })
  if (book === null) return <p className={styles['nothing']}>{t('failure.not-found')}</p>
  return (
    <div className={styles['editor']}>
      <EditorHeader
        book={book}
        from={from}
        isReadOnly={isReadOnly}
        isUnsaved={dirty || isNew}
        hasErrors={hasErrors}
        writing={writing}
        onWriting={setWriting}
        onSave={() => void save()}
        onLeave={askToLeave}
      />
      <EditorNotes book={book} isReadOnly={isReadOnly} isDirty={dirty} />
      <Structure book={book} language={writing} isReadOnly={isReadOnly} problems={problems} />
      <div className={styles['form']}>
        <PartForm book={book} writing={writing} isReadOnly={isReadOnly} problems={problems} />
      </div>
      <aside className={styles['side']}>
        <KeyMap book={book} language={writing} isReadOnly={isReadOnly} />
        {!isReadOnly && <Checks problems={problems} />}
      </aside>
      {isLeaving && (
        <LeaveDialog
          canSave={!hasErrors}
          onStay={() => setLeaving(false)}
          onDiscard={() => {
            void discardDraft().then(leave)
          }}
          onSave={() => {
            void save().then((isSaved) => {
              if (isSaved) leave()
            })
          }}
        />
      )}
    </div>
  )
}
