import { call } from '../api.ts'
import { saidForChild } from '../../shared/domain/clip-words.ts'
import { diffOf, squashDiffs } from '../../shared/domain/diff.ts'
import { madeFrom } from '../../shared/domain/for-parents.ts'
import { besideHidden, momentOn } from '../../shared/domain/hidden-stretches.ts'
import { defaultHandles, type Handles } from '../../shared/domain/reel.ts'
import { type Clip, plainClip } from '../../shared/domain/reel-records.ts'
import type { Moment } from '../../shared/domain/session-record.ts'
import { loadFrames } from './frames.ts'
import { parentFactsNow } from './parent-facts.ts'
import { keepClipMoments, reelSources } from './reel-sources.ts'
import { lastPosition, withReel } from './reel.ts'
import { commit, session } from './session.ts'

/** A stretch of any recording of the family that is to be a clip, and the moment it is made from, if it is made from one. */
type WantedClip = {
  readonly recordingId: string
  readonly startMs: number
  readonly endMs: number
  readonly moment: Moment | null
}

/** How much the therapist shows before and after a moment. */
export async function handlesInForce(): Promise<Handles> {
  const settings = await call('vault.settings')
  return settings.ok ? settings.value.handles : defaultHandles
}

/**
 * Puts stretches at the end of the reel that is worked on, in this order, edges on frames, as one step to undo; makes
 * the reel when there is none. Gives the ids of the clips; what is of no recording that is ready is left out.
 */
export async function addClips(wanted: readonly WantedClip[]): Promise<readonly string[]> {
  for (const id of new Set(wanted.map(({ recordingId }) => recordingId))) await loadFrames(id)
  const { doc, open } = session.getState()
  if (open === null) return []
  const { reelId, diff } = withReel(doc)
  const from = lastPosition(doc, reelId)
  const { recordings, angles } = reelSources.getState()
  const facts = parentFactsNow()
  const clips: Clip[] = []
  for (const { recordingId, moment, ...edges } of wanted) {
    const durationMs = recordings.get(recordingId)?.info?.durationMs
    if (durationMs === undefined) continue
    const frames = await loadFrames(recordingId)
    const stretch = { startMs: Math.max(0, edges.startMs), endMs: Math.min(durationMs, edges.endMs) }
    // A stretch that was chosen by hand is what was chosen; around a moment only what shows nothing hidden is added.
    const core = (moment && momentOn(recordingId, moment, angles)) ?? stretch
    const hidden = facts.hiddenOn(recordingId).filter((each) => each.moment.id !== moment?.id)
    const { startMs, endMs } = besideHidden(stretch, core, { frames, durationMs }, hidden)
    if (endMs <= startMs) continue
    const id = crypto.randomUUID()
    clips.push({
      type: 'clip',
      id,
      reelId,
      position: from + clips.length,
      ...plainClip,
      momentId: moment?.id ?? null,
      madeFrom: moment && madeFrom(moment, facts.codes),
      recordingId,
      startMs,
      endMs,
      ...saidForChild(moment?.caption ?? '', id)
    })
  }
  if (clips.length === 0) return []
  keepClipMoments(wanted.flatMap(({ moment }) => (moment === null || doc.has(moment.id) ? [] : [moment])))
  commit(squashDiffs([diff, diffOf({ added: clips })]))
  return clips.map(({ id }) => id)
}
