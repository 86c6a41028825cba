import { createStore } from 'zustand/vanilla'
import { call } from '../api.ts'
import { type CoderSettings, plainCoder } from '../../shared/domain/coder-settings.ts'
import { type Correction, noReaction, type Proposal, type Reaction } from '../../shared/domain/reaction.ts'
import type { CodeRef } from '../../shared/domain/codebook.ts'
import { tellFailure } from './app.ts'
import { activePass, passes } from './passes.ts'
import { session } from './session.ts'

type CoderState = {
  /** The name of whoever codes this pass; the empty name is the therapist whose vault this is. */
  readonly coder: string
  readonly settings: CoderSettings
  /** Where she put edges that a key had set while the film played, oldest first. */
  readonly corrections: readonly Correction[]
}

const nobody: CoderState = { coder: '', settings: plainCoder, corrections: [] }

export const coder = createStore<CoderState>(() => nobody)

let readFor: string | null = null

/** Reads how the coder of the active pass works, when it is another one than before. */
function follow(): void {
  const { open, doc } = session.getState()
  if (open === null) {
    readFor = null
    coder.setState(nobody)
    return
  }
  const name = activePass(doc)?.coder ?? ''
  if (readFor === name) return
  readFor = name
  void call('coding.coder', { coder: name }).then((answer) => {
    if (readFor !== name) return
    if (answer.ok) coder.setState({ coder: name, ...answer.value })
    else tellFailure(answer.code, answer.detail)
  })
}

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id || now.doc.of('pass') !== before.doc.of('pass'))
    follow()
})
passes.subscribe(follow)

/** Changes how the coder works, at once and in the vault. */
export function changeCoder(change: Partial<CoderSettings>): void {
  const { coder: name, settings } = coder.getState()
  const next = { ...settings, ...change }
  coder.setState({ settings: next })
  void call('coding.saveCoder', { coder: name, settings: next }).then((saved) => {
    if (!saved.ok) tellFailure(saved.code, saved.detail)
  })
}

/** Sets a code's own reaction; null lets it follow that of all codes again. */
export function setReaction(code: CodeRef | null, reaction: Reaction | null): void {
  const { settings } = coder.getState()
  if (code === null) {
    changeCoder({ all: reaction ?? { ...noReaction } })
    return
  }
  const others = Object.entries(settings.byCode).filter(([ref]) => ref !== code)
  changeCoder({ byCode: Object.fromEntries(reaction === null ? others : [...others, [code, reaction]]) })
}

/** Does from now on what was proposed. */
export function acceptProposal({ code, edge, toMs }: Proposal): void {
  const { all, byCode } = coder.getState().settings
  const now = code === null ? all : (byCode[code] ?? all)
  setReaction(code, edge === 'start' ? { ...now, leadMs: toMs } : { ...now, lagMs: toMs })
}

export function declineProposal({ at, count }: Proposal): void {
  changeCoder({ declined: { ...coder.getState().settings.declined, [at]: count } })
}

/** Keeps where an edge was put instead; `kept` false: it was put back. */
export function keepCorrection(correction: Correction, kept: boolean): void {
  const { coder: name, corrections } = coder.getState()
  const others = corrections.filter(
    ({ momentId, edge }) => momentId !== correction.momentId || edge !== correction.edge
  )
  coder.setState({ corrections: kept ? [...others, correction] : others })
  void call('coding.correct', { coder: name, correction, kept }).then((saved) => {
    if (!saved.ok && saved.code !== 'vault-locked') tellFailure(saved.code, saved.detail)
  })
}
