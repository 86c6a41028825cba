import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/domain/codebook.ts'
import type { Language, Localised } from '../../../shared/domain/language.ts'
import { withChild } from '../../../shared/domain/with-child.ts'
import { Check } from '../../ui/Check.tsx'
import { WordsField } from './WordsField.tsx'
import styles from './form.module.css'

/** What parents may read of a code, and what is asked when it is looked back at together. */
export function CodeParents({
  code,
  writing,
  isReadOnly,
  onChange
}: {
  readonly code: Code
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly onChange: (to: Partial<Code>, mergeKey?: string) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles['set']}>
      <legend>{t('codebooks.field.parent')}</legend>
      <WordsField
        field="parentLabel"
        label={t('codebooks.field.parentLabel')}
        hint={t('codebooks.field.parentHint')}
        words={isReadOnly ? filled(code.parentLabel) : code.parentLabel}
        writing={writing}
        isReadOnly={isReadOnly}
        onChange={(parentLabel) => onChange({ parentLabel }, 'parentLabel')}
      />
      <Check
        isSelected={code.parentVisible}
        isReadOnly={isReadOnly}
        onChange={(parentVisible) => onChange({ parentVisible })}
      >
        {t('codebooks.field.parentVisible')}
      </Check>
      <WordsField
        field="reflect"
        label={t('codebooks.field.reflect')}
        rows={2}
        words={isReadOnly ? filled(code.reflect) : code.reflect}
        writing={writing}
        isReadOnly={isReadOnly}
        onChange={(reflect) => onChange({ reflect }, 'reflect')}
      />
    </fieldset>
  )
}

/** As parents read it: only who writes has to know where the child's name goes. */
function filled(words: Localised | undefined): Localised | undefined {
  return words && { nl: withChild(words.nl, 'nl', null), en: withChild(words.en, 'en', null) }
}
