import { TrashIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, Input, TextField } from 'react-aria-components'
import { stillUrl } from '../../../../shared/contract.ts'
import type { Still } from '../../../../shared/domain/session-record.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { seekTo } from '../../../state/player.ts'
import { stopShuttle } from '../../../state/shuttle.ts'
import { removeStill, writeStillNote } from '../../../state/stills.ts'
import { IconButton } from '../../../ui/Button.tsx'
import styles from './popover.module.css'

/** One still: its picture goes to its time; a line can be written with it. */
export function StillCard({ still }: { readonly still: Still }) {
  const { t } = useTranslation()
  const [note, setNote] = useState(still.note)
  const time = formatTime(still.atMs, 'millis')
  const atEnd = useRef<() => void>(() => undefined)
  const save = (): void => {
    if (note.trim() !== still.note) writeStillNote(still, note.trim())
  }
  useEffect(() => {
    atEnd.current = save
  })
  // What is being written when the shelf closes is kept too.
  useEffect(() => () => atEnd.current(), [])
  const remove = (): void => {
    atEnd.current = () => undefined
    removeStill(still)
  }
  return (
    <li className={styles['still']} data-testid="still">
      <AriaButton
        className={styles['picture'] ?? ''}
        aria-label={t('looking.still.goTo', { time })}
        onPress={() => {
          stopShuttle()
          seekTo(still.atMs)
        }}
      >
        <img src={stillUrl(still.recordingId, still.atMs)} alt="" draggable={false} />
        <span className={styles['time']}>{time}</span>
      </AriaButton>
      <div className={styles['under']}>
        <TextField
          className={styles['note'] ?? ''}
          aria-label={t('looking.still.note', { time })}
          maxLength={2000}
          value={note}
          onChange={setNote}
          onBlur={save}
        >
          <Input placeholder={t('looking.still.noteHint')} />
        </TextField>
        <IconButton
          size="s"
          icon={<TrashIcon />}
          label={t('looking.still.remove', { time })}
          onPress={remove}
        />
      </div>
    </li>
  )
}
