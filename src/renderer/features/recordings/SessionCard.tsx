import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/domain/family.ts'
import { SessionFields, type SessionDetails } from '../../shell/SessionFields.tsx'
import { saveSessionDetails } from '../../state/recordings.ts'
import { Card } from '../../ui/Card.tsx'
import styles from './recordings.module.css'

const pauseMs = 500

/** When and where was filmed; saved while typing. */
export function SessionCard({ session }: { readonly session: Session }) {
  const { t } = useTranslation()
  const [details, setDetails] = useState<SessionDetails>(session)
  const [isSaved, setSaved] = useState<boolean | null>(null)
  const unsaved = useRef<SessionDetails | null>(null)
  const save = useRef(async () => {
    const edited = unsaved.current
    if (edited === null) return
    unsaved.current = null
    const { date, place, situation } = edited
    const done = await saveSessionDetails({
      ...session,
      date,
      place: place.trim(),
      situation: situation.trim()
    })
    if (!done) unsaved.current ??= edited
    setSaved(done && unsaved.current === null)
  })
  useEffect(() => {
    const timer = setTimeout(() => void save.current(), pauseMs)
    return () => clearTimeout(timer)
  }, [details])
  useEffect(() => {
    const saveNow = save.current
    return () => void saveNow()
  }, [])
  return (
    <aside className={styles['details']}>
      <Card
        record={session.id}
        title={t('recordings.details.title')}
        action={
          <span role="status" className={styles['small']}>
            {isSaved === null ? '' : isSaved ? t('common.saved') : t('common.saving')}
          </span>
        }
      >
        <SessionFields
          value={details}
          onChange={(edited) => {
            unsaved.current = edited
            setSaved(false)
            setDetails(edited)
          }}
        />
      </Card>
    </aside>
  )
}
