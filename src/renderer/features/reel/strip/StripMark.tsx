import { CornersOutIcon, PauseIcon } from '@phosphor-icons/react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark, MarkPart } from '../../../../shared/domain/clip-marks.ts'
import { markWords } from './mark-words.ts'
import styles from './strip.module.css'

type Props = {
  readonly mark: Mark
  readonly isChosen: boolean
  /** Where on the strip a time lies, as a length of CSS. */
  readonly placeOf: (ms: number) => string
  readonly range: { readonly startMs: number; readonly endMs: number }
  readonly onChoose: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPress: (event: PointerEvent<HTMLElement>, part: MarkPart) => void
}

/** One thing that happens in the clip, on the strip: to be chosen, dragged and stepped. */
export function StripMark({ mark, isChosen, placeOf, range, onChoose, onKeyDown, onPress }: Props) {
  const { t } = useTranslation()
  const isStretch = mark.kind === 'slow' || mark.kind === 'child'
  const left = placeOf(mark.startMs)
  return (
    <div
      className={isStretch ? styles['stretch'] : styles['pin']}
      data-kind={mark.kind}
      data-chosen={isChosen}
      style={isStretch ? { left, right: `calc(100% - ${placeOf(mark.endMs)})` } : { left }}
      role="slider"
      tabIndex={0}
      aria-label={t(`studio.mark.${mark.kind}`)}
      aria-valuemin={range.startMs}
      aria-valuemax={range.endMs}
      aria-valuenow={mark.startMs}
      aria-valuetext={markWords(mark, t)}
      title={`${t(`studio.mark.${mark.kind}`)}: ${markWords(mark, t)}`}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => onPress(event, 'whole')}
    >
      {mark.kind === 'freeze' && <PauseIcon weight="fill" aria-hidden="true" />}
      {mark.kind === 'framing' && <CornersOutIcon weight="bold" aria-hidden="true" />}
      {isStretch && (
        <span className={styles['stretchText']}>
          {mark.kind === 'slow' ? (mark.slow.rate === 0.5 ? '½×' : '¼×') : mark.line.text}
        </span>
      )}
      {isStretch &&
        isChosen &&
        (['start', 'end'] as const).map((part) => (
          <span
            key={part}
            className={styles['stretchEdge']}
            data-edge={part}
            onPointerDown={(event) => {
              event.stopPropagation()
              onPress(event, part)
            }}
          />
        ))}
    </div>
  )
}
