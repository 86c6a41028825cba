import { FilmReelIcon, NoteIcon, QuestionIcon, StarIcon } from '@phosphor-icons/react'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundCode } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { jumpTo, toggleStar } from '../../state/tagging.ts'
import { toggleChosen } from '../../state/workbench.ts'
import { CodeMark, markOf } from './CodeMark.tsx'
import { chooseUpTo } from './timeline/choose.ts'
import styles from './moments.module.css'

type Props = {
  readonly moment: Moment
  readonly found: FoundCode | undefined
  readonly language: Language
  readonly isSelected: boolean
  readonly isInReel: boolean
  /** It is about two caregivers, and nobody said which. */
  readonly isWhoUnknown: boolean
}

/**
 * One moment; pressing it jumps there. Plain buttons: a dozen of these are rendered anew while one tags.
 */
export const MomentRow = memo(function MomentRow(props: Props) {
  const { moment, found, language, isSelected, isInReel, isWhoUnknown } = props
  const { t } = useTranslation()
  const { extent, startMs, endMs, note, star, maybe, intensity } = moment
  return (
    <div className={styles['row']} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={styles['jump']}
        aria-current={isSelected ? 'true' : undefined}
        onMouseDown={keepFocus}
        onClick={(event) => choose(event, moment)}
      >
        <span className={styles['times']}>
          <span>{formatTime(startMs, 'tenths')}</span>
          {extent !== 'point' && (
            <span className={styles['until']}>
              {endMs === null ? t('workbench.moments.open') : `– ${formatTime(endMs, 'tenths')}`}
            </span>
          )}
        </span>
        <CodeMark {...markOf(found)} />
        <span className={styles['words']}>
          <span className={styles['label']}>
            {found?.code.label[language] ?? moment.code}
            {isWhoUnknown && <span className={styles['who']}> {t('coding.pair.who')}</span>}
            {intensity !== null && <span className={styles['strength']}> {intensity}</span>}
          </span>
          {note !== '' && <span className={styles['noteLine']}>{note}</span>}
        </span>
        {maybe && <QuestionIcon className={styles['sign']} role="img" aria-label={t('coding.maybe')} />}
        {note !== '' && (
          <NoteIcon className={styles['sign']} role="img" aria-label={t('workbench.moments.hasNote')} />
        )}
        {isInReel && (
          <FilmReelIcon className={styles['sign']} role="img" aria-label={t('workbench.moments.inReel')} />
        )}
      </button>
      <button
        type="button"
        className={styles['star']}
        aria-label={t('workbench.moments.star')}
        aria-pressed={star}
        onMouseDown={keepFocus}
        onClick={() => toggleStar(moment.id)}
      >
        <StarIcon weight={star ? 'fill' : 'regular'} aria-hidden="true" />
      </button>
    </div>
  )
})

/** With Ctrl one more is chosen, with Shift all up to it; else it alone, and the film goes there. */
function choose(event: MouseEvent, moment: Moment): void {
  if (event.ctrlKey || event.metaKey) toggleChosen(moment.id)
  else if (event.shiftKey) chooseUpTo(moment)
  else jumpTo(moment)
}

/** The pointer leaves the focus where it is, so that Space goes on playing. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
