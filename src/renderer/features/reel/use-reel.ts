import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { reelSize } from '../../../shared/domain/reel-size.ts'
import { recordingsIn } from '../../../shared/domain/recordings-in.ts'
import type { ReelItem } from '../../../shared/domain/session-record.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { frames, loadFrames } from '../../state/frames.ts'
import { passes, shownPasses } from '../../state/passes.ts'
import { chosenReel, reelOf } from '../../state/chosen-reel.ts'
import { asShown, isInReel, itemsOf } from '../../state/reel.ts'
import { playerParts } from '../../state/reel-parts.ts'
import { reelSources } from '../../state/reel-sources.ts'
import { reelStudio } from '../../state/reel-studio.ts'
import { session } from '../../state/session.ts'
import { starredMoments } from '../../state/starred.ts'

/** Everything the reel's screen shows, from the session that is open. */
export function useReel() {
  const { t } = useTranslation()
  const doc = useStore(session, (state) => state.doc)
  const sources = useStore(reelSources)
  const { recordings: films, masks } = sources
  const recordings = useMemo(() => [...films.values()], [films])
  const content = useStore(app, (state) => state.content)
  const times = useStore(frames, (state) => state.byId)
  const chosen = useStore(chosenReel)
  const reel = useMemo(() => reelOf(doc, chosen), [doc, chosen])
  const codes = codesIn(content)
  const seen = useStore(passes)
  const items = useMemo(
    // A blind coder may not read in the reel what others wrote at their moments.
    () => itemsOf(doc, reel?.id).map((item) => asShown(doc, item, seen)),
    [doc, reel, seen]
  )
  const toAdd = useMemo(() => {
    const ids = recordings.map(({ id }) => id)
    return starredMoments(doc, ids, shownPasses(doc, seen)).filter(({ id }) => !isInReel(doc, id))
  }, [doc, recordings, seen])
  const isFraming = useStore(reelStudio, (state) => state.isFraming)
  const parts = useMemo(
    () =>
      playerParts(isFraming ? items.map(unframed) : items, {
        recordings,
        frames: times,
        masks: [...masks.values()].flat(),
        missing: {
          gone: t('reel.recordingGone'),
          failed: t('reel.recordingFailed'),
          notReady: t('reel.recordingNotReady'),
          shut: t('reel.recordingShut')
        }
      }),
    [items, isFraming, recordings, masks, times, t]
  )
  useEffect(() => {
    for (const id of items.flatMap(recordingsIn))
      if (films.get(id)?.status.state === 'ready' && films.get(id)?.lock?.isShut !== true) void loadFrames(id)
  }, [items, films])
  const first = items.find((item) => item.type === 'clip')
  const size = reelSize((first && films.get(first.recordingId)?.info) ?? undefined)
  return { doc, reel, items, codes, toAdd, parts, recordings, sources, size }
}

export type ReelView = ReturnType<typeof useReel>

/** While the framing is chosen, the whole picture is shown. */
function unframed(item: ReelItem): ReelItem {
  return item.type === 'clip' ? { ...item, framings: [] } : item
}
