import type { TFunction } from 'i18next'
import { call } from '../../api.ts'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import type { Language, Localised } from '../../../shared/domain/language.ts'
import { fill } from '../../../shared/i18n/fill.ts'
import { texts } from '../../../shared/i18n/index.ts'
import { go, tellDone, tellFailure } from '../../state/app.ts'
import { copyCodebook, startCodebook } from '../../state/codebook-editor.ts'
import { refreshCodebooks } from '../../state/codebooks.ts'
import { tellWhenWritten } from '../../state/exports.ts'

type From = { readonly sessionId: string } | null

/** What the program calls something, in both languages. */
function named(text: (language: Language) => string): Localised {
  return { nl: text('nl'), en: text('en') }
}

export async function newBook(from: From): Promise<void> {
  const id = await startCodebook(
    named((language) => texts[language].codebooks.newTitle),
    named((language) => texts[language].codebooks.newGroup)
  )
  go({ name: 'codebooks', codebookId: id, from })
}

export async function copyBook(book: Codebook, from: From): Promise<void> {
  const title = named((language) =>
    fill(texts[language].codebooks.copyTitle, { title: book.title[language] })
  )
  const id = await copyCodebook(book, title)
  if (id !== null) go({ name: 'codebooks', codebookId: id, from })
}

export async function importBook(t: TFunction, language: Language): Promise<void> {
  const read = await call('codebook.import')
  if (!read.ok) {
    tellFailure(read.code, read.detail)
    return
  }
  if (read.value === null) return
  const { codebook, as } = read.value
  await refreshCodebooks()
  tellDone(t(`codebooks.imported.${as}`, { title: codebook.title[language], version: codebook.version }))
}

/** Writes a codebook as a file for exchange, or as pages to print. */
export async function exportBook(
  t: TFunction,
  book: Codebook,
  format: 'json' | 'pdf',
  language: Language
): Promise<void> {
  const suggestedName = book.title[language]
  const started = await call('codebook.export', { codebookId: book.id, format, language, suggestedName })
  if (!started.ok) tellFailure(started.code, started.detail)
  else if (started.value !== null) tellWhenWritten(started.value, (file) => t('codebooks.exported', { file }))
}

export async function archiveBook(book: Codebook, archived: boolean): Promise<void> {
  const done = await call('codebook.archive', { codebookId: book.id, archived })
  if (!done.ok) tellFailure(done.code, done.detail)
  await refreshCodebooks()
}

export async function removeBook(book: Codebook): Promise<void> {
  const done = await call('codebook.remove', { codebookId: book.id })
  if (!done.ok) tellFailure(done.code, done.detail)
  await refreshCodebooks()
}
