import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Person } from '../../../shared/domain/family.ts'
import { addScaling, changeScaling, scalingsOf } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { Figures } from '../../ui/Figures.tsx'
import styles from './presenter.module.css'

const nobody = 'nobody'

/** A question that someone answers with a figure. Another figure for the same question and person takes its place. */
export function ScaleCard({
  people,
  clipId
}: {
  readonly people: readonly Person[]
  readonly clipId: string | null
}) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const [question, setQuestion] = useState('')
  const [who, setWho] = useState(people.find(({ role }) => role !== 'child')?.id ?? nobody)
  const scalings = scalingsOf(doc)
  const speakerId = who === nobody ? null : who
  const asked = question.trim()
  const given = scalings.find((each) => each.question === asked && each.speakerId === speakerId)
  return (
    <section className={styles['panel']} aria-labelledby="talk-scale">
      <h2 id="talk-scale">{t('talk.scale')}</h2>
      <div className={styles['scaleFields']}>
        <Field
          label={t('talk.scaleQuestion')}
          placeholder={t('talk.scaleExample')}
          maxLength={300}
          value={question}
          onChange={setQuestion}
        />
        <Choice
          label={t('talk.scaleWho')}
          value={who}
          options={people.map(({ id, label }) => ({ id, label }))}
          onChange={setWho}
        />
      </div>
      {asked !== '' && (
        <Figures
          label={asked}
          hideLabel
          value={given?.value ?? null}
          onChange={(value) => {
            if (given) changeScaling(given.id, { value })
            else addScaling({ question: asked, value, speakerId, clipId })
          }}
        />
      )}
      {scalings.length > 0 && (
        <ul className={styles['given']}>
          {scalings.map((each) => (
            <li key={each.id}>
              <span>{each.question}</span>
              <strong>
                {t('talk.scaleGiven', {
                  figure: each.value,
                  who: people.find(({ id }) => id === each.speakerId)?.label ?? t('review.words.unknown')
                })}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
