import { Check } from '../../../ui/Check.tsx'
import styles from './filter.module.css'

type Props<T> = {
  readonly label: string
  readonly options: readonly { readonly id: T; readonly label: string; readonly isWhole?: boolean }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: T[]) => void
}

/** Any number of these. */
export function Choices<T extends string | null>({ label, options, chosen, onChange }: Props<T>) {
  return (
    <div role="group" aria-label={label} className={styles['choices']}>
      {options.map((option) => (
        <Check
          key={option.id ?? ''}
          isSelected={chosen.includes(option.id)}
          onChange={(on) => onChange(on ? [...chosen, option.id] : chosen.filter((id) => id !== option.id))}
        >
          <span className={option.isWhole === true ? styles['whole'] : undefined}>{option.label}</span>
        </Check>
      ))}
    </div>
  )
}
