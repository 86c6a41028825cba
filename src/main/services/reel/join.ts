import { Readable } from 'node:stream'
import { moveFragment, piecesOf, type Track, tracksOf } from './mp4-boxes.ts'
import { audioRate, videoTimescale } from './segment.ts'

/** A rendered segment: where its bytes come from and how long it lasts, in the tracks' own units. */
export type JoinPart = {
  readonly open: () => Readable
  readonly videoTicks: number
  readonly audioSamples: number
}

/**
 * Rendered segments as one fragmented MP4: the first one's initialisation, then every fragment moved to its
 * place. No sample is touched; `onPart` is told when a part has passed.
 */
export function joinSegments(parts: readonly JoinPart[], onPart?: (done: number) => void): Readable {
  return Readable.from(joined(parts, onPart), { objectMode: false })
}

async function* joined(
  parts: readonly JoinPart[],
  onPart: ((done: number) => void) | undefined
): AsyncGenerator<Buffer> {
  let first: readonly Track[] | null = null
  let sequence = 0
  let videoTicks = 0
  let audioSamples = 0
  for (const [index, part] of parts.entries()) {
    let video = 0
    for await (const { type, bytes } of piecesOf(part.open())) {
      if (type === 'ftyp' && first === null) yield bytes
      if (type === 'moov') {
        const tracks = tracksOf(bytes)
        video = tracks.find((track) => track.handler === 'vide')?.id ?? 0
        if (first === null) yield bytes
        else if (!sameDescriptions(first, tracks))
          throw new Error(`segment ${String(index)} was made with another setting than the first`)
        first ??= tracks
      }
      if (type === 'moof') {
        sequence += 1
        yield moveFragment(bytes, sequence, (id) => (id === video ? videoTicks : audioSamples))
      }
      if (type === 'mdat') yield bytes
    }
    videoTicks += part.videoTicks
    audioSamples += part.audioSamples
    onPart?.(index + 1)
  }
}

function sameDescriptions(a: readonly Track[], b: readonly Track[]): boolean {
  return (
    a.length === b.length &&
    a.every((track, at) => b[at]?.id === track.id && b[at].description.equals(track.description))
  )
}

/** How long a stretch lasts in the tracks' units. */
export function ticksOf(durationMs: number): { readonly videoTicks: number; readonly audioSamples: number } {
  return {
    videoTicks: Math.round((durationMs * videoTimescale) / 1000),
    audioSamples: Math.round((durationMs * audioRate) / 1000)
  }
}
