import { useTranslation } from 'react-i18next'
import type { Code, Codebook, CodeGroup } from '../../../shared/domain/codebook.ts'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import { changeCode, moveCode, without } from '../../../shared/domain/codebook-edit.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { editDraft } from '../../state/codebook-editor.ts'
import { Check } from '../../ui/Check.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { CodeActions } from './CodeActions.tsx'
import { CodeLook } from './CodeLook.tsx'
import { CodeParents } from './CodeParents.tsx'
import { KeyField } from './KeyField.tsx'
import { ModifierForms } from './ModifierForms.tsx'
import { WordsField } from './WordsField.tsx'
import styles from './form.module.css'

type Props = {
  readonly book: Codebook
  readonly group: CodeGroup
  readonly code: Code
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly problems: readonly CodebookProblem[]
}

const subjects = ['child', 'parent', 'dyad'] as const
const valences = ['strength', 'growth', 'neutral'] as const
const kinds = ['point', 'interval'] as const
const intensities = ['none', '3', '5', '7', '10'] as const

/** Everything of one code: words, keys, kind, what parents see of it, what else is asked. */
export function CodeForm({ book, group, code, writing, isReadOnly, problems }: Props) {
  const { t } = useTranslation()
  const mine = problems.filter(({ at, otherCodeId }) => at.codeId === code.id || otherCodeId === code.id)
  const problemOf = (field: CodebookProblem['at']['field']): CodebookProblem | undefined =>
    mine.find(({ at, severity }) => at.field === field && severity === 'error')
  const change = (make: (code: Code) => Code, mergeKey = ''): void =>
    editDraft((draft) => changeCode(draft, code.id, make), mergeKey && `${mergeKey} ${code.id}`)
  const set = (to: Partial<Code>, mergeKey = ''): void => change((now) => ({ ...now, ...to }), mergeKey)
  const text = { writing, isReadOnly }
  return (
    <section className={styles['form']} aria-labelledby="codebook-form">
      <header className={styles['head']}>
        <h2 id="codebook-form">{code.label[writing].trim() || t('codebooks.editor.untitled')}</h2>
        {!isReadOnly && <CodeActions codeId={code.id} />}
      </header>
      <WordsField
        {...text}
        field="label"
        label={t('codebooks.field.label')}
        words={code.label}
        autoFocus={code.label.nl === '' && code.label.en === ''}
        problem={problemOf('label')}
        onChange={(label) => set({ label }, 'label')}
      />
      <WordsField
        {...text}
        field="definition"
        label={t('codebooks.field.definition')}
        rows={3}
        words={code.definition}
        onChange={(definition) => set({ definition }, 'definition')}
      />
      <div className={styles['pair']}>
        <KeyField
          field="key"
          label={t('codebooks.field.key')}
          hint={t('codebooks.field.keyHint')}
          value={code.key}
          withShift
          isReadOnly={isReadOnly}
          problem={problemOf('key')}
          onChange={(key) => set({ key })}
        />
        <KeyField
          field="groupKey"
          label={t('codebooks.field.groupKey')}
          value={code.groupKey ?? ''}
          withShift={false}
          isReadOnly={isReadOnly}
          problem={problemOf('groupKey')}
          onChange={(groupKey) => set({ groupKey })}
        />
      </div>
      <div className={styles['pair']}>
        <div data-field="kind">
          <Choice
            label={t('codebooks.field.kind')}
            value={code.kind}
            isDisabled={isReadOnly}
            options={kinds.map((id) => ({ id, label: t(`codebooks.kind.${id}`) }))}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <Choice
          label={t('codebooks.field.subject')}
          value={code.subject}
          isDisabled={isReadOnly}
          options={subjects.map((id) => ({ id, label: t(`common.subject.${id}`) }))}
          onChange={(subject) => set({ subject })}
        />
        <Choice
          label={t('codebooks.field.valence')}
          value={code.valence}
          isDisabled={isReadOnly}
          options={valences.map((id) => ({ id, label: t(`common.valence.${id}`) }))}
          onChange={(valence) => set({ valence })}
        />
        <Choice
          label={t('codebooks.editor.moveTo')}
          value={group.id}
          isDisabled={isReadOnly}
          options={book.groups.map(({ id, title }) => ({
            id,
            label: title[writing].trim() || t('codebooks.editor.untitled')
          }))}
          onChange={(groupId) => editDraft((draft) => moveCode(draft, code.id, groupId, Infinity))}
        />
      </div>
      <CodeParents code={code} writing={writing} isReadOnly={isReadOnly} onChange={set} />
      <CodeLook code={code} groupColour={group.colour.hex} isReadOnly={isReadOnly} onChange={change} />
      <div className={styles['pair']}>
        <Choice
          label={t('codebooks.field.intensity')}
          value={intensities.find((id) => id === String(code.intensityTo)) ?? 'none'}
          isDisabled={isReadOnly}
          options={intensities.map((id) => ({
            id,
            label:
              id === 'none'
                ? t('codebooks.field.intensityNone')
                : t('codebooks.field.intensityTo', { to: id })
          }))}
          onChange={(id) =>
            change((now) =>
              id === 'none' ? without(now, 'intensityTo') : { ...now, intensityTo: Number(id) }
            )
          }
        />
      </div>
      <ModifierForms
        modifiers={code.modifiers ?? []}
        writing={writing}
        isReadOnly={isReadOnly}
        problems={mine}
        onChange={(modifiers, mergeKey) => set({ modifiers: [...modifiers] }, mergeKey)}
      />
      <Check
        isSelected={code.role === 'not-codable'}
        isReadOnly={isReadOnly}
        onChange={(on) => change((now) => (on ? { ...now, role: 'not-codable' } : without(now, 'role')))}
      >
        {t('codebooks.field.notCodable')}
      </Check>
    </section>
  )
}
