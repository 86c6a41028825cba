import { TrashIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Person } from '../../../shared/domain/family.ts'
import type { Scaling } from '../../../shared/domain/review-records.ts'
import { agreedBefore } from '../../state/agreed.ts'
import { addScaling, changeScaling, removeScaling, scalingsOf } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { SuggestField } from '../../ui/SuggestField.tsx'
import styles from './review.module.css'

const nobody = 'nobody'

/** Figures from 0 to 10, each beside what was given to the same question at the start. */
export function Scalings({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const earlier = useStore(agreedBefore, (state) => state.agreed?.scalings) ?? []
  const scalings = scalingsOf(doc)
  return (
    <Card title={t('review.scalings.title')}>
      {scalings.map((scaling) => {
        const first = earlier.find(
          ({ question, speakerId }) => question === scaling.question && speakerId === scaling.speakerId
        )
        return (
          <div key={scaling.id} className={styles['scaling']} data-record={scaling.id}>
            <div className={styles['scalingHead']}>
              <p>
                <strong>{scaling.question}</strong>
                <span className={styles['soft']}>{nameOf(scaling, people) ?? t('review.words.unknown')}</span>
              </p>
              <IconButton
                icon={<TrashIcon />}
                size="s"
                label={t('review.scalings.remove')}
                onPress={() => removeScaling(scaling.id)}
              />
            </div>
            <Figures
              label={scaling.question}
              hideLabel
              value={scaling.value}
              onChange={(value) => changeScaling(scaling.id, { value })}
            />
            {first && (
              <p className={styles['soft']}>
                {t('review.scalings.sinceStart', {
                  number: first.sessionNumber,
                  start: first.value,
                  now: scaling.value
                })}
              </p>
            )}
          </div>
        )
      })}
      <NewScaling
        people={people}
        suggestions={[...new Set(earlier.map(({ question }) => question))].filter(
          (question) => !scalings.some((scaling) => scaling.question === question)
        )}
      />
    </Card>
  )
}

function nameOf({ speakerId }: Scaling, people: readonly Person[]): string | undefined {
  return people.find(({ id }) => id === speakerId)?.label
}

function NewScaling({
  people,
  suggestions
}: {
  readonly people: readonly Person[]
  readonly suggestions: readonly string[]
}) {
  const { t } = useTranslation()
  const [question, setQuestion] = useState('')
  const [who, setWho] = useState(people.find(({ role }) => role !== 'child')?.id ?? nobody)
  const asked = question.trim()
  return (
    <div className={styles['newScaling']}>
      <SuggestField
        label={t('review.scalings.question')}
        maxLength={300}
        value={question}
        suggestions={suggestions.slice(0, 4)}
        suggestionsLabel={t('review.scalings.earlier')}
        onChange={setQuestion}
      />
      <Choice
        label={t('talk.scaleWho')}
        value={who}
        options={[
          ...people.map(({ id, label }) => ({ id, label })),
          { id: nobody, label: t('review.words.unknown') }
        ]}
        onChange={setWho}
      />
      {asked !== '' && (
        <Figures
          label={asked}
          hideLabel
          value={null}
          onChange={(value) => {
            addScaling({ question: asked, value, speakerId: who === nobody ? null : who, clipId: null })
            setQuestion('')
          }}
        />
      )}
    </div>
  )
}
