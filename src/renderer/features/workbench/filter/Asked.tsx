import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './filter.module.css'

type Props = {
  readonly label: string
  readonly value: boolean | null
  readonly onChange: (value: boolean | null) => void
}

const answers = ['any', 'yes', 'no'] as const

/** With it, without it, or either way. */
export function Asked({ label, value, onChange }: Props) {
  const { t } = useTranslation()
  const chosen = value === null ? 'any' : value ? 'yes' : 'no'
  return (
    <div className={styles['asked']}>
      <span>{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles['answers'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const answer = answers.find((each) => keys.has(each))
          if (answer !== undefined) onChange(answer === 'any' ? null : answer === 'yes')
        }}
      >
        {answers.map((answer) => (
          <ToggleButton key={answer} id={answer} className={styles['answer'] ?? ''}>
            {t(`finding.filter.${answer}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
