import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useLanguage } from '../use-language.ts'
import { timeline } from './timeline-store.ts'
import styles from './timeline.module.css'

/** What each lane holds, beside it. */
export const LaneTitles = memo(function LaneTitles() {
  const { t } = useTranslation()
  const language = useLanguage()
  const lanes = useStore(timeline, (state) => state.lanes)
  return (
    <div className={styles['titles']}>
      {lanes.map((lane) => {
        const { name } = lane
        const title =
          name.kind === 'text'
            ? name.text[language]
            : name.kind === 'subject'
              ? t(`common.subject.${name.subject}`)
              : t('workbench.timeline.other')
        return (
          lane.heightPx > 0 && (
            <div
              key={lane.id}
              className={styles['title']}
              data-folded={lane.isFolded || undefined}
              style={{ height: lane.heightPx }}
              title={title}
            >
              {lane.colour !== null && (
                <svg viewBox="0 0 10 10" aria-hidden="true">
                  <rect width="10" height="10" rx="3" fill={lane.colour} />
                </svg>
              )}
              <span>{title}</span>
            </div>
          )
        )
      })}
    </div>
  )
})
