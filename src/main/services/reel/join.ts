import { Readable } from 'node:stream'
import { mergeTracks } from './merge-tracks.ts'
import { fragmentTime, moveFragment, piecesOf, tracksOf } from './mp4-boxes.ts'
import { audioRate, videoTimescale } from './segment.ts'

/** A rendered segment: where its bytes come from, and its place in the track's own units. */
export type JoinPart = { readonly open: () => Readable; readonly at: number }

/**
 * Rendered segments of pictures and of sound as one fragmented MP4 with two tracks: the first ones' initialisation,
 * then every fragment moved to its place, in the order of time. No sample is touched.
 */
export function joinSegments(pictures: readonly JoinPart[], sounds: readonly JoinPart[]): Readable {
  return Readable.from(joined(pictures, sounds), { objectMode: false })
}

type Fragment = {
  readonly moof: Buffer
  readonly data: readonly Buffer[]
  /** By how much it moves, and when it then begins. */
  readonly by: number
  readonly seconds: number
}

async function* joined(pictures: readonly JoinPart[], sounds: readonly JoinPart[]): AsyncGenerator<Buffer> {
  const lanes = [await openLane(pictures, videoTimescale), await openLane(sounds, audioRate)] as const
  try {
    const { moov, trackId } = mergeTracks(lanes.map(({ moov }) => moov))
    yield lanes[0].ftyp
    yield moov
    const next = [await lanes[0].next(), await lanes[1].next()]
    for (let sequence = 1; ; sequence += 1) {
      const lane = (next[0]?.seconds ?? Infinity) <= (next[1]?.seconds ?? Infinity) ? 0 : 1
      const fragment = next[lane]
      if (fragment === undefined || fragment === null) return
      const { by } = fragment
      yield moveFragment(fragment.moof, sequence, (id) => ({ trackId: trackId(lane, id), by }))
      yield* fragment.data
      next[lane] = await lanes[lane].next()
    }
  } finally {
    for (const lane of lanes) await lane.close()
  }
}

/** The fragments of the segments of one track, one after the other. */
async function openLane(parts: readonly JoinPart[], timescale: number) {
  const stream = laneOf(parts, timescale)
  const head = await stream.next()
  if (head.done === true || !('moov' in head.value)) throw new Error('segments without a beginning')
  return {
    ...head.value,
    next: async (): Promise<Fragment | null> => {
      const { value, done } = await stream.next()
      return done === true || 'moov' in value ? null : value
    },
    close: () => stream.return(undefined)
  }
}

async function* laneOf(
  parts: readonly JoinPart[],
  timescale: number
): AsyncGenerator<{ readonly ftyp: Buffer; readonly moov: Buffer } | Fragment, undefined> {
  let ftyp: Buffer = Buffer.alloc(0)
  let description: Buffer | null = null
  for (const [index, part] of parts.entries()) {
    let waiting: { readonly moof: Buffer; readonly data: Buffer[] } | null = null
    const placed = ({ moof, data }: { moof: Buffer; data: readonly Buffer[] }): Fragment => ({
      ...{ moof, data, by: part.at },
      seconds: (fragmentTime(moof) + part.at) / timescale
    })
    for await (const { type, bytes } of piecesOf(part.open())) {
      if (type === 'ftyp') ftyp = bytes
      if (type === 'moov') {
        const own = Buffer.concat(tracksOf(bytes).map((track) => track.description))
        if (description === null) yield { ftyp, moov: bytes }
        else if (!own.equals(description))
          throw new Error(`segment ${String(index)} was made with another setting than the first`)
        description ??= own
      }
      if (type === 'moof') {
        if (waiting !== null) yield placed(waiting)
        waiting = { moof: bytes, data: [] }
      }
      if (type === 'mdat') waiting?.data.push(bytes)
    }
    if (waiting !== null) yield placed(waiting)
  }
}
