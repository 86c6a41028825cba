import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import { byStart, isBlindTo, type VisiblePasses, visiblePasses } from '../../shared/domain/passes.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Pass } from '../../shared/domain/session-record.ts'
import { tellFailure } from './app.ts'
import { whenSaved } from './saving.ts'
import { commit, openSession, session } from './session.ts'
import { selectMoment } from './workbench.ts'

type PassesState = {
  /** The one that was chosen; it may have been taken away since, see `activePass`. */
  readonly chosenId: string | null
  /** The other passes are looked at too. */
  readonly withOthers: boolean
  /** Which pass was coded last is still being read; until then nothing is shown, so that no blind coder sees more. */
  readonly isReading: boolean
}

const fresh: PassesState = { chosenId: null, withOthers: false, isReading: false }

export const passes = createStore<PassesState>(() => fresh)

session.subscribe((now, before) => {
  const sessionId = now.open?.session.id
  if (sessionId === before.open?.session.id) return
  passes.setState(fresh)
  if (sessionId !== undefined && now.doc.of('pass').length > 0) void readActive(sessionId)
})

async function readActive(sessionId: string): Promise<void> {
  passes.setState({ isReading: true })
  const answer = await call('coding.activePass', { sessionId })
  if (session.getState().open?.session.id !== sessionId) return
  if (!answer.ok) tellFailure(answer.code, answer.detail)
  passes.setState({ isReading: false, ...(answer.ok && { chosenId: answer.value.passId }) })
}

const inOrder = new WeakMap<readonly Pass[], readonly Pass[]>()

/** The session's passes but the first, which has no record, in the order in which they were begun. */
export function passesOf(doc: Doc): readonly Pass[] {
  const all = doc.of('pass')
  const known = inOrder.get(all) ?? all.toSorted(byStart)
  inOrder.set(all, known)
  return known
}

/** The pass that is coded; null: the session's first. */
export function activePass(doc: Doc, { chosenId }: PassesState = passes.getState()): Pass | null {
  return doc.of('pass').find(({ id }) => id === chosenId) ?? null
}

/** The passes that may be shown anywhere in the program while this one is coded. */
export function shownPasses(doc: Doc, state: PassesState = passes.getState()): VisiblePasses {
  return state.isReading ? [] : visiblePasses(state.chosenId, doc.of('pass'), state.withOthers)
}

/** Whether whoever codes now may not know what a pass says, by whatever way; nobody may until it is known who codes. */
export function mayNotKnow(doc: Doc, passId: string | null, state: PassesState = passes.getState()): boolean {
  return state.isReading || isBlindTo(state.chosenId, doc.of('pass'), passId)
}

/** Codes another pass from now on; remembered with the session. */
export function choosePass(passId: string | null): void {
  const sessionId = session.getState().open?.session.id
  if (sessionId === undefined) return
  const before = blindOf(session.getState().doc)
  passes.setState({ chosenId: passId, withOthers: false })
  const now = blindOf(session.getState().doc)
  // It may be of a pass that is hidden now.
  selectMoment(null)
  void remember(sessionId, passId, before === now ? null : now === null ? 'left' : 'begun')
}

/** The blind pass that is coded, if one is. */
function blindOf(doc: Doc): string | null {
  const active = activePass(doc)
  return active?.blind === true ? active.id : null
}

/** Main has only what may be known: where that changes, the session is read anew, and until then nothing is shown. */
async function remember(
  sessionId: string,
  passId: string | null,
  blindness: 'begun' | 'left' | null
): Promise<void> {
  if (blindness !== null) passes.setState({ isReading: true })
  // What was coded in the other pass is on the disk before it is hidden.
  if (blindness === 'begun') await whenSaved(sessionId)
  const saved = await call('coding.choosePass', { sessionId, passId })
  if (!saved.ok) tellFailure(saved.code, saved.detail)
  if (blindness !== null) await readAnew(sessionId)
}

async function readAnew(sessionId: string): Promise<void> {
  passes.setState({ isReading: true })
  const isRead = await openSession(sessionId)
  if (isRead && session.getState().open?.session.id === sessionId) passes.setState({ isReading: false })
}

// A blind pass can end, or be there again, by an edit too: taken away, its beginning undone or redone.
session.subscribe((now, before) => {
  const id = now.open?.session.id
  if (id === undefined || id !== before.open?.session.id || now.lastDiff === null) return
  if (blindOf(before.doc) !== blindOf(now.doc)) void readAnew(id)
})

/** The pass after the one that is coded, and after the last the first again. */
export function nextPass(): void {
  const { doc } = session.getState()
  const all = [null, ...passesOf(doc).map(({ id }) => id)]
  const at = all.indexOf(activePass(doc)?.id ?? null)
  choosePass(all[(at + 1) % all.length] ?? null)
}

/** Begins a pass and codes it from now on. */
export function beginPass(coder: string, blind: boolean): void {
  const id = crypto.randomUUID()
  const startedAt = new Date().toISOString()
  commit(diffOf({ added: [{ type: 'pass', id, coder: coder.trim(), startedAt, blind }] }))
  choosePass(id)
}

export function renamePass(pass: Pass, coder: string): void {
  commit(updateDiff(pass, { coder: coder.trim() }))
}

/** How many moments would go with a pass. */
export function countInPass(doc: Doc, passId: string): number {
  let count = 0
  for (const moment of doc.moments()) if (moment.passId === passId) count += 1
  return count
}

/** Takes a pass away with its moments, as one step to undo. */
export function removePass(pass: Pass): void {
  const { doc } = session.getState()
  const own = [...doc.moments()].filter(({ passId }) => passId === pass.id)
  if (passes.getState().chosenId === pass.id) choosePass(null)
  commit(diffOf({ removed: [...own, pass] }))
}

export function setWithOthers(withOthers: boolean): void {
  selectMoment(null)
  passes.setState({ withOthers })
}
