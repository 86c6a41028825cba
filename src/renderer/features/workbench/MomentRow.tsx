import { FilmReelIcon, NoteIcon, StarIcon } from '@phosphor-icons/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import type { FoundCode } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { jumpTo, toggleStar } from '../../state/tagging.ts'
import { CodeMark } from './CodeMark.tsx'
import styles from './moments.module.css'

export const rowHeightPx = 46

type Props = {
  readonly moment: Moment
  readonly found: FoundCode | undefined
  readonly language: Language
  readonly position: number
  readonly count: number
  readonly topPx: number
  readonly isSelected: boolean
  readonly isInReel: boolean
}

/** One moment; pressing it jumps there. */
export const MomentRow = memo(function MomentRow(props: Props) {
  const { moment, found, language, position, count, topPx, isSelected, isInReel } = props
  const { t } = useTranslation()
  const { extent, startMs, endMs, note, star } = moment
  return (
    <li
      className={styles['row']}
      style={{ transform: `translateY(${topPx}px)` }}
      aria-setsize={count}
      aria-posinset={position}
      data-selected={isSelected || undefined}
    >
      <AriaButton
        className={styles['jump'] ?? ''}
        preventFocusOnPress
        {...(isSelected ? { 'aria-current': 'true' as const } : {})}
        onPress={() => jumpTo(moment)}
      >
        <span className={styles['times']}>
          <span>{formatTime(startMs, 'tenths')}</span>
          {extent !== 'point' && (
            <span className={styles['until']}>
              {endMs === null ? t('workbench.moments.open') : `– ${formatTime(endMs, 'tenths')}`}
            </span>
          )}
        </span>
        <CodeMark colour={found?.group.colour.hex ?? '#7f7f7f'} valence={found?.code.valence ?? 'neutral'} />
        <span className={styles['words']}>
          <span className={styles['label']}>{found?.code.label[language] ?? moment.code}</span>
          {note !== '' && <span className={styles['noteLine']}>{note}</span>}
        </span>
        {note !== '' && (
          <NoteIcon className={styles['sign'] ?? ''} aria-label={t('workbench.moments.hasNote')} />
        )}
        {isInReel && (
          <FilmReelIcon className={styles['sign'] ?? ''} aria-label={t('workbench.moments.inReel')} />
        )}
      </AriaButton>
      <ToggleButton
        className={styles['star'] ?? ''}
        aria-label={t('workbench.moments.star')}
        isSelected={star}
        preventFocusOnPress
        onChange={() => toggleStar(moment.id)}
      >
        <StarIcon weight={star ? 'fill' : 'regular'} aria-hidden="true" />
      </ToggleButton>
    </li>
  )
})
