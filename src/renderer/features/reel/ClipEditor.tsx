import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Clip } from '../../../shared/domain/reel-records.ts'
import { formatTime } from '../../../shared/domain/time.ts'
import { frames, framesOf } from '../../state/frames.ts'
import { changeClip, momentOf } from '../../state/reel.ts'
import { typing } from '../../state/typing.ts'
import { Check } from '../../ui/Check.tsx'
import { Field } from '../../ui/Field.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { EdgeField } from './EdgeField.tsx'
import { type Edge, type Edges, type Film } from './trim.ts'
import { TrimBar } from './TrimBar.tsx'
import type { Studio } from './studio.ts'
import styles from './editor.module.css'

type Props = { readonly clip: Clip; readonly studio: Studio }

/** Where a clip begins and ends, what is written under it, and whether it sounds. */
export function ClipEditor({ clip, studio }: Props) {
  const { view, player } = studio
  const { t } = useTranslation()
  useStore(frames, (state) => state.byId.get(clip.recordingId))
  const caption = useDraft(clip.caption, (text) => changeClip(clip.id, { caption: text }), { onType: typing })
  const info = view.recordings.find(({ id }) => id === clip.recordingId)?.info
  const index = view.parts.findIndex((part) => part.id === clip.id)
  const film: Film | null = info
    ? { frames: framesOf(clip.recordingId), durationMs: info.durationMs, frameRate: info.frameRate }
    : null

  const setEdges = (edges: Edges, edge: Edge): void => {
    changeClip(clip.id, edges)
    if (!film) return
    // The end is the first picture that is no longer shown: what one wants to see is the one before it.
    player.peek(index, edge === 'start' ? edges.startMs : Math.max(edges.startMs, edges.endMs - 1))
  }
  const playhead = (): number | null => {
    const state = player.store.getState()
    return state.parts[state.index]?.id === clip.id ? player.filmMs() : null
  }
  return (
    <>
      {film && (
        <>
          <TrimBar
            clip={clip}
            moment={momentOf(view.doc, clip)}
            film={film}
            onPeek={(ms) => player.peek(index, ms)}
            onEdges={setEdges}
          />
          <div className={styles['edges']}>
            <EdgeField edge="start" clip={clip} film={film} playhead={playhead} onEdges={setEdges} />
            <span className={styles['clipLength']}>
              {t('reel.edit.length', { time: formatTime(clip.endMs - clip.startMs, 'tenths') })}
            </span>
            <EdgeField edge="end" clip={clip} film={film} playhead={playhead} onEdges={setEdges} />
          </div>
        </>
      )}
      <div className={styles['wordsRow']}>
        <Field
          label={t('reel.edit.caption')}
          hint={t('reel.edit.captionHint')}
          maxLength={500}
          {...caption.field}
        />
        <Check isSelected={clip.mute} onChange={(mute) => changeClip(clip.id, { mute })}>
          {t('reel.edit.mute')}
        </Check>
      </div>
      {/* masks/: what hides in this clip's recording, and its voices */}
    </>
  )
}
