import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Reel } from '../../../../shared/domain/reel-records.ts'
import { lacksNow } from '../../../state/reel-check.ts'
import { lostItems } from '../../../state/lost-items.ts'
import { reelSources } from '../../../state/reel-sources.ts'
import { itemsOf } from '../../../state/reel.ts'
import { session } from '../../../state/session.ts'
import { begun, clipNames } from '../check/clip-names.ts'

/** Why this reel can't leave as it is, in one sentence, before anything is filled in; null: it can. */
export function useObstacle(reel: Reel): string | null {
  const { t } = useTranslation()
  const items = itemsOf(
    useStore(session, (state) => state.doc),
    reel.id
  )
  const lost = lostItems(items, useStore(reelSources))
  if (lacksNow(items, reel).length > 0) return t('failure.reel-no-consent')
  return lost.length === 0 ? null : t('reel.cantExport', { clips: begun(clipNames(t, items, lost)) })
}
