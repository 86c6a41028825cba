import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { Codebook } from '../../shared/domain/codebook.ts'
import { emptyCodebook, readyToSave } from '../../shared/domain/codebook-edit.ts'
import { asCopy } from '../../shared/domain/codebook-versions.ts'
import type { Localised } from '../../shared/domain/language.ts'
import { app, tellFailure } from './app.ts'
import { ownCodebooks, refreshCodebooks } from './codebooks.ts'
import { saveBeforeLock } from './lock.ts'

/** What the form beside the list shows. */
export type ChosenPart =
  | { readonly kind: 'book' }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'code'; readonly codeId: string }

type EditorState = {
  /** As it is in the vault; null for one that was never saved. */
  readonly saved: Codebook | null
  readonly draft: Codebook | null
  readonly past: readonly Codebook[]
  readonly future: readonly Codebook[]
  readonly chosen: ChosenPart
  /** The draft was put back from work that had not been saved. */
  readonly isRestored: boolean
}

const closed: EditorState = {
  saved: null,
  draft: null,
  past: [],
  future: [],
  chosen: { kind: 'book' },
  isRestored: false
}

/** The codebook that is being made: a draft with its own undo, kept in the vault until it is saved. */
export const codebookEditor = createStore<EditorState>(() => closed)

const keepAfterMs = 600
const oneStepMs = 1500
let keepTimer: ReturnType<typeof setTimeout> | undefined
let lastEdit = { mergeKey: '', at: 0 }

/** Opens a codebook, with what was not saved of it. */
export function openEditor(codebookId: string): void {
  const saved = app.getState().content?.codebooks.find(({ id }) => id === codebookId) ?? null
  const kept = ownCodebooks.getState().drafts.find(({ id }) => id === codebookId) ?? null
  lastEdit = { mergeKey: '', at: 0 }
  codebookEditor.setState({
    ...closed,
    saved,
    draft: kept ?? saved,
    isRestored: kept !== null && saved !== null
  })
}

export function isDirty({ saved, draft }: EditorState): boolean {
  return draft !== null && draft !== saved
}

/** Changes the draft; changes with the same `mergeKey` shortly after each other, such as letters, are one step. */
export function editDraft(change: (draft: Codebook) => Codebook, mergeKey = ''): void {
  const { draft, past } = codebookEditor.getState()
  if (draft === null) return
  const next = change(draft)
  if (next === draft) return
  const now = performance.now()
  const isSameStep = mergeKey !== '' && mergeKey === lastEdit.mergeKey && now - lastEdit.at < oneStepMs
  lastEdit = { mergeKey, at: now }
  codebookEditor.setState({ draft: next, past: isSameStep ? past : [...past, draft], future: [] })
  keepSoon()
}

export function choosePart(chosen: ChosenPart): void {
  codebookEditor.setState({ chosen })
}

export function undoDraft(): void {
  const { draft, past, future } = codebookEditor.getState()
  const before = past.at(-1)
  if (draft === null || before === undefined) return
  lastEdit = { mergeKey: '', at: 0 }
  codebookEditor.setState({ draft: before, past: past.slice(0, -1), future: [...future, draft] })
  keepSoon()
}

export function redoDraft(): void {
  const { draft, past, future } = codebookEditor.getState()
  const after = future.at(-1)
  if (draft === null || after === undefined) return
  lastEdit = { mergeKey: '', at: 0 }
  codebookEditor.setState({ draft: after, past: [...past, draft], future: future.slice(0, -1) })
  keepSoon()
}

/** Saves the draft; gives what it became, which has another id when it became a new version. Null when refused. */
export async function saveDraft(): Promise<Codebook | null> {
  const { draft, saved, chosen } = codebookEditor.getState()
  if (draft === null) return null
  clearTimeout(keepTimer)
  const ready = readyToSave(draft, saved ?? undefined)
  const done = await call('codebook.save', ready)
  if (!done.ok) {
    tellFailure(done.code, done.detail)
    keepSoon()
    return null
  }
  await call('codebook.dropDraft', { codebookId: draft.id })
  await refreshCodebooks()
  codebookEditor.setState({
    ...closed,
    saved: done.value,
    draft: done.value,
    chosen: partAfter(chosen, draft, ready)
  })
  return done.value
}

/** Goes back to what is in the vault. */
export async function discardDraft(): Promise<void> {
  const { draft, saved } = codebookEditor.getState()
  if (draft === null) return
  clearTimeout(keepTimer)
  codebookEditor.setState({ ...closed, saved, draft: saved })
  await call('codebook.dropDraft', { codebookId: draft.id })
  await refreshCodebooks()
}

/** An empty codebook to begin with; it is a draft until it is saved. Gives its id. */
export async function startCodebook(title: Localised, groupTitle: Localised): Promise<string> {
  const draft = emptyCodebook(title, groupTitle, takenIds())
  const kept = await call('codebook.keepDraft', draft)
  if (!kept.ok) tellFailure(kept.code, kept.detail)
  await refreshCodebooks()
  return draft.id
}

/** The same codes as a codebook of one's own. Gives its id, or null when it could not be saved. */
export async function copyCodebook(book: Codebook, title: Localised): Promise<string | null> {
  const saved = await call('codebook.save', asCopy(book, title, takenIds()))
  if (!saved.ok) {
    tellFailure(saved.code, saved.detail)
    return null
  }
  await refreshCodebooks()
  return saved.value.id
}

/** Lets go of the draft when the vault closes, after it was kept there. */
export function followEditor(): void {
  saveBeforeLock(keepDraft)
  listen('vault.changed', ({ state }) => {
    if (state !== 'unlocked') codebookEditor.setState(closed)
  })
}

function keepSoon(): void {
  clearTimeout(keepTimer)
  keepTimer = setTimeout(() => void keepDraft(), keepAfterMs)
}

/** Writes the draft to the vault as it is; resolves when it is there. */
export async function keepDraft(): Promise<void> {
  clearTimeout(keepTimer)
  const state = codebookEditor.getState()
  const { draft, saved } = state
  if (draft === null) return
  if (isDirty(state)) {
    const kept = await call('codebook.keepDraft', draft)
    if (!kept.ok && kept.code !== 'vault-locked') tellFailure(kept.code, kept.detail)
  } else if (saved !== null) await call('codebook.dropDraft', { codebookId: saved.id })
  await refreshCodebooks()
}

function takenIds(): readonly string[] {
  const books = app.getState().content?.codebooks ?? []
  return [...books, ...ownCodebooks.getState().drafts].map(({ id }) => id)
}

/** New codes and groups get their lasting ids when saved: what was chosen is found again by its place. */
function partAfter(chosen: ChosenPart, draft: Codebook, ready: Codebook): ChosenPart {
  if (chosen.kind === 'book') return chosen
  for (const [at, group] of draft.groups.entries()) {
    const after = ready.groups[at]
    if (after === undefined) continue
    if (chosen.kind === 'group' && group.id === chosen.groupId) return { kind: 'group', groupId: after.id }
    if (chosen.kind !== 'code') continue
    const index = group.codes.findIndex(({ id }) => id === chosen.codeId)
    const code = after.codes[index]
    if (code !== undefined) return { kind: 'code', codeId: code.id }
  }
  return { kind: 'book' }
}
