import { ArrowsHorizontalIcon, DotsSixVerticalIcon, PlusIcon, WarningCircleIcon } from '@phosphor-icons/react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Code, Codebook, CodeGroup } from '../../../shared/domain/codebook.ts'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import { addCode, addGroup, moveGroup, stepCode } from '../../../shared/domain/codebook-edit.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { texts } from '../../../shared/i18n/index.ts'
import { choosePart, type ChosenPart, codebookEditor, editDraft } from '../../state/codebook-editor.ts'
import { keyNames } from '../../state/key-names.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { CodeSign } from '../../ui/CodeSign.tsx'
import { dropped, partOfRow, rowOfPart, rowsOf } from './rows.ts'
import styles from './structure.module.css'

type Props = {
  readonly book: Codebook
  readonly language: Language
  readonly isReadOnly: boolean
  readonly problems: readonly CodebookProblem[]
}

/** Groups and codes in their order, as they stand in the panel with their keys; dragged or moved with Alt and arrows. */
export function Structure({ book, language, isReadOnly, problems }: Props) {
  const { t } = useTranslation()
  const chosen = useStore(codebookEditor, (state) => state.chosen)
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isReadOnly,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys].map(String)
      if (moved === undefined || target.dropPosition === 'on') return
      const after = target.dropPosition === 'after'
      editDraft((draft) => dropped(draft, moved, String(target.key), after))
    }
  })
  const stepChosen = (event: KeyboardEvent): void => {
    if (isReadOnly || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    step(chosen, event.key === 'ArrowUp' ? -1 : 1)
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  const wrong = new Set(
    errors.flatMap(({ at, otherCodeId }) => [
      at.codeId === undefined ? `g:${at.groupId ?? ''}` : `c:${at.codeId}`,
      `c:${otherCodeId ?? ''}`
    ])
  )
  return (
    <section className={styles['structure']} aria-labelledby="codebook-structure">
      <h2 id="codebook-structure">{t('codebooks.editor.structure')}</h2>
      <AriaButton
        className={styles['about'] ?? ''}
        data-chosen={chosen.kind === 'book' || undefined}
        aria-current={chosen.kind === 'book'}
        onPress={() => choosePart({ kind: 'book' })}
      >
        {t('codebooks.editor.properties')}
      </AriaButton>
      <div className={styles['scroller']} data-fixed={isReadOnly || undefined} onKeyDownCapture={stepChosen}>
        <GridList
          aria-labelledby="codebook-structure"
          className={styles['rows'] ?? ''}
          items={rowsOf(book)}
          dependencies={[language, wrong, isReadOnly]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection={chosen.kind !== 'book'}
          selectedKeys={chosen.kind === 'book' ? [] : [rowOfPart(chosen)]}
          onSelectionChange={(keys) => {
            const [row] = keys === 'all' ? [] : [...keys]
            if (row !== undefined) choosePart(partOfRow(String(row)))
          }}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(row) =>
            row.code === null ? (
              <GroupRow
                group={row.group}
                language={language}
                isReadOnly={isReadOnly}
                isWrong={wrong.has(row.id)}
              />
            ) : (
              <CodeRow
                code={row.code}
                group={row.group}
                language={language}
                isReadOnly={isReadOnly}
                isWrong={wrong.has(row.id)}
              />
            )
          }
        </GridList>
      </div>
      {!isReadOnly && (
        <div className={styles['foot']}>
          <Button size="s" icon={<PlusIcon aria-hidden="true" />} onPress={newGroup}>
            {t('codebooks.editor.addGroup')}
          </Button>
        </div>
      )}
    </section>
  )
}

function GroupRow({
  group,
  language,
  isReadOnly,
  isWrong
}: {
  readonly group: CodeGroup
  readonly language: Language
  readonly isReadOnly: boolean
  readonly isWrong: boolean
}) {
  const { t } = useTranslation()
  const title = group.title[language].trim() || t('codebooks.editor.untitled')
  return (
    <GridListItem id={`g:${group.id}`} textValue={title} className={styles['group'] ?? ''}>
      {!isReadOnly && <Handle name={title} />}
      <svg className={styles['colour']} viewBox="0 0 10 10" aria-hidden="true">
        <rect width="10" height="10" rx="3" fill={group.colour.hex} />
      </svg>
      <span className={styles['groupTitle']}>{title}</span>
      {isWrong && <WarningCircleIcon className={styles['wrong'] ?? ''} weight="fill" aria-hidden="true" />}
      {!isReadOnly && (
        <IconButton
          size="s"
          icon={<PlusIcon />}
          label={t('codebooks.editor.addCode')}
          onPress={() => newCode(group.id)}
        />
      )}
    </GridListItem>
  )
}

function CodeRow({
  code,
  group,
  language,
  isReadOnly,
  isWrong
}: {
  readonly code: Code
  readonly group: CodeGroup
  readonly language: Language
  readonly isReadOnly: boolean
  readonly isWrong: boolean
}) {
  const { t } = useTranslation()
  const label = code.label[language].trim() || t('codebooks.editor.untitled')
  return (
    <GridListItem id={`c:${code.id}`} textValue={label} className={styles['code'] ?? ''}>
      {!isReadOnly && <Handle name={label} />}
      <kbd className={styles['key']} data-none={code.key === '' || undefined}>
        {code.key === '' ? '–' : keyNames(code.key).join('')}
      </kbd>
      <CodeSign colour={code.colour ?? group.colour.hex} shape={code.valence} icon={code.icon} />
      <span className={styles['label']}>{label}</span>
      {isWrong && <WarningCircleIcon className={styles['wrong'] ?? ''} weight="fill" aria-hidden="true" />}
      {code.kind === 'interval' && (
        <ArrowsHorizontalIcon className={styles['kind'] ?? ''} aria-hidden="true" />
      )}
      <span className="visually-hidden">
        {`, ${t(`common.valence.${code.valence}`)}, ${t(`codebooks.kind.${code.kind}`)}`}
      </span>
    </GridListItem>
  )
}

function Handle({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  return (
    <AriaButton
      slot="drag"
      className={styles['handle'] ?? ''}
      aria-label={t('codebooks.editor.drag', { name })}
    >
      <DotsSixVerticalIcon aria-hidden="true" />
    </AriaButton>
  )
}

function step(chosen: ChosenPart, by: 1 | -1): void {
  if (chosen.kind === 'code') editDraft((draft) => stepCode(draft, chosen.codeId, by))
  if (chosen.kind !== 'group') return
  editDraft((draft) => {
    const at = draft.groups.findIndex(({ id }) => id === chosen.groupId) + by
    return at < 0 || at >= draft.groups.length ? draft : moveGroup(draft, chosen.groupId, at)
  })
}

function newGroup(): void {
  editDraft((draft) => addGroup(draft, { nl: texts.nl.codebooks.newGroup, en: texts.en.codebooks.newGroup }))
  const group = codebookEditor.getState().draft?.groups.at(-1)
  if (group !== undefined) choosePart({ kind: 'group', groupId: group.id })
}

function newCode(groupId: string): void {
  const { draft } = codebookEditor.getState()
  if (draft === null) return
  const { book, codeId } = addCode(draft, groupId)
  editDraft(() => book)
  choosePart({ kind: 'code', codeId })
}
