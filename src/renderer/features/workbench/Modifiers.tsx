import { useTranslation } from 'react-i18next'
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Code, Modifier } from '../../../shared/domain/codebook.ts'
import { currentQuestion, questionsOf, withModifier } from '../../../shared/domain/code-questions.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { keyNames } from '../../state/key-names.ts'
import { changeMoment } from '../../state/tagging.ts'
import { DraftField } from './DraftField.tsx'
import { Intensity } from './Intensity.tsx'
import styles from './ask.module.css'

type Props = { readonly moment: Moment; readonly code: Code; readonly language: Language }

/** All that a code asks further: how strong, in what manner. The one that keys answer now shows its keys. */
export function Modifiers({ moment, code, language }: Props) {
  const current = currentQuestion(code, moment)
  const isCurrent = (modifier: Modifier): boolean =>
    current?.kind === 'modifier' && current.modifier === modifier
  return questionsOf(code).map((question) =>
    question.kind === 'intensity' ? (
      <Intensity key="intensity" moment={moment} to={question.to} isAsked={current?.kind === 'intensity'} />
    ) : (
      <Answer
        key={question.modifier.id}
        moment={moment}
        modifier={question.modifier}
        isAsked={isCurrent(question.modifier)}
        language={language}
      />
    )
  )
}

type AnswerProps = {
  readonly moment: Moment
  readonly modifier: Modifier
  readonly isAsked: boolean
  readonly language: Language
}

function Answer({ moment, modifier, isAsked, language }: AnswerProps) {
  const { t } = useTranslation()
  const { id, kind, title, values } = modifier
  const now = moment.modifiers[id]
  const set = (value: string | number | string[] | null): void =>
    changeMoment(moment.id, { modifiers: withModifier(moment, id, value) })
  if (kind === 'text' || kind === 'number')
    return (
      <DraftField
        key={`${moment.id} ${id}`}
        name={isAsked ? 'answer' : id}
        label={title[language]}
        placeholder={kind === 'number' ? t('coding.ask.number') : ''}
        rows={1}
        maxLength={kind === 'number' ? 20 : 2000}
        value={now === undefined ? '' : String(now)}
        onSave={(text) => {
          if (kind === 'text') set(text === '' ? null : text)
          else if (text.trim() === '') set(null)
          else if (readNumber(text) !== null) set(readNumber(text))
        }}
      />
    )
  const chosen = Array.isArray(now) ? now : now === undefined ? [] : [String(now)]
  return (
    <div className={styles['question']}>
      <div className={styles['title']}>
        <Label id={`ask-${id}`}>{title[language]}</Label>
        {kind === 'multiple' && <span>{t('coding.ask.add')}</span>}
      </div>
      <ToggleButtonGroup
        aria-labelledby={`ask-${id}`}
        className={styles['values'] ?? ''}
        selectionMode={kind}
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const next = values.filter((value) => keys.has(value.id)).map((value) => value.id)
          set(next.length === 0 ? null : kind === 'single' ? (next[0] ?? null) : next)
        }}
      >
        {values.map((value, at) => (
          <ToggleButton key={value.id} id={value.id} className={styles['value'] ?? ''} preventFocusOnPress>
            {isAsked && at < 9 && (
              <kbd aria-hidden="true">{keyNames(`alt+${String(at + 1)}`).join('\u2009')}</kbd>
            )}
            {value.label[language]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

function readNumber(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'))
  return Number.isFinite(number) ? number : null
}
