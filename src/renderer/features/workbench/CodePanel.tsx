import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { codebookIn, codebooksToChoose } from '../../state/codebooks.ts'
import { session } from '../../state/session.ts'
import { workbench } from '../../state/workbench.ts'
import { CodeButton } from './CodeButton.tsx'
import { CodePanelHeader } from './CodePanelHeader.tsx'
import { useLanguage } from './use-language.ts'
import styles from './codes.module.css'

/** The codebook and its codes by group. Only the code that is pressed is rendered anew. */
export const CodePanel = memo(function CodePanel({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const content = useStore(app, (state) => state.content)
  const codebookId = useStore(session, (state) => state.open?.session.codebookId)
  const lookThrough = useStore(workbench, (state) => state.lookThrough)
  const book = codebookIn(content, codebookId)
  return (
    <section className={styles['panel']} aria-label={t('workbench.codes.title')}>
      <CodePanelHeader codebooks={codebooksToChoose(content, book.id)} chosenId={book.id} />
      {lookThrough && (
        <p className={styles['lookNote']} role="status">
          {t('workbench.codes.lookThroughOn')}
        </p>
      )}
      <div className={styles['groups']} data-resting={lookThrough || undefined} tabIndex={-1}>
        {book.groups.map((group) => (
          <section key={group.id} aria-label={group.title[language]}>
            <h3 className={styles['groupTitle']}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect width="10" height="10" rx="3" fill={group.colour.hex} />
              </svg>
              {group.title[language]}
            </h3>
            {group.codes.map((code) => (
              <CodeButton
                key={`${book.id}/${code.id}`}
                codeRef={`${book.id}/${code.id}`}
                code={code}
                colour={group.colour.hex}
                language={language}
                recordingId={recordingId}
                isDisabled={lookThrough}
              />
            ))}
          </section>
        ))}
      </div>
    </section>
  )
})
