import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { momentsInReel, momentsOf } from '../../state/moments.ts'
import { session } from '../../state/session.ts'
import { noFilter, setFilter, workbench } from '../../state/workbench.ts'
import { Button } from '../../ui/Button.tsx'
import { filterMoments } from './filter-moments.ts'
import { MomentFilterBar } from './MomentFilterBar.tsx'
import { MomentRow, rowHeightPx } from './MomentRow.tsx'
import { useLanguage } from './use-language.ts'
import styles from './moments.module.css'

/** The moments of a recording in the order of time; only the rows that show are in the page. */
export function MomentList({ recordingId }: { readonly recordingId: string }) {
  // The virtualiser hands out functions that differ in what they answer, not in who they are.
  'use no memo'
  const { t } = useTranslation()
  const language = useLanguage()
  const codes = codesIn(useStore(app, (state) => state.content))
  const moments = useStore(session, (state) => momentsOf(state.doc, recordingId))
  const inReel = useStore(session, (state) => momentsInReel(state.doc))
  const filter = useStore(workbench, (state) => state.filter)
  const selectedId = useStore(workbench, (state) => state.selectedId)
  const shown = useMemo(
    () => filterMoments(moments, filter, codes, language),
    [moments, filter, codes, language]
  )
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- see above
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 4
  })
  const selectedAt = useMemo(() => shown.findIndex(({ id }) => id === selectedId), [shown, selectedId])
  useEffect(() => {
    if (selectedAt >= 0) rows.scrollToIndex(selectedAt)
  }, [selectedAt, rows])
  return (
    <section className={styles['panel']} aria-label={t('workbench.moments.title')}>
      <MomentFilterBar moments={moments} shown={shown.length} />
      <div ref={scroller} className={styles['scroller']} tabIndex={-1}>
        {shown.length === 0 && (
          <div className={styles['nothing']}>
            <p>{moments.length === 0 ? t('workbench.moments.empty') : t('workbench.moments.noneFound')}</p>
            {moments.length > 0 && (
              <Button size="s" onPress={() => setFilter(noFilter)}>
                {t('workbench.moments.clear')}
              </Button>
            )}
          </div>
        )}
        <ol
          className={styles['rows']}
          style={{ height: rows.getTotalSize() }}
          aria-label={t('workbench.moments.title')}
        >
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const moment = shown[index]
            return (
              moment && (
                <MomentRow
                  key={key}
                  moment={moment}
                  found={codes.get(moment.code)}
                  language={language}
                  position={index + 1}
                  count={shown.length}
                  topPx={start}
                  isSelected={moment.id === selectedId}
                  isInReel={inReel.has(moment.id)}
                />
              )
            )
          })}
        </ol>
      </div>
    </section>
  )
}
