import { PlusIcon, TrashIcon, XIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { Modifier } from '../../../shared/domain/codebook.ts'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import { freeId } from '../../../shared/domain/codebook-versions.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { WordsField } from './WordsField.tsx'
import styles from './form.module.css'

type Props = {
  readonly modifiers: readonly Modifier[]
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly problems: readonly CodebookProblem[]
  readonly onChange: (modifiers: readonly Modifier[], mergeKey?: string) => void
}

const nothing = { nl: '', en: '' }

/** What a code asks further: one choice, several, a number or words. */
export function ModifierForms({ modifiers, writing, isReadOnly, problems, onChange }: Props) {
  const { t } = useTranslation()
  const ids = modifiers.map(({ id }) => id)
  const replace = (next: Modifier, mergeKey?: string): void =>
    onChange(
      modifiers.map((one) => (one.id === next.id ? next : one)),
      mergeKey
    )
  const add = (): void =>
    onChange([...modifiers, { id: freeId('vraag', ids), title: nothing, kind: 'single', values: [] }])
  return (
    <fieldset className={styles['set']}>
      <legend>{t('codebooks.field.modifiers')}</legend>
      {modifiers.map((modifier) => (
        <ModifierForm
          key={modifier.id}
          modifier={modifier}
          writing={writing}
          isReadOnly={isReadOnly}
          problem={problems.find(({ at, severity }) => at.modifierId === modifier.id && severity === 'error')}
          onChange={replace}
          onRemove={() => onChange(modifiers.filter(({ id }) => id !== modifier.id))}
        />
      ))}
      {!isReadOnly && (
        <Button size="s" icon={<PlusIcon aria-hidden="true" />} onPress={add}>
          {t('codebooks.field.addModifier')}
        </Button>
      )}
    </fieldset>
  )
}

function ModifierForm({
  modifier,
  writing,
  isReadOnly,
  problem,
  onChange,
  onRemove
}: {
  readonly modifier: Modifier
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly problem: CodebookProblem | undefined
  readonly onChange: (modifier: Modifier, mergeKey?: string) => void
  readonly onRemove: () => void
}) {
  const { t } = useTranslation()
  const { id, title, kind, values } = modifier
  const hasValues = kind === 'single' || kind === 'multiple'
  const addValue = (): void => {
    const valueId = freeId(
      'keuze',
      values.map((value) => value.id)
    )
    onChange({ ...modifier, values: [...values, { id: valueId, label: nothing }] })
  }
  return (
    <div className={styles['modifier']} data-field={`modifier-${id}`}>
      <div className={styles['modifierHead']}>
        <WordsField
          field={`modifier-title-${id}`}
          label={t('codebooks.field.modifierTitle')}
          words={title}
          writing={writing}
          isReadOnly={isReadOnly}
          autoFocus={title.nl === '' && title.en === ''}
          problem={problem}
          onChange={(words) => onChange({ ...modifier, title: words }, `modifier ${id}`)}
        />
        <Choice
          label={t('codebooks.field.modifierKind')}
          value={kind}
          isDisabled={isReadOnly}
          options={(['single', 'multiple', 'number', 'text'] as const).map((one) => ({
            id: one,
            label: t(`codebooks.modifierKind.${one}`)
          }))}
          onChange={(next) => onChange({ ...modifier, kind: next })}
        />
        {!isReadOnly && (
          <IconButton icon={<TrashIcon />} label={t('codebooks.field.removeModifier')} onPress={onRemove} />
        )}
      </div>
      {hasValues && (
        <div className={styles['values']}>
          <span className={styles['label']}>{t('codebooks.field.values')}</span>
          {values.map((value, at) => (
            <div key={value.id} className={styles['value']}>
              <WordsField
                field={`value-${value.id}`}
                label={t('codebooks.field.value', { number: at + 1 })}
                hideLabel
                words={value.label}
                writing={writing}
                isReadOnly={isReadOnly}
                autoFocus={value.label.nl === '' && value.label.en === ''}
                onChange={(label) =>
                  onChange(
                    {
                      ...modifier,
                      values: values.map((one) => (one.id === value.id ? { ...one, label } : one))
                    },
                    `value ${id} ${value.id}`
                  )
                }
              />
              {!isReadOnly && (
                <IconButton
                  size="s"
                  icon={<XIcon />}
                  label={t('codebooks.field.removeValue', { number: at + 1 })}
                  onPress={() =>
                    onChange({ ...modifier, values: values.filter((one) => one.id !== value.id) })
                  }
                />
              )}
            </div>
          ))}
          {!isReadOnly && (
            <Button size="s" look="quiet" icon={<PlusIcon aria-hidden="true" />} onPress={addValue}>
              {t('codebooks.field.addValue')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
