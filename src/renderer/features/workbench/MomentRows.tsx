import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { MomentRow } from './MomentRow.tsx'
import styles from './moments.module.css'

const rowHeightPx = 46

type Props = {
  readonly moments: readonly Moment[]
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly language: Language
  readonly selectedId: string | null
  readonly inReel: ReadonlySet<string>
}

/** Only the rows that show are in the page. */
export function MomentRows({ moments, codes, language, selectedId, inReel }: Props) {
  // The virtualiser hands out functions that differ in what they answer, not in who they are.
  'use no memo'
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- see above
  const rows = useVirtualizer({
    count: moments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => moments[index]?.id ?? index,
    overscan: 4
  })
  const selectedAt = useMemo(() => moments.findIndex(({ id }) => id === selectedId), [moments, selectedId])
  useEffect(() => {
    if (selectedAt < 0 || scroller.current === null) return
    // From what the virtualiser knows: asking the page for its measures costs more than all the rest.
    const from = rows.scrollOffset ?? 0
    const height = rows.scrollRect?.height ?? 0
    const top = selectedAt * rowHeightPx
    if (top < from) scroller.current.scrollTop = top
    else if (top + rowHeightPx > from + height) scroller.current.scrollTop = top + rowHeightPx - height
  }, [selectedAt, rows])
  return (
    <div ref={scroller} className={styles['scroller']} tabIndex={-1}>
      <ol
        className={styles['rows']}
        style={{ height: rows.getTotalSize() }}
        aria-label={t('workbench.moments.title')}
      >
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const moment = moments[index]
          return (
            moment && (
              <li
                key={key}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={moments.length}
                aria-posinset={index + 1}
              >
                <MomentRow
                  moment={moment}
                  found={codes.get(moment.code)}
                  language={language}
                  isSelected={moment.id === selectedId}
                  isInReel={inReel.has(moment.id)}
                />
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
