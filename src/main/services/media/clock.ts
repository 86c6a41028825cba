import { readTimes } from './packet-times.ts'
import { hasOwnClock } from './read-along.ts'
import type { Container } from './sniff.ts'
import type { SourceFacts } from './source-facts.ts'

export type Clock = Pick<SourceFacts, 'playsMs' | 'clockJumps'>

/**
 * How long a film plays, and whether its clock jumps on the way. A stream's clock may jump by hours where it was put
 * together or switched off: what lies between its first and its last time says nothing then, so all of it is read.
 */
export async function readClock(
  path: string,
  container: Container,
  { picture, sound }: SourceFacts['tracks'],
  durationMs: number | null,
  signal: AbortSignal
): Promise<Clock> {
  if (!hasOwnClock(container)) return { playsMs: durationMs, clockJumps: false }
  const maps = [picture, ...(sound === null ? [] : [sound.stream])].map((stream) => `0:${String(stream)}`)
  const tracks = await readTimes(path, maps, 'as-it-is', signal)
  return {
    playsMs: Math.max(...tracks.map(({ playsSeconds }) => playsSeconds)) * 1000,
    clockJumps: tracks.some(({ jumps }) => jumps > 0)
  }
}
