import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { markAt } from '../../../shared/domain/clip-marks.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { frames, framesOf } from '../../state/frames.ts'
import { reelStudio } from '../../state/reel-studio.ts'
import { changeClip, momentOf } from '../../state/reel.ts'
import { ActionBar } from './ActionBar.tsx'
import { EdgeField } from './EdgeField.tsx'
import { FramingBar } from './FramingBar.tsx'
import { LostClip } from './LostClip.tsx'
import { MarkBar } from './MarkBar.tsx'
import { shownMs } from './shown-picture.ts'
import { ClipStrip } from './strip/ClipStrip.tsx'
import type { Studio } from './studio.ts'
import { type Edge, type Edges, type Film } from './trim.ts'
import styles from './editor.module.css'

type Props = { readonly clip: Clip; readonly studio: Studio }

/** The clip on its film: what can be done at the picture shown, its edges, and what happens in it. */
export function ClipEditor({ clip, studio }: Props) {
  const { t } = useTranslation()
  const { view, player } = studio
  useStore(frames, (state) => state.byId.get(clip.recordingId))
  const { markKey, isFraming } = useStore(reelStudio)
  const recording = view.recordings.find(({ id }) => id === clip.recordingId)
  const info = recording?.info
  if (!recording || !info) return <LostClip clip={clip} recording={recording} />
  const film: Film = {
    frames: framesOf(clip.recordingId),
    durationMs: info.durationMs,
    frameRate: info.frameRate
  }
  const mark = markAt(clip, markKey)
  const peek = (ms: number): void => {
    const index = view.parts.findIndex((part) => part.id === clip.id)
    player.peek(index, ms)
  }
  const setEdges = ({ startMs, endMs }: Edges, edge: Edge): void => {
    changeClip(clip.id, { startMs, endMs })
    // The end is the first picture that is no longer shown: what one wants to see is the one before it.
    peek(edge === 'start' ? startMs : Math.max(startMs, endMs - 1))
  }
  const playhead = (): number | null => shownMs(player, clip)
  return (
    <>
      <ActionBar clip={clip} studio={studio} />
      <ClipStrip
        clip={clip}
        moment={momentOf(view.doc, clip)}
        recording={recording}
        film={film}
        player={player}
        onPeek={peek}
        onEdges={setEdges}
      />
      {isFraming ? (
        <FramingBar clip={clip} studio={studio} />
      ) : mark ? (
        <MarkBar clip={clip} mark={mark} studio={studio} />
      ) : (
        <div className={styles['edges']}>
          <EdgeField edge="start" clip={clip} film={film} playhead={playhead} onEdges={setEdges} />
          <span className={styles['clipLength']}>
            {t('reel.edit.length', { time: formatTime(clip.endMs - clip.startMs, 'tenths') })}
          </span>
          <EdgeField edge="end" clip={clip} film={film} playhead={playhead} onEdges={setEdges} />
        </div>
      )}
    </>
  )
}
