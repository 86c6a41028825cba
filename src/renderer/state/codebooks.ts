import { call } from '../api.ts'
import {
  type Codebook,
  type CodeRef,
  defaultCodebookId,
  type FoundCode,
  indexCodes
} from '../../shared/domain/codebook.ts'
import type { Content } from '../../shared/domain/content.ts'
import { app, tellFailure } from './app.ts'
import { session } from './session.ts'

const empty: Codebook = { id: defaultCodebookId, title: { nl: '', en: '' }, version: 1, groups: [] }
const indexes = new WeakMap<Content, ReadonlyMap<CodeRef, FoundCode>>()

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

/** The codebook that the open session is coded with. */
export function currentCodebook(): Codebook {
  return codebookIn(app.getState().content, session.getState().open?.session.codebookId)
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
