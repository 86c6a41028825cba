import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { reviewOf, saveReview } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './review.module.css'

/** How the next session begins: for the therapist, who finds it there. */
export function NextTime() {
  const { t } = useTranslation()
  const review = useStore(session, (state) => reviewOf(state.doc))
  const words = useDraft(review?.nextTime ?? '', (nextTime) => saveReview({ nextTime }), { onType: typing })
  return (
    <Card title={t('review.nextTime.title')}>
      <p className={styles['soft']}>{t('review.nextTime.text')}</p>
      <div className={styles['ownNotes']}>
        <Field
          label={t('review.nextTime.title')}
          hideLabel
          placeholder={t('review.nextTime.example')}
          rows={2}
          maxLength={2000}
          {...words.field}
        />
      </div>
    </Card>
  )
}
