import { CheckCircleIcon, WarningCircleIcon, WarningIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import { codebookProblemText } from '../../../shared/i18n/codebook-texts.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { keyNames } from '../../state/key-names.ts'
import { jumpToPlace } from './jump.ts'
import { useLanguage } from './use-language.ts'
import styles from './side.module.css'

/** What is wrong or odd, one sentence each; pressing it leads to the field. */
export function Checks({ problems }: { readonly problems: readonly CodebookProblem[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const name = (key: string): string => keyNames(key).join(' ')
  return (
    <section className={styles['part']} aria-labelledby="codebook-checks">
      <h2 id="codebook-checks">{t('codebooks.editor.checks')}</h2>
      <p className={styles['soft']} role="status">
        {problems.length === 0 ? (
          <span className={styles['good']}>
            <CheckCircleIcon weight="fill" aria-hidden="true" />
            {t('codebooks.editor.checksGood')}
          </span>
        ) : (
          inLine([
            ...(errors.length > 0 ? [t('codebooks.editor.errors', { count: errors.length })] : []),
            ...(warnings.length > 0 ? [t('codebooks.editor.warnings', { count: warnings.length })] : [])
          ])
        )}
      </p>
      <ul className={styles['problems']}>
        {[...errors, ...warnings].map((problem) => (
          <li key={JSON.stringify([problem.kind, problem.at])}>
            <AriaButton
              className={styles['problem'] ?? ''}
              data-severity={problem.severity}
              onPress={() => jumpToPlace(problem.at)}
            >
              {problem.severity === 'error' ? (
                <WarningCircleIcon weight="fill" aria-hidden="true" />
              ) : (
                <WarningIcon aria-hidden="true" />
              )}
              {codebookProblemText(problem, language, name)}
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
