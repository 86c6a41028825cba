import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ExportChoice } from '../../../../shared/domain/export-choice.ts'
import { isSeenByParents, scopesOfExport } from '../../../../shared/domain/export-scopes.ts'
import { forParents } from '../../../../shared/domain/for-parents.ts'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { app } from '../../../state/app.ts'
import { lacksNow } from '../../../state/reel-check.ts'
import { parentFactsNow } from '../../../state/parent-facts.ts'
import { lostItems } from '../../../state/lost-items.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { itemsOf } from '../../../state/reel.ts'
import { session } from '../../../state/session.ts'
import { begun, clipNames } from '../check/clip-names.ts'
import { lackSentence } from '../check/lack-sentences.ts'
import { useLanguage } from '../use-language.ts'

type Way = Pick<ExportChoice, 'what' | 'recipient'>

/** What everyone in view must have agreed to for this way out, in words. */
export function useAskedScopes(reel: Reel, way: Way): readonly string[] {
  const language = useLanguage()
  const scopes = useStore(app, (state) => state.content?.consentScopes) ?? []
  const asked: readonly string[] = scopesOfExport(way, reel.audience)
  return scopes.flatMap(({ id, label }) => (asked.includes(id) ? [label[language]] : []))
}

/** Why this reel can't leave in this way, a sentence each, before anything else is filled in; none: it can. */
export function useObstacles(reel: Reel, way: Way | null): readonly string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const scopes = useStore(app, (state) => state.content?.consentScopes) ?? []
  const people = useStore(session, (state) => state.open?.people) ?? []
  const items = itemsOf(
    useStore(session, (state) => state.doc),
    reel.id
  )
  const lost = lostItems(items, useStore(reelSources))
  const lacks = lacksNow(items, reel, way === null ? [] : scopesOfExport(way, reel.audience))
  if (lacks.length > 0) return lacks.map((lack) => lackSentence(t, lack, { items, people, scopes, language }))
  return lost.length === 0 ? [] : [t('reel.cantExport', { clips: begun(clipNames(t, items, lost)) })]
}

/** How many parts of the reel stay here when it leaves in this way, as far as may be known here; main decides when it leaves. */
export function useStaying(reel: Reel, way: Way | null): number {
  const items = itemsOf(
    useStore(session, (state) => state.doc),
    reel.id
  )
  useStore(reelSources)
  if (way === null || !isSeenByParents(way)) return 0
  const { clipIds, cardIds } = forParents(items, parentFactsNow())
  return clipIds.length + cardIds.length
}
