import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Label, TextArea, TextField } from 'react-aria-components'
import { useStore } from 'zustand'
import { shortcutOf } from '../../state/key-names.ts'
import { reviewOf, saveReview } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './presenter.module.css'

/** What the therapist notices while watching together. */
export function Noticed({ field }: { readonly field: Ref<HTMLTextAreaElement> }) {
  const { t } = useTranslation()
  const review = useStore(session, (state) => reviewOf(state.doc))
  const words = useDraft(review?.noticed ?? '', (noticed) => saveReview({ noticed }), { onType: typing })
  return (
    <section className={`${styles['panel'] ?? ''} ${styles['ownNotes'] ?? ''}`}>
      <TextField className={styles['speaker'] ?? ''} maxLength={5000} {...words.field}>
        <Label>
          <kbd aria-hidden="true">{shortcutOf('parent-note')}</kbd>
          {t('talk.noticed')}
        </Label>
        <TextArea ref={field} rows={3} placeholder={t('talk.noticedExample')} />
      </TextField>
    </section>
  )
}
