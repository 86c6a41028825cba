import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { app } from '../../state/app.ts'
import { discreet } from '../../state/discreet.ts'
import { reviewOf, saveReview } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'

const ownWords = 'own-words'

/** The goal the talk was about or that came out of it: one of the family's, one that comes with the program, or own words. */
export function GoalForm() {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const { isOn } = useStore(discreet)
  const review = useStore(session, (state) => reviewOf(state.doc))
  const goals = useStore(session, (state) => state.open?.family.goals) ?? []
  const templates = useStore(app, (state) => state.content?.goalTemplates) ?? []
  const words = useDraft(review?.goal ?? '', (goal) => saveReview({ goal }), { onType: typing })
  const choices = [
    ...goals.map((goal) => ({ id: `goal ${goal}`, label: goal, text: goal })),
    ...templates.map(({ title, parentText }, index) => ({
      // Its own id is in a therapist's words.
      id: `template ${String(index)}`,
      label: isOn ? parentText[language] : title[language],
      text: parentText[language]
    }))
  ]
  const chosen = choices.find(({ text }) => text === words.field.value)?.id ?? ownWords
  return (
    <Card title={t('review.goal.title')}>
      <Choice
        label={t('review.goal.choose')}
        value={chosen}
        options={[{ id: ownWords, label: t('review.goal.own') }, ...choices]}
        onChange={(id) => {
          words.flush()
          saveReview({ goal: choices.find((choice) => choice.id === id)?.text ?? '' })
        }}
      />
      <Field
        label={t('review.goal.words')}
        hideLabel
        placeholder={t('review.goal.example')}
        rows={2}
        maxLength={1000}
        {...words.field}
      />
    </Card>
  )
}
