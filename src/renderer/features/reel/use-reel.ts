import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { recordingsIn } from '../../../shared/domain/recordings-in.ts'
import { byTime } from '../../../shared/domain/coding.ts'
import { app } from '../../state/app.ts'
import { codesIn } from '../../state/codebooks.ts'
import { frames, loadFrames } from '../../state/frames.ts'
import { passes, shownPasses } from '../../state/passes.ts'
import { chosenReel, reelOf } from '../../state/chosen-reel.ts'
import { isInReel, itemsOf } from '../../state/reel.ts'
import { playerParts } from '../../state/reel-parts.ts'
import { reelSources } from '../../state/reel-sources.ts'
import { session } from '../../state/session.ts'

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
  const items = useMemo(() => itemsOf(doc, reel?.id), [doc, reel])
  const codes = codesIn(content)
  const moments = useMemo(() => [...doc.moments()], [doc])
  const seen = useStore(passes)
  const toAdd = useMemo(() => {
    const shown = shownPasses(doc, seen)
    return moments
      .filter((moment) => moment.star && shown.includes(moment.passId) && !isInReel(doc, moment.id))
      .sort(byTime)
  }, [doc, moments, seen])
  const parts = useMemo(
    () =>
      playerParts(items, {
        recordings,
        frames: times,
        masks: [...masks.values()].flat(),
        missing: { gone: t('reel.recordingGone'), notReady: t('reel.recordingNotReady') }
      }),
    [items, recordings, masks, times, t]
  )
  useEffect(() => {
    for (const id of items.flatMap(recordingsIn))
      if (films.get(id)?.status.state === 'ready') void loadFrames(id)
  }, [items, films])
  const shape = recordings.find(({ id }) =>
    items.some((item) => item.type === 'clip' && item.recordingId === id)
  )
  return { doc, reel, items, codes, toAdd, parts, recordings, sources, size: shape?.info ?? anySize }
}

export type ReelView = ReturnType<typeof useReel>
const anySize = { width: 16, height: 9 }
