import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Clip } from '../../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../../shared/domain/time.ts'
import { chooseMask, masks, masksIn } from '../../../state/masks.ts'
import { session } from '../../../state/session.ts'
import { maskWords } from './mask-words.ts'
import styles from './masks.module.css'

type Props = {
  readonly clip: Clip
  /** Where on the strip a time lies, as a length of CSS. */
  readonly placeOf: (ms: number) => string
  /** Shows a picture of the recording in the preview. */
  readonly onPeek: (ms: number) => void
}

/** On the strip of a clip: how long each thing hides, with a dot for every place a box was put. */
export function MaskLane({ clip, placeOf, onPeek }: Props) {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const people = useStore(session, (state) => state.open?.people) ?? []
  const chosenId = useStore(masks, (state) => state.chosenId)
  const list = masksIn(doc, clip)
  if (list.length === 0) return null
  return (
    <div className={styles['lane']} role="group" aria-label={t('masks.lane')}>
      {list.map((mask) => {
        const name = maskWords(mask, people, t)
        const from = formatTime(mask.startMs, 'tenths')
        const span = t('masks.span', { from, to: formatTime(mask.endMs, 'tenths') })
        return (
          <div key={mask.id} className={styles['track']}>
            <button
              type="button"
              className={styles['span']}
              data-kind={mask.kind}
              data-chosen={mask.id === chosenId}
              aria-pressed={mask.id === chosenId}
              aria-label={`${name}, ${span}`}
              style={{ left: placeOf(mask.startMs), right: `calc(100% - ${placeOf(mask.endMs)})` }}
              onClick={() => {
                chooseMask(mask.id)
                onPeek(Math.max(clip.startMs, mask.startMs))
              }}
            >
              <span>{name}</span>
            </button>
            {mask.keys.map(({ atMs }) => (
              <span key={atMs} className={styles['dot']} style={{ left: placeOf(atMs) }} aria-hidden="true" />
            ))}
          </div>
        )
      })}
    </div>
  )
}
