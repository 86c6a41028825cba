import { ticksPerSecond } from './copy-index.ts'
import { parseFrameList } from './frame-list.ts'
import { hasOwnClock } from './read-along.ts'
import { runToText } from './run-to-text.ts'
import type { SourceFacts } from './source-facts.ts'

/** Looked at from so long before the end on, or from the keyframe before that. */
const tailSeconds = 5

/**
 * Until when the last picture stands by its file, on the copy's clock: what is coded anew has lost that. 0 where it
 * can't be told quickly.
 */
export async function lastPictureStandsUntil(
  path: string,
  { container, tracks, playsMs, firstPicture, flawed, leftOut, parts }: SourceFacts,
  signal: AbortSignal
): Promise<number> {
  if (hasOwnClock(container) || playsMs === null || flawed || leftOut !== undefined || parts !== undefined)
    return 0
  const from = Math.max(0, playsMs / 1000 - tailSeconds)
  const { text } = await runToText(path, {
    inputOptions: ['-ss', from.toFixed(3)],
    outputOptions: [
      ...['-map', `0:${String(tracks.picture)}`, '-c', 'copy', '-copypriorss', '1', '-f', 'framecrc']
    ],
    signal
  })
  const { frames, ticksPerSecond: unit } = parseFrameList(text)
  const shown = frames.filter(({ unusable }) => !unusable)
  const end = shown.reduce((latest, { pts, duration }) => Math.max(latest, pts + duration), -Infinity)
  return end === -Infinity ? 0 : Math.round((end / unit + from - firstPicture.startSeconds) * ticksPerSecond)
}
