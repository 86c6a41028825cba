/** The fields that a key puts the person in. */
export type FieldName = 'note' | 'caption' | 'search' | 'answer'

export function focusField(name: FieldName): void {
  const field = document.querySelector<HTMLElement>(
    `[data-field="${name}"] :is(textarea, input), :is(textarea, input)[data-field="${name}"]`
  )
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}
