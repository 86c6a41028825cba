import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isForParents } from '../../../shared/domain/for-parents.ts'
import { namesCode } from '../../../shared/domain/names-code.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { discreet } from '../../state/discreet.ts'
import { askedSets, childName, codeQuestion } from '../../state/questions.ts'
import { momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'
import { Card } from '../../ui/Card.tsx'
import { Choice } from '../../ui/Choice.tsx'
import styles from './review.module.css'

const withClips = 'with-clips'

/** Reflection questions to read from while talking. */
export function Questions({ clips }: { readonly clips: readonly Clip[] }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const content = useStore(app, (state) => state.content)
  const doc = useStore(session, (state) => state.doc)
  const { isOn } = useStore(discreet)
  const codes = codesIn(content)
  const sets = askedSets(content?.reflectionSets ?? [], language, childName())
    // Their own ids are called after codes, and a page is more than what is read on it.
    .map((set, index) => ({ ...set, id: `set ${String(index + 1)}` }))
  const own = clips.flatMap((clip) => {
    const moment = momentOf(doc, clip)
    // A question to what is not for parents tells what it is.
    if (moment === null || !isForParents(moment, codes)) return []
    return codeQuestion(codes.get(moment.code), language, childName(moment.personIds)) ?? []
  })
  const [chosenId, setChosenId] = useState<string | null>(null)
  const setId = chosenId ?? sets[0]?.id ?? withClips
  const questions =
    setId === withClips ? [...new Set(own)] : (sets.find((set) => set.id === setId)?.questions ?? [])
  const options = [
    ...sets.map(({ id, title }, index) => ({
      id,
      // Beside parents a set is not called after a code.
      label:
        isOn && namesCode(title, codes, language)
          ? t('review.questions.nameless', { number: index + 1 })
          : title
    })),
    ...(own.length > 0 ? [{ id: withClips, label: t('review.questions.withClip') }] : [])
  ]
  return (
    <Card title={t('review.questions.title')}>
      <Choice
        label={t('review.questions.set')}
        hideLabel
        value={setId}
        options={options}
        onChange={setChosenId}
      />
      <ol className={styles['questions']}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </Card>
  )
}
