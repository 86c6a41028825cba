import type { Readable, Writable } from 'node:stream'
import { boxesIn, fragmentTime, moveFragment, piecesOf } from './mp4-boxes.ts'

/** Thrown when pictures don't come in the groups they were asked in. */
export class Misfit extends Error {}

/**
 * Deals the pictures of one rendered film out to `intos`, so many to each, every one a film of its own that begins at 0.
 * They must have been coded with a key picture where each of them begins.
 */
export async function splitPictures(
  film: Readable,
  counts: readonly number[],
  intos: readonly Writable[]
): Promise<void> {
  let at = -1
  let left = 0
  let begins = 0
  let sequence = 0
  let head: Buffer = Buffer.alloc(0)
  const give = (bytes: Buffer): Promise<void> => write(intos[at], bytes)
  for await (const { type, bytes } of piecesOf(film)) {
    if (type === 'ftyp' || type === 'moov') head = Buffer.concat([head, bytes])
    if (type === 'moof') {
      if (left === 0) {
        at += 1
        left = counts[at] ?? 0
        begins = fragmentTime(bytes)
        sequence = 0
        await give(head)
      }
      left -= picturesIn(bytes)
      if (left < 0) throw new Misfit('pictures of two segments in one fragment')
      sequence += 1
      await give(moveFragment(bytes, sequence, (trackId) => ({ trackId, by: -begins })))
    }
    if (type === 'mdat') await give(bytes)
  }
  if (left !== 0 || at !== counts.length - 1) throw new Misfit('fewer pictures than were asked for')
}

function write(into: Writable | undefined, bytes: Buffer): Promise<void> {
  if (into === undefined) throw new Misfit('more pictures than were asked for')
  return new Promise((resolve, reject) => {
    into.write(bytes, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

/** How many pictures a fragment holds. */
function picturesIn(moof: Buffer): number {
  let pictures = 0
  for (const traf of boxesIn(moof, 8)) {
    if (traf.type !== 'traf') continue
    for (const trun of boxesIn(moof, traf.start + 8, traf.end))
      if (trun.type === 'trun') pictures += moof.readUInt32BE(trun.start + 12)
  }
  return pictures
}
