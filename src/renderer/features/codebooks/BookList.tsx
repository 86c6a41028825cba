import { DownloadSimpleIcon, PlusIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { lineageOf, newestVersions } from '../../../shared/domain/codebook-versions.ts'
import { app, go } from '../../state/app.ts'
import { isBuiltIn, ownCodebooks } from '../../state/codebooks.ts'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { importBook, newBook } from './book-actions.ts'
import { BookRow } from './BookRow.tsx'
import { useCodebookUse } from './use-codebook-use.ts'
import { useLanguage } from './use-language.ts'
import styles from './list.module.css'

/** All codebooks: one's own with their versions, and those that come with the program. */
export function BookList({ from }: { readonly from: { readonly sessionId: string } | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const content = useStore(app, (state) => state.content)
  const own = useStore(ownCodebooks, (state) => state.own)
  const drafts = useStore(ownCodebooks, (state) => state.drafts)
  const use = useCodebookUse()
  const books = own.map(({ codebook }) => codebook)
  const unsaved = drafts.filter((draft) => !books.some(({ id }) => id === draft.id))
  const hidden = new Set(own.flatMap(({ codebook, archived }) => (archived ? [codebook.id] : [])))
  const newest = newestVersions(books)
  const row = (book: Codebook, isNew = false) => (
    <BookRow
      key={book.id}
      book={book}
      from={from}
      use={use}
      earlier={books
        .filter((other) => other.id !== book.id && lineageOf(other) === lineageOf(book))
        .reverse()}
      isHidden={hidden.has(book.id)}
      isUnsaved={isNew || drafts.some(({ id }) => id === book.id)}
      isNew={isNew}
    />
  )
  const shownOwn = newest.filter(({ id }) => !hidden.has(id))
  const shownHidden = newest.filter(({ id }) => hidden.has(id))
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div className={styles['headWords']}>
          <PageTitle>{t('codebooks.title')}</PageTitle>
          <p className={styles['soft']}>{t('codebooks.intro')}</p>
        </div>
        {from !== null && (
          <Button onPress={() => go({ name: 'session', sessionId: from.sessionId, tab: 'workbench' })}>
            {t('codebooks.editor.toSession')}
          </Button>
        )}
        <Button icon={<DownloadSimpleIcon aria-hidden="true" />} onPress={() => void importBook(t, language)}>
          {t('codebooks.import')}
        </Button>
        <Button look="primary" icon={<PlusIcon aria-hidden="true" />} onPress={() => void newBook(from)}>
          {t('codebooks.new')}
        </Button>
      </header>
      <section aria-labelledby="own-codebooks">
        <h2 id="own-codebooks">{t('codebooks.own')}</h2>
        {shownOwn.length + unsaved.length === 0 ? (
          <p className={styles['none']}>{t('codebooks.none')}</p>
        ) : (
          <ul className={styles['list']}>
            {unsaved.map((draft) => row(draft, true))}
            {shownOwn.map((book) => row(book))}
          </ul>
        )}
      </section>
      <section aria-labelledby="built-in-codebooks">
        <h2 id="built-in-codebooks">{t('codebooks.builtIn')}</h2>
        <ul className={styles['list']}>
          {content?.codebooks.filter(({ id }) => isBuiltIn(id)).map((book) => row(book))}
        </ul>
      </section>
      {shownHidden.length > 0 && (
        <section aria-labelledby="hidden-codebooks">
          <h2 id="hidden-codebooks">{t('codebooks.hidden')}</h2>
          <ul className={styles['list']}>{shownHidden.map((book) => row(book))}</ul>
        </section>
      )}
    </div>
  )
}
