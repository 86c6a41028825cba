import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Label, TextArea, TextField, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import { quotesOf, saveQuote } from '../../state/review.ts'
import { session } from '../../state/session.ts'
import { typing } from '../../state/typing.ts'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './parent.module.css'

type Props = {
  readonly clipId: string | null
  /** Where the film is. */
  readonly atMs: () => number | null
  readonly onClose: () => void
}

/** A discreet place for the parent's words about what is on the screen. It shows those words and nothing else. */
export function WordsPanel({ clipId, atMs, onClose }: Props) {
  const { t } = useTranslation()
  const people = useStore(session, (state) => state.open?.people) ?? []
  const doc = useStore(session, (state) => state.doc)
  const [id] = useState(() => crypto.randomUUID() as string)
  const [speakerId, setSpeakerId] = useState(people.find((person) => person.role !== 'child')?.id ?? null)
  const quotes = quotesOf(doc).filter((quote) => quote.clipId === clipId)
  const current = quotes.find((quote) => quote.id === id)
  const words = useDraft(current?.text ?? '', (text) => saveQuote(id, { clipId, speakerId, text }, atMs()), {
    onType: typing
  })
  const earlier = quotes.filter((quote) => quote.id !== id)
  return (
    <aside
      className={styles['panel']}
      aria-label={t('parent.wordsTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        onClose()
      }}
    >
      <h2>{t('parent.wordsTitle')}</h2>
      {earlier.length > 0 && (
        <ul aria-label={t('parent.wordsSaid')}>
          {earlier.map((quote) => (
            <li key={quote.id}>{quote.text}</li>
          ))}
        </ul>
      )}
      <TextField className={styles['words'] ?? ''} {...words.field} maxLength={5000} autoFocus>
        <Label className="visually-hidden">{t('parent.wordsLabel')}</Label>
        <TextArea rows={5} />
      </TextField>
      <ToggleButtonGroup
        aria-label={t('parent.speaker')}
        className={styles['speakers'] ?? ''}
        disallowEmptySelection
        selectedKeys={[speakerId ?? '']}
        onSelectionChange={(keys) => {
          const chosen = people.find((person) => keys.has(person.id))?.id ?? null
          setSpeakerId(chosen)
          words.flush()
          if (current) saveQuote(id, { clipId, speakerId: chosen, text: words.field.value })
        }}
      >
        {people.map((person) => (
          <ToggleButton key={person.id} id={person.id}>
            {person.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Button className={styles['done'] ?? ''} onPress={onClose}>
        {t('parent.closeWords')}
      </Button>
    </aside>
  )
}
