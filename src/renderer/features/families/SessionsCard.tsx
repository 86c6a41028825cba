import { PlusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FamilyFile } from '../../../shared/contract.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatDay } from '../../ui/day.ts'
import { NewSessionDialog } from './NewSessionDialog.tsx'
import { SessionRow } from './SessionRow.tsx'
import styles from './families.module.css'

/** The sessions, newest first, by trajectory and cycle. */
export function SessionsCard({ file }: { readonly file: FamilyFile }) {
  const { t, i18n } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const trajectories = file.trajectories.toSorted((a, b) => b.startedOn.localeCompare(a.startedOn))
  return (
    <Card
      title={t('families.session.title')}
      action={
        <Button
          size="s"
          look="primary"
          icon={<PlusIcon aria-hidden="true" />}
          onPress={() => setAdding(true)}
        >
          {t('families.session.new')}
        </Button>
      }
    >
      {file.sessions.length === 0 && <p className={styles['soft']}>{t('families.session.none')}</p>}
      {trajectories.map((trajectory) => (
        <section key={trajectory.id} className={styles['trajectory']}>
          <h4 className={styles['trajectoryTitle']}>
            {trajectory.title}
            <span className={styles['soft']}>
              {trajectory.endedOn === null
                ? t('families.session.started', { date: formatDay(trajectory.startedOn, i18n.language) })
                : t('families.session.ended', { date: formatDay(trajectory.endedOn, i18n.language) })}
            </span>
          </h4>
          {file.cycles
            .filter((cycle) => cycle.trajectoryId === trajectory.id)
            .toSorted((a, b) => b.number - a.number)
            .map((cycle) => {
              const sessions = file.sessions
                .filter((session) => session.cycleId === cycle.id)
                .toSorted((a, b) => b.number - a.number)
              return (
                <div key={cycle.id} className={styles['cycle']}>
                  <div className={styles['cycleHead']}>
                    <h5>{t('families.session.cycle', { number: cycle.number })}</h5>
                    <span className={styles['pips']} aria-hidden="true">
                      {Array.from({ length: cycle.plannedSessions }, (_, at) => (
                        <span key={at} className={styles['pip']} data-done={at < sessions.length} />
                      ))}
                    </span>
                    <span className={styles['facts']}>
                      {t('families.session.progress', {
                        count: sessions.length,
                        total: cycle.plannedSessions
                      })}
                    </span>
                  </div>
                  <ul className={styles['sessions']}>
                    {sessions.map((session) => (
                      <li key={session.id}>
                        <SessionRow session={session} />
                      </li>
                    ))}
                  </ul>
                </div>
              )
            })}
        </section>
      ))}
      {isAdding && <NewSessionDialog familyId={file.family.id} onClose={() => setAdding(false)} />}
    </Card>
  )
}
