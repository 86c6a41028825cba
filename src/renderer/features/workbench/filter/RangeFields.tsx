import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Range } from '../../../../shared/domain/moment-filter.ts'
import { Field } from '../../../ui/Field.tsx'
import styles from './filter.module.css'

type Props = {
  readonly range: Range
  readonly onChange: (range: Range) => void
  readonly read: (text: string) => number | null
  readonly write: (value: number) => string
  /** Said when what is written can't be read. */
  readonly problem: string
  /** Written behind the labels, such as the unit. */
  readonly unit?: string
}

/** From and up to; an empty field has no end on that side. */
export function RangeFields({ range, onChange, unit, ...look }: Props) {
  const { t } = useTranslation()
  const label = (word: string): string => (unit === undefined ? word : `${word} (${unit})`)
  return (
    <div className={styles['range']}>
      <Bound
        {...look}
        label={label(t('finding.filter.from'))}
        value={range.from}
        onChange={(from) => onChange({ ...range, from })}
      />
      <Bound
        {...look}
        label={label(t('finding.filter.to'))}
        value={range.to}
        onChange={(to) => onChange({ ...range, to })}
      />
    </div>
  )
}

type BoundProps = Omit<Props, 'range' | 'onChange' | 'unit'> & {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function Bound({ label, value, onChange, read, write, problem }: BoundProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const isWrong = draft !== null && draft.trim() !== '' && read(draft) === null
  return (
    <Field
      label={label}
      value={draft ?? (value === null ? '' : write(value))}
      error={isWrong ? problem : null}
      onChange={(text) => {
        setDraft(text)
        const next = text.trim() === '' ? null : read(text)
        if (next !== null || text.trim() === '') onChange(next)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
