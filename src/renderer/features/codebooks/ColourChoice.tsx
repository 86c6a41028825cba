import { CheckIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { codebookColours } from '../../../shared/domain/codebook-edit.ts'
import styles from './form.module.css'

type Props = {
  readonly label: string
  /** Undefined: none of its own. */
  readonly value: string | undefined
  readonly isReadOnly: boolean
  readonly onChange: (hex: string) => void
  /** Also offers to have none of its own, in these words. */
  readonly noneLabel?: string
  readonly onNone?: () => void
}

const none = 'none'

/** One of the codebook colours, each with its name. */
export function ColourChoice({ label, value, isReadOnly, onChange, noneLabel, onNone }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles['swatches'] ?? ''}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isReadOnly}
        selectedKeys={[value ?? none]}
        onSelectionChange={(keys) => {
          const [key] = keys
          if (key === none) onNone?.()
          else if (key !== undefined) onChange(String(key))
        }}
      >
        {noneLabel !== undefined && (
          <ToggleButton id={none} className={styles['wordToggle'] ?? ''}>
            {noneLabel}
          </ToggleButton>
        )}
        {codebookColours.map(({ family, hex }) => (
          <ToggleButton
            key={hex}
            id={hex}
            aria-label={t(`codebooks.colour.${family}`)}
            className={styles['swatch'] ?? ''}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <rect width="24" height="24" rx="6" fill={hex} />
            </svg>
            {value === hex && <CheckIcon weight="bold" aria-hidden="true" />}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
