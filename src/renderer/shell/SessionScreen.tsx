import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { RecordingsTab } from '../features/recordings/RecordingsTab.tsx'
import { ReelTab } from '../features/reel/ReelTab.tsx'
import { ReportTab } from '../features/report/ReportTab.tsx'
import { ReviewTab } from '../features/review/ReviewTab.tsx'
import { WorkbenchTab } from '../features/workbench/WorkbenchTab.tsx'
import { assertNever } from '../../shared/domain/assert-never.ts'
import type { SessionTab } from '../state/app.ts'
import { openSession, session } from '../state/session.ts'
import styles from './shell.module.css'

/** A session and the part of it that is shown. */
export function SessionScreen({ sessionId, tab }: { readonly sessionId: string; readonly tab: SessionTab }) {
  const { t } = useTranslation()
  const openId = useStore(session, (state) => state.open?.session.id)
  useEffect(() => {
    void openSession(sessionId)
  }, [sessionId])
  if (openId !== sessionId) return <p className={styles['soft']}>{t('common.loading')}</p>
  switch (tab) {
    case 'recordings':
      return <RecordingsTab />
    case 'workbench':
      return <WorkbenchTab />
    case 'reel':
      return <ReelTab />
    case 'review':
      return <ReviewTab />
    case 'report':
      return <ReportTab />
    default:
      return assertNever(tab)
  }
}
