import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { nextStepOf, saveNextStep } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { Figures } from '../../ui/Figures.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './review.module.css'

/** One small step, chosen by the parent: when, what, what for, and how sure they are of it. */
export function NextStepForm() {
  const { t } = useTranslation()
  const step = useStore(session, (state) => nextStepOf(state.doc))
  const when = useDraft(step?.when ?? '', (text) => saveNextStep({ when: text }), { onType: typing })
  const what = useDraft(step?.what ?? '', (text) => saveNextStep({ what: text }), { onType: typing })
  const purpose = useDraft(step?.purpose ?? '', (text) => saveNextStep({ purpose: text }), { onType: typing })
  const scale = step?.scale ?? null
  return (
    <Card title={t('review.next.title')} record={step?.id}>
      <p className={styles['soft']}>{t('review.next.text')}</p>
      <Field
        label={t('review.next.when')}
        placeholder={t('review.next.whenExample')}
        maxLength={500}
        {...when.field}
      />
      <Field
        label={t('review.next.what')}
        placeholder={t('review.next.whatExample')}
        rows={2}
        maxLength={1000}
        {...what.field}
      />
      <Field
        label={t('review.next.purpose')}
        placeholder={t('review.next.purposeExample')}
        rows={2}
        maxLength={1000}
        {...purpose.field}
      />
      <Figures
        label={t('review.next.scale')}
        value={scale}
        low={t('review.next.scaleLow')}
        high={t('review.next.scaleHigh')}
        onChange={(figure) => saveNextStep({ scale: figure })}
      />
      {scale !== null && (
        <div>
          <Button size="s" look="quiet" onPress={() => saveNextStep({ scale: null })}>
            {t('review.next.scaleClear')}
          </Button>
        </div>
      )}
    </Card>
  )
}
