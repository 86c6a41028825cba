import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/domain/family.ts'
import type { Quote } from '../../../shared/domain/review-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { saveQuote } from '../../state/review.ts'
import { typing } from '../../state/typing.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './review.module.css'

type Props = {
  readonly id: string
  readonly clipId: string | null
  /** Null as long as nothing is written. */
  readonly quote: Quote | null
  readonly people: readonly Person[]
  readonly label: string
}

const nobody = 'nobody'

/** One thing that was said, and by whom. */
export function QuoteField({ id, clipId, quote, people, label }: Props) {
  const { t } = useTranslation()
  const usual = people.find((person) => person.role !== 'child')?.id ?? null
  const [speaker, setSpeaker] = useState(usual)
  const speakerId = quote === null ? speaker : quote.speakerId
  const words = useDraft(
    quote?.text ?? '',
    (text) => {
      // Emptied while typing on is not yet taken back: the field would go from under the fingers.
      if (text.trim() !== '') saveQuote(id, { clipId, speakerId, text })
    },
    { onType: typing }
  )
  return (
    <div className={styles['quote']} data-record={id}>
      <Field
        label={label}
        hideLabel
        placeholder={quote === null ? label : ''}
        rows={2}
        maxLength={5000}
        {...words.field}
        onBlur={() => {
          words.flush()
          if (quote !== null && words.field.value.trim() === '')
            saveQuote(id, { clipId, speakerId, text: '' })
        }}
      />
      <div className={styles['speaker']}>
        <Choice
          label={t('review.words.speaker')}
          hideLabel
          value={speakerId ?? nobody}
          options={[
            ...people.map((person) => ({ id: person.id, label: person.label })),
            { id: nobody, label: t('review.words.unknown') }
          ]}
          onChange={(chosen) => {
            const chosenId = chosen === nobody ? null : chosen
            setSpeaker(chosenId)
            if (quote !== null) saveQuote(id, { clipId, speakerId: chosenId, text: quote.text })
          }}
        />
        {quote !== null && quote.atMs !== null && (
          <p className={styles['soft']}>{t('review.words.at', { time: formatTime(quote.atMs) })}</p>
        )}
      </div>
    </div>
  )
}
