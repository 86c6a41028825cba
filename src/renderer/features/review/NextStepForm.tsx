import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { nextStepOf, saveNextStep } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './review.module.css'

const figures = Array.from({ length: 11 }, (_, figure) => figure)

/** One small step, chosen by the parent: when, what, what for, and how sure they are of it. */
export function NextStepForm() {
  const { t } = useTranslation()
  const labelId = useId()
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
      <div className={styles['scale']}>
        <p id={labelId}>{t('review.next.scale')}</p>
        <ToggleButtonGroup
          aria-labelledby={labelId}
          className={styles['figures'] ?? ''}
          disallowEmptySelection
          selectedKeys={scale === null ? [] : [String(scale)]}
          onSelectionChange={(keys) => {
            const [figure] = keys
            if (figure !== undefined) saveNextStep({ scale: Number(figure) })
          }}
        >
          {figures.map((figure) => (
            <ToggleButton key={figure} id={String(figure)} className={styles['figure'] ?? ''}>
              {figure}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <div className={styles['ends']}>
          <span>{t('review.next.scaleLow')}</span>
          <span>{t('review.next.scaleHigh')}</span>
        </div>
      </div>
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
