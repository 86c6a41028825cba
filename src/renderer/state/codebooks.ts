import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { OwnCodebook } from '../../shared/contract.ts'
import {
  type Codebook,
  type CodeRef,
  defaultCodebookId,
  type FoundCode,
  indexCodes
} from '../../shared/domain/codebook.ts'
import { newestVersions } from '../../shared/domain/codebook-versions.ts'
import type { Content } from '../../shared/domain/content.ts'
import { app, go, tellFailure } from './app.ts'
import { session } from './session.ts'

const empty: Codebook = { id: defaultCodebookId, title: { nl: '', en: '' }, version: 1, groups: [] }
const indexes = new WeakMap<Content, ReadonlyMap<CodeRef, FoundCode>>()

/** The vault's own codebooks, all versions, and what is being made and was not saved yet. */
export const ownCodebooks = createStore<{
  readonly own: readonly OwnCodebook[]
  readonly drafts: readonly Codebook[]
}>(() => ({ own: [], drafts: [] }))

let builtIn: Content | null = null

/** Keeps the vault's own codebooks in `app.content` beside the built-in ones, from unlocking to locking. */
export function followCodebooks(): void {
  builtIn = app.getState().content
  listen('codebook.changed', () => void refreshCodebooks())
  listen('vault.changed', ({ state }) => {
    if (state === 'unlocked') void refreshCodebooks()
    else show([], [])
  })
  if (app.getState().vault === 'unlocked') void refreshCodebooks()
}

/** Resolves when the screen knows what the vault has. */
export async function refreshCodebooks(): Promise<void> {
  const [own, drafts] = await Promise.all([call('codebook.list'), call('codebook.drafts')])
  if (own.ok && drafts.ok) {
    // The vault may have been closed meanwhile.
    if (app.getState().vault === 'unlocked') show(own.value, drafts.value)
  } else if (!own.ok && own.code !== 'vault-locked') tellFailure(own.code, own.detail)
}

function show(own: readonly OwnCodebook[], drafts: readonly Codebook[]): void {
  const books = own.map(({ codebook }) => codebook)
  ownCodebooks.setState({ own, drafts })
  app.setState({ content: builtIn && { ...builtIn, codebooks: [...builtIn.codebooks, ...books] } })
}

export function isBuiltIn(codebookId: string): boolean {
  return builtIn?.codebooks.some(({ id }) => id === codebookId) ?? false
}

/** Every code there is, by reference. */
export function codesIn(content: Content | null): ReadonlyMap<CodeRef, FoundCode> {
  if (content === null) return new Map()
  const known = indexes.get(content)
  if (known) return known
  const made = indexCodes(content.codebooks)
  indexes.set(content, made)
  return made
}

export function findCode(ref: CodeRef): FoundCode | undefined {
  return codesIn(app.getState().content).get(ref)
}

/** The codebook with this id; the starter codebook for one that is not there any more. */
export function codebookIn(content: Content | null, id: string | undefined): Codebook {
  const books = content?.codebooks ?? []
  return books.find((book) => book.id === id) ?? books.find((book) => book.id === defaultCodebookId) ?? empty
}

/** What a session can be coded with: the newest version of each codebook that is not hidden, and the chosen one. */
export function codebooksToChoose(content: Content | null, chosenId: string): readonly Codebook[] {
  const books = content?.codebooks ?? []
  const hidden = new Set(
    ownCodebooks.getState().own.flatMap(({ codebook, archived }) => (archived ? [codebook.id] : []))
  )
  const newest = new Set(newestVersions(books).filter(({ id }) => !hidden.has(id)))
  return books.filter((book) => newest.has(book) || book.id === chosenId)
}

/** The codebook that the open session is coded with. */
export function currentCodebook(): Codebook {
  return codebookIn(app.getState().content, session.getState().open?.session.codebookId)
}

/** Opens the codebook that the open session is coded with, to look at or to change. */
export function showCodebook(): void {
  const { open } = session.getState()
  if (open === null) return
  go({ name: 'codebooks', codebookId: currentCodebook().id, from: { sessionId: open.session.id } })
}

/** Codes the open session with another codebook from now on; what was tagged stays. */
export async function chooseCodebook(codebookId: string): Promise<void> {
  const { open } = session.getState()
  if (open === null || open.session.codebookId === codebookId) return
  const changed = { ...open.session, codebookId }
  session.setState({ open: { ...open, session: changed } })
  const saved = await call('session.save', changed)
  if (!saved.ok) tellFailure(saved.code, saved.detail)
}
