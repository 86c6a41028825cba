import { ArrowDownIcon, ArrowUpIcon, CopyIcon, TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { duplicateCode, removeCode, stepCode } from '../../../shared/domain/codebook-edit.ts'
import { choosePart, codebookEditor, editDraft } from '../../state/codebook-editor.ts'
import { IconButton } from '../../ui/Button.tsx'

/** Moving, doubling and removing a code. */
export function CodeActions({ codeId }: { readonly codeId: string }) {
  const { t } = useTranslation()
  const step = (by: 1 | -1): void => editDraft((draft) => stepCode(draft, codeId, by))
  return (
    <>
      <IconButton
        size="s"
        icon={<ArrowUpIcon />}
        label={t('codebooks.editor.moveUp')}
        onPress={() => step(-1)}
      />
      <IconButton
        size="s"
        icon={<ArrowDownIcon />}
        label={t('codebooks.editor.moveDown')}
        onPress={() => step(1)}
      />
      <IconButton
        size="s"
        icon={<CopyIcon />}
        label={t('codebooks.editor.duplicate')}
        onPress={() => {
          const { draft } = codebookEditor.getState()
          if (draft === null) return
          const made = duplicateCode(draft, codeId)
          editDraft(() => made.book)
          choosePart({ kind: 'code', codeId: made.codeId })
        }}
      />
      <IconButton
        size="s"
        icon={<TrashIcon />}
        label={t('codebooks.editor.removeCode')}
        onPress={() => {
          choosePart({ kind: 'book' })
          editDraft((draft) => removeCode(draft, codeId))
        }}
      />
    </>
  )
}
