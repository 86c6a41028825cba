import { InfoIcon, WarningIcon } from '@phosphor-icons/react'
import { useTranslation } from 'react-i18next'
import type { RecordingNote } from '../../../shared/domain/recording.ts'
import styles from './recordings.module.css'

/** What an import has decided, which is good to know, or has left out, which is a warning. */
export function RecordingNotes({ notes }: { readonly notes: readonly RecordingNote[] }) {
  const { t } = useTranslation()
  return notes.map((note) => {
    const isChoice = note.what === 'sound-chosen' || note.what === 'picture-chosen'
    const Icon = isChoice ? InfoIcon : WarningIcon
    return (
      <p key={note.what} className={styles[isChoice ? 'note' : 'warning']} data-note={note.what}>
        <Icon weight="fill" aria-hidden="true" />
        {t(`recordings.note.${note.what}`, note)}
      </p>
    )
  })
}
