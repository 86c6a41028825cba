import { FilmStripIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { RecordingsTab } from '../features/recordings/RecordingsTab.tsx'
import { ReelTab } from '../features/reel/ReelTab.tsx'
import { ReportTab } from '../features/report/ReportTab.tsx'
import { ReviewTab } from '../features/review/ReviewTab.tsx'
import { WorkbenchTab } from '../features/workbench/WorkbenchTab.tsx'
import { assertNever } from '../../shared/domain/assert-never.ts'
import { go, type SessionTab } from '../state/app.ts'
import { openSession, session } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Announcement } from './Announcement.tsx'
import styles from './shell.module.css'

/** A session and the part of it that is shown. */
export function SessionScreen({ sessionId, tab }: { readonly sessionId: string; readonly tab: SessionTab }) {
  const { t } = useTranslation()
  const openId = useStore(session, (state) => state.open?.session.id)
  const [goneId, setGoneId] = useState<string | null>(null)
  useEffect(() => {
    void openSession(sessionId).then((isOpen) => {
      if (!isOpen) setGoneId(sessionId)
    })
  }, [sessionId])
  if (goneId === sessionId)
    return (
      <EmptyState
        icon={<FilmStripIcon />}
        title={t('recordings.gone.title')}
        text={t('recordings.gone.text')}
      >
        <Button onPress={() => go({ name: 'families' })}>{t('families.gone.back')}</Button>
      </EmptyState>
    )
  if (openId !== sessionId)
    return (
      <p role="status" className={styles['loading']}>
        {t('common.loading')}
      </p>
    )
  return (
    <>
      <Part tab={tab} />
      <Announcement />
    </>
  )
}

function Part({ tab }: { readonly tab: SessionTab }) {
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
