import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import { typed } from '../../../shared/domain/codebook-edit.ts'
import type { Language, Localised } from '../../../shared/domain/language.ts'
import { codebookProblemText } from '../../../shared/i18n/codebook-texts.ts'
import { keyNames } from '../../state/key-names.ts'
import { Field } from '../../ui/Field.tsx'
import { useLanguage } from './use-language.ts'
import styles from './form.module.css'

type Props = {
  /** How a problem's place names it. */
  readonly field: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly hint?: string
  readonly rows?: number
  readonly words: Localised | undefined
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly autoFocus?: boolean
  readonly problem?: CodebookProblem | undefined
  readonly onChange: (words: Localised) => void
}

/** A text in the language one writes in. The words in the other language show as long as there are none in this one. */
export function WordsField({ field, words, writing, problem, onChange, ...rest }: Props) {
  const language = useLanguage()
  const other = writing === 'nl' ? 'en' : 'nl'
  const error = problem && codebookProblemText(problem, language, (key) => keyNames(key).join(' '))
  return (
    <div className={styles['field']} data-field={field}>
      <Field
        {...rest}
        maxLength={4000}
        value={words?.[writing] ?? ''}
        placeholder={words?.[other] ?? ''}
        error={problem?.severity === 'error' ? (error ?? null) : null}
        onChange={(text) => onChange(typed(words, writing, text, language))}
      />
    </div>
  )
}
