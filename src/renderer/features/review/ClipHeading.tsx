import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { stillUrl } from '../../../shared/contract.ts'
import { clipWords } from '../../../shared/domain/clip-words.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'
import styles from './review.module.css'

/** Which clip this is: its picture, its number, what was tagged, how long. */
export function ClipHeading({ clip, title }: { readonly clip: Clip; readonly title: string }) {
  const { i18n } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const codes = codesIn(useStore(app, (state) => state.content))
  const moment = momentOf(doc, clip)
  const label = moment && codes.get(moment.code)?.code.label[i18n.language === 'nl' ? 'nl' : 'en']
  const words = clipWords(clip).join(' ')
  return (
    <header className={styles['clipHeading']}>
      <img
        src={stillUrl(clip.recordingId, Math.round((clip.startMs + clip.endMs) / 2))}
        alt=""
        onError={(event) => {
          event.currentTarget.style.visibility = 'hidden'
        }}
      />
      <h3>{title}</h3>
      <p className={styles['soft']}>
        {label}
        {label && <span aria-hidden="true"> · </span>}
        {formatTime(clip.endMs - clip.startMs)}
      </p>
      {words !== '' && <p className={styles['caption']}>{words}</p>}
    </header>
  )
}
