import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { momentOf, changeClip } from '../../../state/reel.ts'
import { typing } from '../../../state/typing.ts'
import { Field } from '../../../ui/Field.tsx'
import { useDraft } from '../../../ui/use-draft.ts'
import { QuestionPicker } from '../QuestionPicker.tsx'
import { useReelActions } from '../reel-actions.ts'
import type { ReelView } from '../use-reel.ts'
import { Section } from './Section.tsx'

/** The one question the parent is asked at this clip. */
export function QuestionSection({ clip, view }: { readonly clip: Clip; readonly view: ReelView }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const question = useDraft(clip.question, (text) => changeClip(clip.id, { question: text }), {
    onType: typing
  })
  useReelActions({ 'reel-question': () => setOpen(true) })
  return (
    <Section title={t('studio.question.title')}>
      <Field
        label={t('studio.question.label')}
        hint={t('studio.question.hint')}
        rows={2}
        maxLength={500}
        {...question.field}
      />
      <QuestionPicker
        view={view}
        moment={momentOf(view.doc, clip)}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onChoose={(chosen) => changeClip(clip.id, { question: chosen })}
      />
    </Section>
  )
}
