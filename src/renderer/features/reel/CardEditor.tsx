import { useTranslation } from 'react-i18next'
import { NumberField, Button as AriaButton, Group, Input, Label } from 'react-aria-components'
import { MinusIcon, PlusIcon } from '@phosphor-icons/react'
import type { Card } from '../../../shared/domain/reel-records.ts'
import { changeCard } from '../../state/reel.ts'
import { typing } from '../../state/typing.ts'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { QuestionPicker } from './QuestionPicker.tsx'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = { readonly card: Card; readonly view: ReelView }

/** The words on a card and how long it stands. */
export function CardEditor({ card, view }: Props) {
  const { t } = useTranslation()
  const title = useDraft(card.title, (text) => changeCard(card.id, { title: text }), { onType: typing })
  const text = useDraft(card.text, (words) => changeCard(card.id, { text: words }), { onType: typing })
  const isQuestion = card.kind === 'question'
  return (
    <div className={styles['cardForm']}>
      <div className={styles['cardWords']}>
        <Field
          label={isQuestion ? t('reel.edit.question') : t('reel.edit.cardTitle')}
          maxLength={200}
          rows={isQuestion ? 2 : 1}
          {...title.field}
        />
        {isQuestion && (
          <QuestionPicker view={view} onChoose={(question) => changeCard(card.id, { title: question })} />
        )}
      </div>
      <Field label={t('reel.edit.cardText')} maxLength={500} rows={2} {...text.field} />
      <NumberField
        className={styles['seconds'] ?? ''}
        value={card.durationMs / 1000}
        minValue={1}
        maxValue={60}
        step={0.5}
        onChange={(seconds) => {
          if (Number.isFinite(seconds)) changeCard(card.id, { durationMs: Math.round(seconds * 1000) })
        }}
      >
        <Label>{t('reel.edit.seconds')}</Label>
        <Group className={styles['stepper'] ?? ''}>
          <AriaButton slot="decrement">
            <MinusIcon aria-hidden="true" />
          </AriaButton>
          <Input />
          <AriaButton slot="increment">
            <PlusIcon aria-hidden="true" />
          </AriaButton>
        </Group>
      </NumberField>
    </div>
  )
}
