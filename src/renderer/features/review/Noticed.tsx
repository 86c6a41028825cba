import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { roughDurationWords } from '../../../shared/i18n/duration-words.ts'
import { reviewOf, saveReview } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './review.module.css'

/** What was noticed while watching together. */
export function Noticed() {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const review = useStore(session, (state) => reviewOf(state.doc))
  const words = useDraft(review?.noticed ?? '', (noticed) => saveReview({ noticed }), { onType: typing })
  const talkedMs = review?.talkedMs ?? 0
  return (
    <Card title={t('review.noticed.title')} record={review?.id}>
      <div className={styles['ownNotes']}>
        <Field
          label={t('review.noticed.title')}
          hideLabel
          placeholder={t('talk.noticedExample')}
          rows={3}
          maxLength={5000}
          {...words.field}
        />
      </div>
      {talkedMs > 0 && (
        <p className={styles['soft']}>
          {t('review.noticed.talked', {
            time: roughDurationWords(talkedMs, language)
          })}
        </p>
      )}
    </Card>
  )
}
