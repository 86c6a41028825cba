import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ParentReel, playableOf } from '../../../shared/domain/parent-reel.ts'
import type { TalkState } from '../../../shared/domain/talk.ts'
import { frames, loadFrames } from '../../state/frames.ts'
import { playerParts } from '../../state/reel-parts.ts'
import { ReelStage } from '../../ui/reel-player/ReelStage.tsx'
import { useReelPlayer } from '../../ui/reel-player/use-reel-player.ts'
import { followScreen } from './follow-screen.ts'
import styles from './presenter.module.css'

const silent = { mute: true, gain: 1, silentBetween: () => true, made: null }

/** What the parent screen shows, small and without sound. */
export function Mirror({ reel, screen }: { readonly reel: ParentReel; readonly screen: TalkState | null }) {
  const { t } = useTranslation()
  const times = useStore(frames, (state) => state.byId)
  const playable = useMemo(() => playableOf(reel), [reel])
  const parts = useMemo(() => {
    const all = playerParts(playable.items, {
      recordings: playable.recordings,
      frames: times,
      masks: playable.masks,
      missing: {
        gone: t('parent.failed'),
        failed: t('parent.failed'),
        notReady: t('parent.failed'),
        shut: t('parent.failed')
      }
    })
    return all.map((part) => (part.kind === 'clip' ? { ...part, sound: silent } : part))
  }, [playable, times, t])
  const player = useReelPlayer(parts, 'stop')
  useEffect(() => {
    for (const { id, status } of playable.recordings) if (status.state === 'ready') void loadFrames(id)
  }, [playable])
  useEffect(() => {
    if (screen !== null) followScreen(player, screen)
  }, [player, parts, screen])
  const size = reel.films[0]?.info ?? { width: 16, height: 9 }
  return (
    <div className={styles['mirror']} data-face={screen?.face ?? 'film'}>
      <ReelStage player={player} size={size} label={t('talk.onScreen')} failedText={t('parent.failed')} />
      {screen !== null && screen.face !== 'film' && (
        <div className={styles['veil']} data-face={screen.face}>
          <p>{screen.face === 'question' ? screen.question : t(`talk.state.${screen.face}`)}</p>
        </div>
      )}
    </div>
  )
}
