import { recordingsIn } from '../../shared/domain/recordings-in.ts'
import type { ReelItem } from '../../shared/domain/session-record.ts'
import type { reelSources } from './reel-sources.ts'

type Sources = Pick<ReturnType<typeof reelSources.getState>, 'recordings' | 'agreed'>

/** The items with a recording that is gone or that was never imported well; none as long as it isn't known. */
export function lostItems(items: readonly ReelItem[], { recordings, agreed }: Sources): readonly string[] {
  if (agreed === null) return []
  const isLost = (id: string): boolean => {
    const state = recordings.get(id)?.status.state
    return state === undefined || state === 'failed'
  }
  return items.filter((item) => recordingsIn(item).some(isLost)).map(({ id }) => id)
}
