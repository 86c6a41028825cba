import { stat } from 'node:fs/promises'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import { durationMsOf, frameTimesOf } from './copy-index.ts'
import type { MadeCopy } from './make-copy.ts'
import { usualRate } from './media-info.ts'
import { readTimes } from './packet-times.ts'
import type { ProbedFile } from './probe.ts'
import { hasOwnClock } from './read-along.ts'
import { signsOfDamage } from './signs-of-damage.ts'

/** Where this many pictures could have been there are some missing. */
const mostUsualSteps = 2.5

/** What must be said of a file of which not everything came over. */
export async function warningOf(
  path: string,
  probed: ProbedFile,
  made: MadeCopy,
  signal: AbortSignal
): Promise<Recording['warning']> {
  if (probed.endMissing) return 'end-missing'
  const { banner, container, firstPicture, tracks, leftOut, parts } = probed.facts
  const ends = firstPicture.startSeconds + durationMsOf(made.index) / 1000
  const isOfOneClock = !hasOwnClock(container) && leftOut === undefined && parts === undefined
  const promised = isOfOneClock ? banner.durationMs : null
  if (promised !== null && isBefore(ends, promised / 1000)) {
    // A stick that was pulled out ends a file too; then the recording is whole, but not here.
    const now = await stat(path).catch(() => null)
    if (now?.size !== probed.size) throw new Failure('file-unreadable')
    const all = [`0:${String(tracks.picture)}`, '0:v?', '0:a?', '0:s?', '0:d?']
    const [pictures, ...others] = await readTimes(path, all, 'mended', signal)
    const latest = Math.max(...others.map(({ endSeconds }) => endSeconds))
    // Whatever is in it, words or sound, may go on for longer than the pictures do: then the file is whole.
    if (isBefore(latest, promised / 1000)) return 'end-missing'
    if (isBefore(ends, pictures?.endSeconds ?? 0)) return 'damaged-parts'
  }
  return isDamaged(made, tracks) || isTorn(made, tracks.picture) ? 'damaged-parts' : null
}

/** What is said of the sound, which is decoded along where a clock jumps, is not said of the pictures. */
function isDamaged({ log }: MadeCopy, { sound }: ProbedFile['facts']['tracks']): boolean {
  const ofSound = sound === null ? null : new RegExp(`(stream #0:|aist#0:)${String(sound.stream)}\\b`, 'i')
  return log.split('\n').some((line) => signsOfDamage.test(line) && ofSound?.test(line) !== true)
}

/**
 * Whether packets of a broadcast stream were lost, and pictures with them. What is only torn where two streams were put
 * together has lost nothing.
 */
function isTorn({ log, index }: MadeCopy, picture: number): boolean {
  if (!new RegExp(`corrupt input packet in stream ${String(picture)}\\b`).test(log)) return false
  const times = frameTimesOf(index)
  const longestMs = (mostUsualSteps * 1000) / usualRate(times)
  return times.some((ms, n) => n > 0 && ms - (times[n - 1] ?? 0) > longestMs)
}

/** By more than a container may be wrong about its length. */
function isBefore(seconds: number, promisedSeconds: number): boolean {
  return promisedSeconds - seconds > Math.max(1, promisedSeconds * 0.03)
}
