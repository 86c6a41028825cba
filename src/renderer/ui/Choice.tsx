import { CaretDownIcon } from '@phosphor-icons/react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './Field.module.css'

type Props<T extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly options: readonly { readonly id: T; readonly label: string }[]
  readonly onChange: (value: T) => void
  readonly isDisabled?: boolean
}

/** One out of several, in a list that opens. */
export function Choice<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  isDisabled = false
}: Props<T>) {
  const byId = new Map<string, T>(options.map((option) => [option.id, option.id]))
  return (
    <Select
      className={styles['field'] ?? ''}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = byId.get(String(key))
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles['label'] ?? '')}>{label}</Label>
      <Button className={styles['trigger'] ?? ''}>
        <SelectValue />
        <CaretDownIcon aria-hidden="true" />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              className={styles['option'] ?? ''}
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
