import { CaretLeftIcon, CaretRightIcon, CrosshairSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/domain/time.ts'
import { shortcutOf } from '../../state/key-names.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { type Edge, edgeAtPicture, type Edges, type Film, moveEdge, parseTime, stepEdge } from './trim.ts'
import styles from './editor.module.css'

type Props = {
  readonly edge: Edge
  readonly clip: Edges
  readonly film: Film
  /** Where the preview stands in this clip, on the recording's clock. */
  readonly playhead: () => number | null
  readonly onEdges: (edges: Edges, edge: Edge) => void
}

/** One edge of a clip: typed, stepped picture by picture, or taken from where the preview stands. */
export function EdgeField({ edge, clip, film, playhead, onEdges }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const edges = { startMs: clip.startMs, endMs: clip.endMs }
  const wrong = typed !== null && parseTime(typed) === null
  const step = (by: number): void => onEdges(stepEdge(film, edges, edge, by), edge)
  const take = (): void => {
    const ms = typed === null ? null : parseTime(typed)
    if (ms !== null) onEdges(moveEdge(film, edges, edge, ms), edge)
    if (!wrong) setTyped(null)
  }
  const takePlayhead = (): void => {
    const ms = playhead()
    if (ms !== null) onEdges(edgeAtPicture(film, edges, edge, ms), edge)
  }
  return (
    <div className={styles['edge']} data-edge={edge}>
      <Field
        label={t(`reel.edit.${edge}`)}
        value={typed ?? formatTime(edge === 'start' ? clip.startMs : clip.endMs, 'millis')}
        error={wrong ? t('reel.edit.timeWrong') : null}
        onChange={setTyped}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
          else if (event.key === 'Escape') setTyped(null)
          else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault()
            setTyped(null)
            step(event.key === 'ArrowUp' ? 1 : -1)
          } else event.continuePropagation()
        }}
      />
      <span className={styles['edgeTools']}>
        <IconButton
          size="s"
          icon={<CaretLeftIcon weight="bold" />}
          label={t('reel.edit.earlier')}
          shortcut="↓"
          onPress={() => step(-1)}
        />
        <IconButton
          size="s"
          icon={<CaretRightIcon weight="bold" />}
          label={t('reel.edit.later')}
          shortcut="↑"
          onPress={() => step(1)}
        />
        <IconButton
          size="s"
          icon={<CrosshairSimpleIcon />}
          label={edge === 'start' ? t('reel.edit.setStart') : t('reel.edit.setEnd')}
          shortcut={shortcutOf(edge === 'start' ? 'trim-start' : 'trim-end')}
          onPress={takePlayhead}
        />
      </span>
    </div>
  )
}
