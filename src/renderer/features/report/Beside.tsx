import { ArrowRightIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { ReportFacts } from '../../../shared/contract.ts'
import { goToMoment } from '../../state/arrival.ts'
import { Button } from '../../ui/Button.tsx'
import type { SectionRole } from './section-role.ts'
import styles from './report.module.css'

/** What the therapist should know of a section and nobody reads on paper. */
export function Beside({ role, facts }: { readonly role: SectionRole; readonly facts: ReportFacts | null }) {
  const { t } = useTranslation()
  if (facts === null) return null
  if (role === 'clips' && facts.shownOn === null)
    return <p className={styles['beside']}>{t('reportScreen.noTalk')}</p>
  if (role !== 'observation') return null
  const [first] = facts.withoutNote
  return (
    <>
      {first !== undefined && (
        <p className={styles['beside']}>
          {t('reportScreen.withoutNote', { count: facts.withoutNote.length })}
          <Button
            size="s"
            look="quiet"
            icon={<ArrowRightIcon />}
            onPress={() => void goToMoment(first.id, first.recordingId)}
          >
            {t('reportScreen.toMoment')}
          </Button>
        </p>
      )}
      {facts.notForParents > 0 && (
        <p className={styles['beside']}>{t('reportScreen.notForParents', { count: facts.notForParents })}</p>
      )}
    </>
  )
}
