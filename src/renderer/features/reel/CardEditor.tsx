import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/domain/reel-records.ts'
import { changeCard } from '../../state/reel.ts'
import { typing } from '../../state/typing.ts'
import { Amount } from '../../ui/Amount.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { CardStill } from './CardStill.tsx'
import { QuestionPicker } from './QuestionPicker.tsx'
import type { ReelView } from './use-reel.ts'
import styles from './editor.module.css'

type Props = { readonly card: Card; readonly view: ReelView }

/** The words on a card, the picture behind them, and how long it stands. */
export function CardEditor({ card, view }: Props) {
  const { t } = useTranslation()
  const title = useDraft(card.title, (text) => changeCard(card.id, { title: text }), { onType: typing })
  const text = useDraft(card.text, (words) => changeCard(card.id, { text: words }), { onType: typing })
  const isQuestion = card.kind === 'question'
  return (
    <div className={styles['cardForm']}>
      <Field
        label={isQuestion ? t('reel.edit.question') : t('reel.edit.cardTitle')}
        maxLength={200}
        rows={isQuestion ? 3 : 2}
        {...title.field}
      />
      {isQuestion && (
        <QuestionPicker
          view={view}
          isDrawn
          onChoose={(question) => changeCard(card.id, { title: question })}
        />
      )}
      <Field label={t('reel.edit.cardText')} maxLength={500} rows={3} {...text.field} />
      <div className={styles['seconds']}>
        <Amount
          label={t('reel.edit.seconds')}
          value={card.durationMs / 1000}
          min={1}
          max={60}
          step={0.5}
          unit="second"
          onChange={(seconds) => changeCard(card.id, { durationMs: Math.round(seconds * 1000) })}
        />
      </div>
      <CardStill card={card} view={view} />
    </div>
  )
}
