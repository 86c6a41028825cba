import { memo, useCallback, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { armedGroup } from '../../state/armed-group.ts'
import { codebookIn, codebooksToChoose } from '../../state/codebooks.ts'
import { coder } from '../../state/coder.ts'
import { activePass, passes } from '../../state/passes.ts'
import { session } from '../../state/session.ts'
import { CodeGroupSection } from './CodeGroupSection.tsx'
import { CodePanelFoot } from './CodePanelFoot.tsx'
import { CodePanelHeader } from './CodePanelHeader.tsx'
import { CodeSearch } from './CodeSearch.tsx'
import { findCodes } from './find-codes.ts'
import { useLanguage } from './use-language.ts'
import styles from './codes.module.css'

/** With so few codes all can be seen at once, and need not be looked for. */
const easilySeen = 12

/** The codebook and its codes by group. Only the code that is pressed is rendered anew. */
export const CodePanel = memo(function CodePanel({ recordingId }: { readonly recordingId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const content = useStore(app, (state) => state.content)
  const codebookId = useStore(session, (state) => state.open?.session.codebookId)
  const scheme = useStore(coder, (state) => state.settings.keyScheme)
  const armed = useStore(armedGroup, (state) => state.index)
  const seen = useStore(passes)
  const passId = useStore(session, (state) => activePass(state.doc, seen)?.id ?? null)
  const book = codebookIn(content, codebookId)
  const [words, setWords] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [closedIn, setClosedIn] = useState(book.id)
  if (closedIn !== book.id) {
    setClosedIn(book.id)
    setClosed(new Set())
    setWords('')
  }
  const found = findCodes(book, useDeferredValue(words), language)
  const toggle = useCallback((groupId: string): void => {
    setClosed((before) => {
      const next = new Set(before)
      if (!next.delete(groupId)) next.add(groupId)
      return next
    })
  }, [])
  const count = book.groups.reduce((sum, { codes }) => sum + codes.length, 0)
  return (
    <section className={styles['panel']} aria-label={t('workbench.codes.title')}>
      <CodePanelHeader codebooks={codebooksToChoose(content, book.id)} chosenId={book.id} />
      {count > easilySeen && (
        <CodeSearch
          words={words}
          onChange={setWords}
          first={found[0]?.codes[0] ? `${book.id}/${found[0].codes[0].id}` : null}
        />
      )}
      <div className={styles['groups']} tabIndex={-1}>
        {found.map(({ group, index, codes }) => (
          <CodeGroupSection
            key={group.id}
            book={book}
            group={group}
            codes={codes}
            index={index}
            scheme={scheme}
            isArmed={armed === index || book.groups.length === 1}
            isClosed={words === '' && closed.has(group.id)}
            onToggle={toggle}
            language={language}
            recordingId={recordingId}
            passId={passId}
          />
        ))}
        {found.length === 0 && words !== '' && (
          <p className={styles['nothing']}>{t('coding.search.nothing')}</p>
        )}
      </div>
      <CodePanelFoot recordingId={recordingId} />
    </section>
  )
})
