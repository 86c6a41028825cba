import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { stillUrl } from '../../../shared/contract.ts'
import { clipWords } from '../../../shared/domain/clip-words.ts'
import { labelForParents } from '../../../shared/domain/label-for-parents.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { withChild } from '../../../shared/domain/with-child.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { childName } from '../../state/questions.ts'
import { discreet } from '../../state/discreet.ts'
import { parentFactsNow } from '../../state/parent-facts.ts'
import { momentOf } from '../../state/reel.ts'
import { session } from '../../state/session.ts'
import styles from './review.module.css'

type Props = {
  readonly clip: Clip
  readonly title: string
}

/** Which clip this is: its picture, its number, what was tagged or, beside parents, what they may read, how long. */
export function ClipHeading({ clip, title }: Props) {
  const { i18n } = useTranslation()
  const { isOn } = useStore(discreet)
  const doc = useStore(session, (state) => state.doc)
  const codes = codesIn(useStore(app, (state) => state.content))
  const moment = momentOf(doc, clip)
  const language = i18n.language === 'nl' ? 'nl' : 'en'
  const label = isOn
    ? labelForParents(clip, parentFactsNow(), {
        language,
        growthInWords: false,
        child: childName(moment?.personIds)
      })
    : moment && codes.get(moment.code)?.code.label[language]
  const words = withChild(clipWords(clip).join(' '), language, null)
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
        {label && <span>{label}</span>}
        {label && <span aria-hidden="true"> · </span>}
        {formatTime(clip.endMs - clip.startMs)}
      </p>
      {words !== '' && <p className={styles['caption']}>{words}</p>}
    </header>
  )
}
