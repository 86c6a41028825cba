import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field.tsx'
import type { FieldName } from './fields.ts'

const pauseMs = 1200

type Props = {
  /** A field that a key puts the person in, or any other. */
  readonly name: FieldName | (string & {})
  readonly label: string
  readonly placeholder: string
  readonly rows: number
  readonly maxLength: number
  readonly value: string
  readonly onSave: (text: string) => void
}

/**
 * Text that saves itself: when one pauses, leaves the field, or the field goes. Every key that leaves it keeps what was
 * typed; undo takes it back.
 */
export function DraftField({ name, value, onSave, ...look }: Props) {
  const { t } = useTranslation()
  const [isIn, setIn] = useState(false)
  const [draft, setDraft] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(false)
  // What was saved arrives a breath later; until then the draft stands for it.
  if (isLeft && draft === value) {
    setLeft(false)
    setDraft(null)
  }
  const timer = useRef(0)
  const latest = useRef<string | null>(null)
  const save = useEffectEvent((text: string | null) => {
    if (text !== null) onSave(text)
  })
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      save(latest.current)
    },
    []
  )
  const type = (text: string): void => {
    latest.current = text
    setDraft(text)
    setLeft(false)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => onSave(text), pauseMs)
  }
  const leave = (text: string | null): void => {
    clearTimeout(timer.current)
    if (text !== null) onSave(text)
    latest.current = null
    setLeft(true)
  }
  return (
    <div
      data-field={name}
      onFocus={() => setIn(true)}
      onBlur={() => {
        setIn(false)
        leave(latest.current)
      }}
    >
      <Field
        {...look}
        value={draft ?? value}
        onChange={type}
        isLeftByKey
        {...(isIn && {
          hint: t(look.rows > 1 ? 'workbench.details.leaveNote' : 'workbench.details.leaveLine')
        })}
      />
    </div>
  )
}
