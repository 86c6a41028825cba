import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ParentReel, playableOf } from '../../../shared/domain/parent-reel.ts'
import { frames, loadFrames } from '../../state/frames.ts'
import { playerParts } from '../../state/reel-parts.ts'
import type { Sequencer } from '../../ui/reel-player/sequencer.ts'
import { useReelPlayer } from '../../ui/reel-player/use-reel-player.ts'
import type { ReelPart } from '../../ui/reel-player/parts.ts'
import { createTalkScreen, type TalkScreen } from './talk-screen.ts'

const nothing: readonly ReelPart[] = []

/** A parent screen that plays this reel, for as long as it is there. */
export function useTalkScreen(
  reel: ParentReel,
  wishes: { readonly hide: () => void; readonly leftOut: (clipId: string) => void }
): { readonly player: Sequencer; readonly talk: TalkScreen } {
  const { t } = useTranslation()
  const times = useStore(frames, (state) => state.byId)
  const player = useReelPlayer(nothing, 'stop')
  const [talk] = useState(() => createTalkScreen(player, reel, wishes))
  const shown = useStore(talk.store, (state) => state.reel)
  const playable = useMemo(() => playableOf(shown), [shown])
  const parts = useMemo(
    () =>
      playerParts(playable.items, {
        recordings: playable.recordings,
        frames: times,
        masks: playable.masks,
        missing: {
          gone: t('parent.failed'),
          failed: t('parent.failed'),
          notReady: t('parent.failed'),
          shut: t('parent.failed')
        }
      }),
    [playable, times, t]
  )
  useEffect(() => {
    player.load(parts)
  }, [player, parts])
  useEffect(() => {
    talk.load(reel)
  }, [talk, reel])
  useEffect(() => {
    for (const { id, status } of playable.recordings) if (status.state === 'ready') void loadFrames(id)
  }, [playable])
  return { player, talk }
}
