import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { NextStep, Quote, Review, Scaling } from '../../shared/domain/review-records.ts'
import { commitPlain, session } from './session.ts'

/** The words noted in this session, in the order in which they were said. */
export function quotesOf(doc: Doc): readonly Quote[] {
  return doc.of('quote').toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1))
}

/** Writes words down, or changes or removes what was written: a quote without words is no quote. `atMs`: where the film was. */
export function saveQuote(
  id: string,
  quote: Pick<Quote, 'clipId' | 'speakerId' | 'text'>,
  atMs: number | null = null
): void {
  const known = session.getState().doc.get(id)
  const text = quote.text.trim()
  if (known?.type === 'quote')
    commitPlain(text === '' ? diffOf({ removed: [known] }) : updateDiff(known, { ...quote, text }))
  else if (text !== '')
    commitPlain(
      diffOf({ added: [{ type: 'quote', id, ...quote, text, saidAt: new Date().toISOString(), atMs }] })
    )
}

export function nextStepOf(doc: Doc): NextStep | null {
  return doc.of('next-step')[0] ?? null
}

/** Changes the session's next step; makes it when there is none yet. */
export function saveNextStep(change: Partial<Omit<NextStep, 'id' | 'type'>>): void {
  const known = nextStepOf(session.getState().doc)
  if (known) {
    commitPlain(updateDiff(known, change))
    return
  }
  const blank = { when: '', what: '', purpose: '', scale: null }
  commitPlain(diffOf({ added: [{ type: 'next-step', id: crypto.randomUUID(), ...blank, ...change }] }))
}

/** What the talk brought beside words and a next step. */
export function reviewOf(doc: Doc): Review | null {
  return doc.of('review')[0] ?? null
}

/** Changes it; makes it when there is none yet. */
export function saveReview(change: Partial<Omit<Review, 'id' | 'type'>>): void {
  const known = reviewOf(session.getState().doc)
  if (known) {
    commitPlain(updateDiff(known, change))
    return
  }
  const blank = { noticed: '', goal: '', nextTime: '', talkedMs: 0 }
  commitPlain(diffOf({ added: [{ type: 'review', id: crypto.randomUUID(), ...blank, ...change }] }))
}

/** Adds to how long was talked. */
export function addTalkTime(ms: number): void {
  if (session.getState().open === null) return
  const before = reviewOf(session.getState().doc)?.talkedMs ?? 0
  saveReview({ talkedMs: before + Math.round(ms) })
}

/** The figures given in this session, in the order in which they were given. */
export function scalingsOf(doc: Doc): readonly Scaling[] {
  return doc.of('scaling').toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : 1))
}

/** Adds a figure, and returns its id. */
export function addScaling(scaling: Omit<Scaling, 'type' | 'id' | 'saidAt'>): string {
  const id = crypto.randomUUID()
  commitPlain(diffOf({ added: [{ type: 'scaling', id, saidAt: new Date().toISOString(), ...scaling }] }))
  return id
}

export function changeScaling(id: string, change: Partial<Omit<Scaling, 'id' | 'type'>>): void {
  const known = session.getState().doc.get(id)
  if (known?.type === 'scaling') commitPlain(updateDiff(known, change))
}

export function removeScaling(id: string): void {
  const known = session.getState().doc.get(id)
  if (known?.type === 'scaling') commitPlain(diffOf({ removed: [known] }))
}
