import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { noFilter } from '../../../shared/domain/moment-filter.ts'
import type { Doc } from '../../../shared/domain/session-doc.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { momentsInReel, momentsOf, momentWith } from '../../state/moments.ts'
import { passes } from '../../state/passes.ts'
import { session } from '../../state/session.ts'
import { shownMoments } from '../../state/shown-moments.ts'
import { setFilter, workbench } from '../../state/workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { MomentFilterBar } from './MomentFilterBar.tsx'
import { MomentRows } from './MomentRows.tsx'
import { useLanguage } from './use-language.ts'
import styles from './moments.module.css'

/** The moments of a recording in the order of time. The key of a code is drawn first; the list follows at once. */
export function MomentList({ recordingId }: { readonly recordingId: string }) {
  const doc = useDeferredValue(useStore(session, (state) => state.doc))
  const selectedId = useDeferredValue(useStore(workbench, (state) => state.selectedId))
  return <List doc={doc} recordingId={recordingId} selectedId={selectedId} />
}

type Props = { readonly doc: Doc; readonly recordingId: string; readonly selectedId: string | null }

const List = memo(function List({ doc, recordingId, selectedId }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const codes = codesIn(useStore(app, (state) => state.content))
  // Letters typed in the search field show first, what they find a breath later.
  const filter = useDeferredValue(useStore(workbench, (state) => state.filter))
  const seen = useStore(passes)
  const moments = momentsOf(doc, recordingId, seen)
  const shown = shownMoments(doc, recordingId, filter, seen)
  return (
    <section className={styles['panel']} aria-label={t('workbench.moments.title')}>
      <MomentFilterBar moments={moments} shown={shown.length} />
      {shown.length > 0 ? (
        <MomentRows
          moments={shown}
          codes={codes}
          language={language}
          selected={momentWith(doc, selectedId)}
          inReel={momentsInReel(doc)}
        />
      ) : (
        <div className={styles['nothing']}>
          <p>{moments.length === 0 ? t('workbench.moments.empty') : t('workbench.moments.noneFound')}</p>
          {moments.length > 0 && (
            <Button size="s" onPress={() => setFilter(noFilter)}>
              {t('workbench.moments.clear')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
})
