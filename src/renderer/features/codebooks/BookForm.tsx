import { useTranslation } from 'react-i18next'
import { type Codebook, dyadOf, dyadSchema, sourceOf } from '../../../shared/domain/codebook.ts'
import type { CodebookProblem } from '../../../shared/domain/codebook-check.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { editDraft } from '../../state/codebook-editor.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useLanguage } from './use-language.ts'
import { WordsField } from './WordsField.tsx'
import styles from './form.module.css'

/** What the codebook as a whole is called and is for. */
export function BookForm({
  book,
  writing,
  isReadOnly,
  problems
}: {
  readonly book: Codebook
  readonly writing: Language
  readonly isReadOnly: boolean
  readonly problems: readonly CodebookProblem[]
}) {
  const { t } = useTranslation()
  const source = sourceOf(book, useLanguage())
  return (
    <section className={styles['form']} aria-labelledby="codebook-form">
      <h2 id="codebook-form">{t('codebooks.editor.properties')}</h2>
      <WordsField
        field="title"
        label={t('codebooks.field.title')}
        words={book.title}
        writing={writing}
        isReadOnly={isReadOnly}
        problem={problems.find(({ kind }) => kind === 'title-missing')}
        onChange={(title) => editDraft((draft) => ({ ...draft, title }), 'title')}
      />
      <WordsField
        field="intro"
        label={t('codebooks.field.intro')}
        rows={3}
        words={book.intro}
        writing={writing}
        isReadOnly={isReadOnly}
        onChange={(intro) => editDraft((draft) => ({ ...draft, intro }), 'intro')}
      />
      <Choice
        label={t('codebooks.field.dyad')}
        value={dyadOf(book)}
        isDisabled={isReadOnly}
        options={dyadSchema.options.map((id) => ({ id, label: t(`codebooks.dyad.${id}`) }))}
        onChange={(dyad) => editDraft((draft) => ({ ...draft, dyad }))}
      />
      {!isReadOnly && <p className={styles['hint']}>{t('codebooks.editor.languageHint')}</p>}
      {source !== undefined && <p className={styles['hint']}>{source}</p>}
    </section>
  )
}
