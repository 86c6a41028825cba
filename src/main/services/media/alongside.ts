import type { Readable } from 'node:stream'
import type { Sample } from './fragment-builder.ts'
import { ticksPerSecond } from './copy-index.ts'
import { createKeyTiles, type KeyTiles, type Tile } from './key-tiles.ts'
import type { CopyHeader } from './mp4-fragments.ts'
import { SoundForbids } from './kept-sound.ts'
import { PicturesForbid } from './packet-watch.ts'
import { parameterSetsIn } from './parameter-sets.ts'
import { measurePeaks } from './peaks.ts'
import type { NewFragment } from './repackage.ts'
import { signsOfLostPacket } from './signs-of-damage.ts'
import { createTrackFeed, type TrackFeed } from './track-feed.ts'

/** What was drawn of a copy while it was made: small pictures by the number of their fragment, and how loud it is. */
export type DrawnAlong = { readonly tiles: ReadonlyMap<number, Tile>; readonly peaks: Buffer | null }

/**
 * Decodes in samples what goes into a copy, on another core and in the same pass: its sound for the peaks, some of its
 * keyframes for the filmstrip. Where pictures go over as they are, more of them, to know that they can be decoded: the
 * first, the last, one every few seconds, and each whose parameter sets are others than before. Sound that goes over as it is
 * is decoded to its last piece: a player stops at one that can't be.
 */
export type Alongside = {
  readonly begin: (init: Buffer, header: CopyHeader) => void
  /**
   * Throws `PicturesForbid` when pictures that go over as they are can't be decoded as one film, `SoundForbids` when such
   * sound can't be decoded.
   */
  readonly take: (fragment: NewFragment, isLast: boolean) => Promise<void>
  /** The same once more, when all that was taken has been decoded. */
  readonly end: () => Promise<DrawnAlong>
  /** Gives up. */
  readonly stop: () => void
}

type Wanted = {
  /** Pictures go over as they are. */
  readonly checksPictures: boolean
  /** Sound does. */
  readonly checksSound: boolean
  /** Between the pictures of a filmstrip. */
  readonly intervalMs: number
  readonly signal: AbortSignal
}

const secondsPerCheck = 4
const halfMs = ticksPerSecond / 2000
/** More tiles than a filmstrip has are kept nowhere. */
const mostTiles = 400

export function createAlongside({ checksPictures, checksSound, intervalMs, signal }: Wanted): Alongside {
  const stopped = new AbortController()
  const either = AbortSignal.any([signal, stopped.signal])
  const interval = (intervalMs * ticksPerSecond) / 1000
  const tiles = new Map<number, Tile>()
  /** For each picture that was given to the decoder: its fragment's number where its tile is wanted. */
  const given: (number | null)[] = []
  let keys: KeyTiles | null = null
  let sound: { readonly feed: TrackFeed; readonly peaks: Promise<Buffer | null> } | null = null
  let lostSound: string | null = null
  let unitLengthBytes = 4
  let number = 0
  let checkedAt = -Infinity
  let sets: Buffer = Buffer.alloc(0)

  function isNewSet(key: Sample): boolean {
    const now = parameterSetsIn(key.bytes, unitLengthBytes)
    if (now.length === 0 || now.equals(sets)) return false
    sets = Buffer.from(now)
    return true
  }

  const onTile = (index: number, tile: Tile): void => {
    const fragment = given[index] ?? null
    if (fragment !== null && tiles.size < mostTiles) tiles.set(fragment, tile)
  }

  const refuse = (fault: string | null): void => {
    if (checksPictures && fault !== null) throw new PicturesForbid(fault)
    if (checksSound && lostSound !== null) throw new SoundForbids(lostSound)
  }

  /** What can't be measured now is measured when the copy is there. */
  async function listen(source: Readable): Promise<Buffer | null> {
    const onLog = (line: string): void => {
      if (signsOfLostPacket.test(line)) lostSound ??= line.trim()
    }
    return measurePeaks(source, either, { onLog }).catch(() => {
      lostSound ??= 'a decoder that gave up'
      return null
    })
  }

  return {
    begin: (init, header) => {
      unitLengthBytes = header.unitLengthBytes
      keys = createKeyTiles(init, header, onTile, either)
      if (header.audio === null) return
      const feed = createTrackFeed(init, header.audio.id, 'sound')
      sound = { feed, peaks: listen(feed.source) }
    },
    take: async ({ pictures, sound: heard, frameTicks, endTicks }, isLast) => {
      const [key] = pictures
      const [start = 0] = frameTicks
      if (key === undefined || keys === null) return
      refuse(keys.fault())
      // A picture counts as shown half a millisecond before it begins (see `frameShownAt`).
      const isDue = Math.floor((endTicks - halfMs) / interval) * interval > start - halfMs
      const isOther = checksPictures && isNewSet(key)
      const isChecked =
        checksPictures && (isOther || isLast || start - checkedAt >= secondsPerCheck * ticksPerSecond)
      if (isDue || isChecked) {
        checkedAt = start
        given.push(isDue ? number : null)
        await keys.push(key)
      }
      number += 1
      await sound?.feed.push(heard)
    },
    end: async () => {
      sound?.feed.end()
      const fault = keys === null ? null : await keys.end()
      const peaks = (await sound?.peaks) ?? null
      refuse(fault)
      return { tiles: fault === null ? tiles : new Map(), peaks }
    },
    stop: () => stopped.abort()
  }
}
