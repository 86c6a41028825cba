import { InfoIcon, WarningIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Recording, RecordingNote } from '../../../shared/domain/recording.ts'
import { session } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { SoundTrackDialog } from './SoundTrackDialog.tsx'
import styles from './recordings.module.css'

const choices: ReadonlySet<RecordingNote['what']> = new Set(['sound-chosen', 'sound-asked', 'picture-chosen'])

/** What an import has decided, which is good to know, or has left out, which is a warning. */
export function RecordingNotes({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  const isKnown = useStore(session, ({ recordings }) => isThereAlready(recording, recordings))
  const notes = recording.notes ?? []
  return (
    <>
      {notes.map((note) => {
        const isChoice = choices.has(note.what)
        const Icon = isChoice ? InfoIcon : WarningIcon
        return (
          <div key={note.what} className={styles[isChoice ? 'note' : 'warning']} data-note={note.what}>
            <Icon weight="fill" aria-hidden="true" />
            <p>{t(`recordings.note.${note.what}`, note)}</p>
          </div>
        )
      })}
      {isKnown && (
        <div className={styles['note']} data-note="same">
          <InfoIcon weight="fill" aria-hidden="true" />
          <p>{t('recordings.same')}</p>
        </div>
      )}
      <OtherSound recording={recording} />
    </>
  )
}

/** Where one of several sound tracks was taken: the way to another one. */
function OtherSound({ recording }: { readonly recording: Recording }) {
  const { t } = useTranslation()
  const mayImport = useStore(session, ({ open }) => open?.mayImport ?? false)
  const [isAsking, setAsking] = useState(false)
  const chosen = recording.notes?.find(({ what }) => what === 'sound-chosen')
  if (chosen?.what !== 'sound-chosen' || recording.status.state !== 'ready' || !mayImport) return null
  return (
    <div>
      <Button
        size="s"
        aria-label={t('recordings.soundTrack.openLabel', { name: recording.name })}
        onPress={() => setAsking(true)}
      >
        {t('recordings.soundTrack.open')}
      </Button>
      {isAsking && (
        <SoundTrackDialog
          recording={recording}
          taken={chosen.taken}
          of={chosen.of}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

/** The same film, as far as its name, length, size and sound tell, came before this one. */
function isThereAlready(recording: Recording, all: readonly Recording[]): boolean {
  if (recording.info === null) return false
  const told = ({ name, info, notes }: Recording): string => JSON.stringify([name, info, notes])
  return all.slice(0, all.indexOf(recording)).some((earlier) => told(earlier) === told(recording))
}
