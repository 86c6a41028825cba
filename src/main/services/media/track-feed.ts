import { PassThrough, type Readable } from 'node:stream'
import { boxAt, boxesIn } from '../reel/mp4-boxes.ts'
import { makeBox } from '../reel/mp4-write.ts'
import { buildFragment, type Sample } from './fragment-builder.ts'

/** One track of a copy handed to ffmpeg's stdin while the copy is being made. */
export type TrackFeed = {
  readonly source: Readable
  /** Waits while whoever reads is behind; what nobody reads any more goes nowhere. */
  push(samples: readonly Sample[]): Promise<void>
  end(): void
}

const aheadBytes = 4 * 1024 * 1024

/** `init`: the copy's beginning. */
export function createTrackFeed(init: Buffer, trackId: number, kind: 'pictures' | 'sound'): TrackFeed {
  const source = new PassThrough({ highWaterMark: aheadBytes })
  // Whoever reads it says what went wrong.
  source.on('error', () => undefined)
  source.write(headerOfTrack(init, trackId))
  let sequence = 0
  return {
    source,
    push: async (samples) => {
      if (samples.length === 0 || source.destroyed) return
      sequence += 1
      const track = { id: trackId, samples }
      const bytes =
        kind === 'pictures' ? buildFragment(sequence, track, null) : buildFragment(sequence, null, track)
      if (source.write(bytes)) return
      await new Promise<void>((resolve) => {
        const go = (): void => {
          source.off('drain', go).off('close', go)
          resolve()
        }
        source.on('drain', go).on('close', go)
      })
    },
    end: () => {
      source.end()
    }
  }
}

/** A copy's beginning with this track alone. */
export function headerOfTrack(header: Buffer, trackId: number): Buffer {
  const boxes = [...boxesIn(header)].map(({ type, start, end }) => {
    const box = header.subarray(start, end)
    return type === 'moov' ? makeBox('moov', ...ofTrack(box, trackId)) : box
  })
  return Buffer.concat(boxes)
}

function ofTrack(parent: Buffer, trackId: number): readonly Buffer[] {
  return [...boxesIn(parent, 8)].flatMap(({ type, start, end }) => {
    const box = parent.subarray(start, end)
    if (type === 'mvex') return [makeBox('mvex', ...ofTrack(box, trackId))]
    if (type === 'trak') return trackOfHeader(box) === trackId ? [box] : []
    if (type === 'trex') return box.readUInt32BE(12) === trackId ? [box] : []
    return [box]
  })
}

function trackOfHeader(trak: Buffer): number | null {
  const tkhd = boxAt(trak, ['tkhd'], 8)
  return tkhd === undefined ? null : trak.readUInt32BE(tkhd.start + (trak[tkhd.start + 8] === 1 ? 28 : 20))
}
