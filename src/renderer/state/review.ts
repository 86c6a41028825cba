import { diffOf, updateDiff } from '../../shared/domain/diff.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { NextStep, Quote } from '../../shared/domain/review-records.ts'
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
