import { FilmStripIcon, PlusIcon } from '@phosphor-icons/react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { chooseRecordings, importDropped } from '../../state/recordings.ts'
import { tellFailure } from '../../state/app.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { AgreedCard } from './AgreedCard.tsx'
import { NoConsent } from './NoConsent.tsx'
import { RecordingCard } from './RecordingCard.tsx'
import { SessionCard } from './SessionCard.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useFocusKept } from './use-focus-kept.ts'
import styles from './recordings.module.css'

/** The recordings of a session: import by button and by dropping files. */
export function RecordingsTab() {
  const { t } = useTranslation()
  const open = useStore(session, (state) => state.open)
  const recordings = useStore(session, (state) => state.recordings)
  const zone = useRef<HTMLDivElement>(null)
  const mayImport = open?.mayImport ?? false
  const isOver = useFileDrop(zone, (files) => {
    if (mayImport) void importDropped(files)
    else tellFailure('no-consent')
  })
  useFocusKept(zone, recordings)
  if (!open) return null
  return (
    <div ref={zone} className={styles['zone']} data-testid="drop-zone">
      <div className={styles['page']}>
        <div className={styles['main']}>
          <header className={styles['head']}>
            <PageTitle>{t('recordings.title')}</PageTitle>
            {recordings.length > 0 && mayImport && (
              <Button
                look="primary"
                icon={<PlusIcon aria-hidden="true" />}
                onPress={() => void chooseRecordings()}
              >
                {t('recordings.addMore')}
              </Button>
            )}
          </header>
          <AgreedCard key={open.session.id} />
          {!mayImport && (
            <NoConsent familyId={open.family.id} isWithdrawn={recordings.some(({ lock }) => lock)} />
          )}
          {recordings.length > 0 && (
            <ul className={styles['list']}>
              {recordings.map((recording) => (
                <li key={recording.id}>
                  <RecordingCard recording={recording} />
                </li>
              ))}
            </ul>
          )}
          {mayImport && (
            <div className={styles['drop']} data-large={recordings.length === 0}>
              <FilmStripIcon className={styles['dropIcon'] ?? ''} aria-hidden="true" />
              <p className={styles['dropTitle']}>{t('recordings.drop')}</p>
              {recordings.length === 0 && (
                <>
                  <p className={styles['soft']}>{t('recordings.dropHint')}</p>
                  <Button look="primary" size="l" onPress={() => void chooseRecordings()}>
                    {t('recordings.choose')}
                  </Button>
                </>
              )}
            </div>
          )}
        </div>
        <SessionCard key={open.session.id} session={open.session} />
      </div>
      {isOver && (
        <div className={styles['over']} data-allowed={mayImport} aria-hidden="true">
          <p>{mayImport ? t('recordings.dropNow') : t('recordings.noConsent.drop')}</p>
        </div>
      )}
    </div>
  )
}
