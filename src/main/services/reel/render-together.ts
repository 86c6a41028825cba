import { PassThrough, type Writable } from 'node:stream'
import type { Vault } from '../vault/vault.ts'
import { renderPictures, type RenderRun, type RenderTools } from './render-segment.ts'
import { type FilmSegment, recordingsIn, segmentDurationMs } from './segment.ts'
import { storeSegment, type StoredSegment } from './segment-store.ts'
import { splitPictures } from './split-pictures.ts'

/** Segments that follow each other in a film, with their hashes, and all of them as one. */
export type Neighbours = {
  readonly segments: readonly { readonly segment: FilmSegment; readonly hash: string }[]
  readonly joined: FilmSegment
}

/** Renders neighbours in one go and keeps each by itself: one decoder and one encoder are started instead of many. */
export async function renderTogether(
  vault: Vault,
  { segments, joined }: Neighbours,
  tools: RenderTools,
  run: RenderRun
): Promise<readonly StoredSegment[]> {
  const counts = segments.map(({ segment }) => segment.shown.part.pictures)
  const stored: StoredSegment[] = []
  const open = async (at: number, intos: readonly Writable[]): Promise<void> => {
    const next = segments[at]
    if (next === undefined)
      return render(
        joined,
        segments.map(({ segment }) => segment),
        counts,
        intos
      )
    const row = { hash: next.hash, kind: 'picture', recordingIds: recordingsIn(next.segment) } as const
    stored[at] = await storeSegment(vault, row, async (into) => {
      await open(at + 1, [...intos, into])
      return { pictures: counts[at] ?? 0 }
    })
  }
  const render = async (
    whole: FilmSegment,
    parts: readonly FilmSegment[],
    each: readonly number[],
    intos: readonly Writable[]
  ): Promise<void> => {
    let at = 0
    const cutsMs = parts.map((part) => (at += segmentDurationMs(part))).slice(0, -1)
    const film = new PassThrough()
    const split = splitPictures(film, each, intos).catch((error: unknown) => {
      film.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    })
    const results = await Promise.allSettled([renderPictures(whole, tools, film, run, cutsMs), split])
    // The one that failed first is the cause of the other's end.
    const failed = results.toReversed().find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason as Error
  }
  await open(0, [])
  return stored
}
