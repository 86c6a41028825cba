import { type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Person } from '../../../shared/domain/family.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { inLine } from '../../../shared/domain/written-text.ts'
import { quotesOf } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { type Here, SpeakerField } from './SpeakerField.tsx'
import styles from './presenter.module.css'

type Props = {
  readonly people: readonly Person[]
  readonly clipId: string | null
  readonly here: () => Here
  readonly fields: RefObject<(HTMLTextAreaElement | null)[]>
}

/** A field for each person of the family, the child too, and what has been said at this clip. */
export function Words({ people, clipId, here, fields }: Props) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const said = quotesOf(doc).filter((quote) => quote.clipId === clipId)
  return (
    <section className={styles['panel']} aria-labelledby="talk-words">
      <h2 id="talk-words">{t('talk.words')}</h2>
      <p className={styles['soft']}>{t('talk.wordsHint')}</p>
      <div className={styles['speakers']}>
        {people.map((person, index) => (
          <SpeakerField
            key={person.id}
            person={person}
            digit={index + 1}
            here={here}
            field={(element) => {
              fields.current[index] = element
            }}
          />
        ))}
      </div>
      {said.length > 0 && (
        <ul aria-label={t('talk.said')} className={styles['said']}>
          {said.map((quote) => (
            <li key={quote.id}>
              <span>{quote.text}</span>
              <span className={styles['soft']}>
                {inLine([
                  people.find(({ id }) => id === quote.speakerId)?.label,
                  quote.atMs === null ? null : formatTime(quote.atMs)
                ])}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
