import {
  ChatCircleTextIcon,
  ColumnsIcon,
  CropIcon,
  EyeSlashIcon,
  HourglassMediumIcon,
  NoteIcon,
  PauseCircleIcon,
  QuestionIcon,
  SpeakerSlashIcon
} from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { kindsWithin } from '../../../shared/domain/clip-edits.ts'
import { isSeenMask } from '../../../shared/domain/masks.ts'
import type { Clip, Mask } from '../../../shared/domain/reel-records.ts'
import styles from './rows.module.css'

/** What happens in a clip, as small signs with words for those who don't see them. */
export function RowMarks({ clip, masks }: { readonly clip: Clip; readonly masks: readonly Mask[] }) {
  const { t } = useTranslation()
  const kinds = kindsWithin(clip)
  const hidden = masks.some(
    (mask) =>
      mask.recordingId === clip.recordingId &&
      isSeenMask(mask) &&
      mask.startMs < clip.endMs &&
      mask.endMs > clip.startMs
  )
  const signs: readonly (readonly [boolean, string, ReactNode])[] = [
    [clip.mute, t('reel.muted'), <SpeakerSlashIcon key="mute" />],
    [kinds.has('slow'), t('studio.row.slow'), <HourglassMediumIcon key="slow" />],
    [kinds.has('freeze'), t('studio.row.freeze'), <PauseCircleIcon key="freeze" />],
    [kinds.has('framing'), t('studio.row.framing'), <CropIcon key="framing" />],
    [kinds.has('child'), t('studio.row.child'), <ChatCircleTextIcon key="child" />],
    [hidden, t('studio.row.hidden'), <EyeSlashIcon key="hidden" />],
    [clip.beside !== null, t('studio.row.beside'), <ColumnsIcon key="beside" />],
    [clip.question.trim() !== '', t('studio.row.question'), <QuestionIcon key="question" />],
    [clip.note.trim() !== '', t('studio.row.note'), <NoteIcon key="note" />]
  ]
  const shown = signs.filter(([isThere]) => isThere)
  if (shown.length === 0) return null
  return (
    <span className={styles['marks']}>
      {shown.map(([, words, icon]) => (
        <span key={words} role="img" aria-label={words} title={words}>
          {icon}
        </span>
      ))}
    </span>
  )
}
