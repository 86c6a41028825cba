import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { Codebook, CodeGroup } from '../../../shared/domain/codebook.ts'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import {
  addCode,
  changeGroup,
  codebookColours,
  moveGroup,
  removeGroup
} from '../../../shared/domain/codebook-edit.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { choosePart, codebookEditor, editDraft } from '../../state/codebook-editor.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Check } from '../../ui/Check.tsx'
import { ColourChoice } from './ColourChoice.tsx'
import { WordsField } from './WordsField.tsx'
import styles from './form.module.css'

type Props = {
  readonly book: Codebook
  readonly group: CodeGroup
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly problems: readonly CodebookProblem[]
}

/** A group's name, colour and whether its codes exclude each other. */
export function GroupForm({ book, group, writing, isReadOnly, problems }: Props) {
  const { t } = useTranslation()
  const change = (to: Partial<CodeGroup>, mergeKey = ''): void =>
    editDraft((draft) => changeGroup(draft, group.id, () => to), mergeKey && `${mergeKey} ${group.id}`)
  const at = book.groups.findIndex(({ id }) => id === group.id)
  const move = (by: 1 | -1): void => editDraft((draft) => moveGroup(draft, group.id, at + by))
  return (
    <section className={styles['form']} aria-labelledby="codebook-form">
      <header className={styles['head']}>
        <h2 id="codebook-form">{group.title[writing].trim() || t('codebooks.editor.untitled')}</h2>
        {!isReadOnly && (
          <>
            <IconButton
              size="s"
              icon={<ArrowUpIcon />}
              label={t('codebooks.editor.moveUp')}
              isDisabled={at === 0}
              onPress={() => move(-1)}
            />
            <IconButton
              size="s"
              icon={<ArrowDownIcon />}
              label={t('codebooks.editor.moveDown')}
              isDisabled={at === book.groups.length - 1}
              onPress={() => move(1)}
            />
            <IconButton
              size="s"
              icon={<TrashIcon />}
              label={t('codebooks.editor.removeGroup')}
              onPress={() => {
                choosePart({ kind: 'book' })
                editDraft((draft) => removeGroup(draft, group.id))
              }}
            />
          </>
        )}
      </header>
      <WordsField
        field="title"
        label={t('codebooks.field.groupTitle')}
        words={group.title}
        writing={writing}
        isReadOnly={isReadOnly}
        problem={problems.find(
          ({ at: place, kind }) => place.groupId === group.id && kind === 'group-title-missing'
        )}
        onChange={(title) => change({ title }, 'group title')}
      />
      <ColourChoice
        label={t('codebooks.field.colour')}
        value={group.colour.hex}
        isReadOnly={isReadOnly}
        onChange={(hex) => {
          const colour = codebookColours.find((one) => one.hex === hex)
          if (colour !== undefined) change({ colour: { ...colour } })
        }}
      />
      <div data-field="exclusive">
        <Check
          isSelected={group.exclusive}
          isReadOnly={isReadOnly}
          onChange={(exclusive) => change({ exclusive })}
        >
          {t('codebooks.field.exclusive')}
        </Check>
      </div>
      {!isReadOnly && (
        <div data-field="codes">
          <Button size="s" icon={<PlusIcon aria-hidden="true" />} onPress={() => newCode(group.id)}>
            {t('codebooks.editor.addCode')}
          </Button>
        </div>
      )}
    </section>
  )
}

function newCode(groupId: string): void {
  const { draft } = codebookEditor.getState()
  if (draft === null) return
  const { book, codeId } = addCode(draft, groupId)
  editDraft(() => book)
  choosePart({ kind: 'code', codeId })
}
