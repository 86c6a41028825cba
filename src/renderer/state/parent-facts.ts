import type { CodeRef, FoundCode } from '../../shared/domain/codebook.ts'
import type { ParentFacts } from '../../shared/domain/for-parents.ts'
import { hiddenMoments, hiddenStretches } from '../../shared/domain/hidden-stretches.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { app } from './app.ts'
import { codesIn } from './codebooks.ts'
import { mayNotKnow, passesOf } from './passes.ts'
import { reelSources } from './reel-sources.ts'
import { session } from './session.ts'

type Codes = ReadonlyMap<CodeRef, FoundCode>

/**
 * By what it is said on the screen what is held back from parents. Main decides by the same rule when something leaves; it knows
 * also what a blind coder may not see, and holds that back without a word here.
 */
export function parentFactsNow(): ParentFacts {
  const { doc } = session.getState()
  const { moments, removed, hidden: elsewhere, blindPassIds, angles } = reelSources.getState()
  const codes = codesIn(app.getState().content)
  const seen = elsewhere.filter(({ passId }) => passId === null || !blindPassIds.has(passId))
  const hidden = [...seen, ...hiddenIn(doc, codes)]
  return {
    codes,
    momentOf: (momentId) => {
      const found = doc.get(momentId) ?? moments.get(momentId)
      return found?.type === 'moment' ? found : (removed.get(momentId) ?? null)
    },
    hiddenOn: (recordingId) => hiddenStretches(recordingId, hidden, angles)
  }
}

const known = new WeakMap<readonly Moment[], { readonly codes: Codes; readonly hidden: readonly Moment[] }>()

/** The open session's own; each list of moments is gone through once, until it changes. */
function hiddenIn(doc: Doc, codes: Codes): readonly Moment[] {
  const { recordings } = session.getState()
  const passIds = [null, ...passesOf(doc).map(({ id }) => id)].filter((id) => !mayNotKnow(doc, id))
  return recordings.flatMap(({ id }) =>
    passIds.flatMap((passId) => {
      const list = doc.momentsOf(id, passId)
      const before = known.get(list)
      if (before?.codes === codes) return before.hidden
      const hidden = hiddenMoments(list, codes)
      known.set(list, { codes, hidden })
      return hidden
    })
  )
}
