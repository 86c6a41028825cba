import type { KeyboardEvent } from 'react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import { codebookProblemText } from '../../../shared/i18n/codebook-texts.ts'
import { keyNames } from '../../state/key-names.ts'
import { chordOf } from '../../state/keymap.ts'
import { useLanguage } from './use-language.ts'
import styles from './form.module.css'

type Props = {
  readonly field: 'key' | 'groupKey'
  readonly label: string
  readonly hint?: string
  /** As in `Code.key`; empty: none. */
  readonly value: string
  readonly withShift: boolean
  readonly isReadOnly: boolean
  readonly problem: CodebookProblem | undefined
  readonly onChange: (key: string) => void
}

/** A key that is chosen by pressing it; Backspace takes it away. */
export function KeyField({ field, label, hint, value, withShift, isReadOnly, problem, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = useId()
  const name = (key: string): string => keyNames(key).join(' ')
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isReadOnly) return
    const chord = chordOf(event.nativeEvent)
    if (chord === 'backspace' || chord === 'delete') {
      event.preventDefault()
      onChange('')
    } else if ((withShift ? /^(shift\+)?[a-z0-9]$/ : /^[a-z0-9]$/).test(chord)) {
      event.preventDefault()
      onChange(chord)
    }
  }
  const error = problem === undefined ? undefined : codebookProblemText(problem, language, name)
  return (
    <div className={styles['field']} data-field={field}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles['keyInput']}
        readOnly
        disabled={isReadOnly}
        value={value === '' ? t('codebooks.field.keyNone') : name(value)}
        data-none={value === '' || undefined}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-words`}
        onKeyDown={press}
      />
      <span id={`${id}-words`} className={error === undefined ? styles['hint'] : styles['error']}>
        {error ?? hint}
      </span>
    </div>
  )
}
