import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/domain/time.ts'
import { Field } from '../../ui/Field.tsx'
import { parseTime } from './parse-time.ts'

type Props = {
  readonly label: string
  readonly valueMs: number
  readonly onSave: (ms: number) => void
}

/** A time as text; Enter or leaving the field sets it, Escape does not. */
export function TimeField({ label, valueMs, onSave }: Props) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft !== null && parseTime(draft) === null
  const leave = (): void => {
    const ms = draft === null ? null : parseTime(draft)
    setDraft(null)
    if (ms !== null && ms !== valueMs) onSave(ms)
  }
  return (
    <Field
      label={label}
      value={draft ?? formatTime(valueMs, 'millis')}
      error={wrong ? t('workbench.details.badTime') : null}
      onChange={setDraft}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        if (event.key === 'Enter') leave()
        else setDraft(null)
        if (event.target instanceof HTMLElement) event.target.blur()
      }}
    />
  )
}
