import { type Ref, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Person } from '../../../shared/domain/family.ts'
import { quotesOf, saveQuote } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './presenter.module.css'

/** What is on the screen at this moment. */
export type Here = { readonly clipId: string | null; readonly atMs: number | null }

type Props = {
  readonly person: Person
  /** The digit that goes to this field. */
  readonly digit: number
  readonly here: () => Here
  readonly field: Ref<HTMLTextAreaElement>
}

/** One person's words, as they are being said. They belong to what was on the screen when the typing began. */
export function SpeakerField({ person, digit, here, field }: Props) {
  const [id, setId] = useState(() => crypto.randomUUID() as string)
  const [place, setPlace] = useState<Here | null>(null)
  const doc = useStore(session, (state) => state.doc)
  const current = quotesOf(doc).find((quote) => quote.id === id)
  const words = useDraft(
    current?.text ?? '',
    (text) => {
      const { clipId, atMs } = place ?? here()
      saveQuote(id, { clipId, speakerId: person.id, text }, atMs)
    },
    { onType: typing }
  )
  const next = (): void => {
    words.flush()
    setId(crypto.randomUUID())
    setPlace(null)
  }
  return (
    <TextField
      className={styles['speaker'] ?? ''}
      maxLength={5000}
      {...words.field}
      onChange={(text) => {
        if (place === null) setPlace(here())
        words.field.onChange(text)
      }}
      onBlur={next}
    >
      <Label>
        <kbd aria-hidden="true">{digit}</kbd>
        {person.label}
      </Label>
      <TextArea
        ref={field}
        rows={2}
        aria-keyshortcuts={String(digit)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          next()
        }}
      />
    </TextField>
  )
}
