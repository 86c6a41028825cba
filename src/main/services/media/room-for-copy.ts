import { failureOf } from '../failure-of.ts'
import { requireRoom } from '../room.ts'
import type { CopyPlan } from './copy-options.ts'
import { readTimes } from './packet-times.ts'
import { expectedCopyBytes } from './plan.ts'
import type { SourceFacts } from './source-facts.ts'

/** Room that is left free whatever happens: the database must be able to go on. */
const reserveBytes = 64 * 1024 * 1024

/** How many bytes a copy is expected to take, with what is left free; fails where the disk hasn't got them. */
export async function requireRoomFor(
  directory: string,
  file: { readonly path: string; readonly size: number },
  facts: SourceFacts,
  kind: CopyPlan['kind'],
  signal: AbortSignal
): Promise<number> {
  const said = expectedCopyBytes(facts, kind, file.size) + reserveBytes
  try {
    await requireRoom(directory, said)
    return said
  } catch (error) {
    if (failureOf(error).code !== 'disk-full') throw error
  }
  // A film may say that it lasts for hours, and hold seconds.
  const held = { ...facts, playsMs: (await heldSeconds(file.path, facts, signal)) * 1000 }
  const needed = Math.min(said, expectedCopyBytes(held, kind, file.size) + reserveBytes)
  await requireRoom(directory, needed)
  return needed
}

/** How long the pictures and the sound last that are in a file, whatever times they are given. */
async function heldSeconds(
  path: string,
  { tracks, video }: SourceFacts,
  signal: AbortSignal
): Promise<number> {
  const streams = [tracks.picture, ...(tracks.sound === null ? [] : [tracks.sound.stream])]
  const maps = streams.map((stream) => `0:${String(stream)}`)
  const times = await readTimes(path, maps, 'as-it-is', signal)
  const pictures = (times[0]?.packets ?? 0) / Math.min(video.frameRate ?? 30, 60)
  return Math.max(pictures, ...times.map(({ playsSeconds }) => playsSeconds))
}
