import { useDeferredValue, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type CodeRef, dyadOf, type FoundCode } from '../../../shared/domain/codebook.ts'
import type { Person } from '../../../shared/domain/family.ts'
import { isWhoUnknown } from '../../../shared/domain/family-pair.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { indexIn } from '../../../shared/domain/time-list.ts'
import { session } from '../../state/session.ts'
import { workbench } from '../../state/workbench.ts'
import { MomentRow } from './MomentRow.tsx'
import { useRowWindow } from './use-row-window.ts'
import styles from './moments.module.css'

const rowHeightPx = 46
const nobody: readonly Person[] = []

type Props = {
  readonly moments: readonly Moment[]
  readonly codes: ReadonlyMap<CodeRef, FoundCode>
  readonly language: Language
  readonly selected: Moment | null
  readonly inReel: ReadonlySet<string>
}

/** Only the rows that show are in the page. */
export function MomentRows({ moments, codes, language, selected, inReel }: Props) {
  const { t } = useTranslation()
  const chosen = useDeferredValue(useStore(workbench, (state) => state.selectedIds))
  const people = useStore(session, (state) => state.open?.people) ?? nobody
  const scroller = useRef<HTMLDivElement>(null)
  const { first, count, reveal } = useRowWindow(scroller, rowHeightPx)
  const selectedAt = indexIn(moments, selected)
  useEffect(() => {
    if (selectedAt >= 0) reveal(selectedAt)
  }, [selectedAt, reveal])
  return (
    <div ref={scroller} className={styles['scroller']} tabIndex={-1}>
      <ol
        className={styles['rows']}
        style={{ height: moments.length * rowHeightPx }}
        aria-label={t('workbench.moments.title')}
      >
        {moments.slice(first, first + count).map((moment, at) => (
          <li
            key={moment.id}
            style={{ transform: `translateY(${(first + at) * rowHeightPx}px)` }}
            aria-setsize={moments.length}
            aria-posinset={first + at + 1}
          >
            <MomentRow
              moment={moment}
              found={codes.get(moment.code)}
              language={language}
              isSelected={moment.id === selected?.id || chosen.has(moment.id)}
              isInReel={inReel.has(moment.id)}
              isWhoUnknown={isWhoUnknown(moment, dyadOf(codes.get(moment.code)?.codebook), people)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
