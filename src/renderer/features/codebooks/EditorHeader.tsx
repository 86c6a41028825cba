import { ArrowLeftIcon, ArrowUUpLeftIcon, ArrowUUpRightIcon, CopyIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { type Language, languages } from '../../../shared/domain/language.ts'
import { codebookEditor, redoDraft, undoDraft } from '../../state/codebook-editor.ts'
import { keyNames } from '../../state/key-names.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { copyBook } from './book-actions.ts'
import styles from './editor.module.css'

type Props = {
  readonly book: Codebook
  readonly from: { readonly sessionId: string } | null
  readonly isReadOnly: boolean
  readonly isUnsaved: boolean
  readonly hasErrors: boolean
  readonly writing: Language
  readonly onWriting: (language: Language) => void
  readonly onSave: () => void
  readonly onLeave: () => void
}

const shortcut = (chord: string): string => keyNames(chord).join(' ')

/** Which codebook and version, in which language one writes, and saving. */
export function EditorHeader(props: Props) {
  const { book, from, isReadOnly, isUnsaved, hasErrors, writing, onWriting, onSave, onLeave } = props
  const { t } = useTranslation()
  const canUndo = useStore(codebookEditor, (state) => state.past.length > 0)
  const canRedo = useStore(codebookEditor, (state) => state.future.length > 0)
  const title = book.title[writing].trim()
  return (
    <header className={styles['header']}>
      <IconButton
        icon={<ArrowLeftIcon />}
        label={t(from === null ? 'codebooks.editor.back' : 'codebooks.editor.toSession')}
        shortcut={shortcut('escape')}
        onPress={onLeave}
      />
      <div className={styles['name']}>
        <PageTitle>{title === '' ? t('codebooks.editor.untitled') : title}</PageTitle>
        <span className={styles['badge']}>
          {isReadOnly ? t('codebooks.readOnly') : t('codebooks.version', { version: book.version })}
        </span>
      </div>
      <ToggleButtonGroup
        aria-label={t('codebooks.editor.language')}
        className={styles['languages'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[writing]}
        onSelectionChange={(keys) => {
          const language = languages.find((one) => keys.has(one))
          if (language !== undefined) onWriting(language)
        }}
      >
        {languages.map((language) => (
          <ToggleButton key={language} id={language} className={styles['language'] ?? ''}>
            {t(`common.language.${language}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {isReadOnly ? (
        <Button
          look="primary"
          icon={<CopyIcon aria-hidden="true" />}
          onPress={() => void copyBook(book, from)}
        >
          {t('codebooks.action.copy')}
        </Button>
      ) : (
        <>
          <span className={styles['undo']}>
            <IconButton
              icon={<ArrowUUpLeftIcon />}
              label={t('codebooks.editor.undo')}
              shortcut={shortcut('mod+z')}
              isDisabled={!canUndo}
              onPress={undoDraft}
            />
            <IconButton
              icon={<ArrowUUpRightIcon />}
              label={t('codebooks.editor.redo')}
              shortcut={shortcut('mod+shift+z')}
              isDisabled={!canRedo}
              onPress={redoDraft}
            />
          </span>
          <span className={styles['saveState']} role="status">
            {t(isUnsaved ? 'codebooks.editor.unsaved' : 'codebooks.editor.allSaved')}
          </span>
          <Button look="primary" isDisabled={!isUnsaved || hasErrors} onPress={onSave}>
            {t('codebooks.editor.save')}
          </Button>
        </>
      )}
    </header>
  )
}
