import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../failure-of.ts'
import { requireRoom } from '../room.ts'
import { writeAll } from '../vault/blob-chunks.ts'
import type { Vault } from '../vault/vault.ts'
import { inspectMp4 } from './inspect-mp4.ts'
import { joinSegments, type JoinedFilm, type ReelWords } from './join.ts'
import type { JoinPart } from './media-data.ts'
import { createGrowth, readBehind } from './read-behind.ts'
import { audioRate, videoTimescale } from './segment.ts'
import { openSegment, type StoredSegment } from './segment-store.ts'

/** A rendered segment and how long it is shown or heard. */
export type ReelPart = { readonly stored: StoredSegment; readonly durationMs: number }

/** Everything that is seen, and everything that is heard, each in turn. */
export type ReelParts = { readonly pictures: readonly ReelPart[]; readonly sounds: readonly ReelPart[] }

export type ReelRun = { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }

/** Called when a film's index is in its file; what it gives looks at every byte as it lies there. It may throw. */
export type ReadOver = (path: string) => Promise<(piece: Buffer) => void>

/**
 * Joins rendered segments into one MP4 at `path`, its index in front, and looks it over. With `readOver` all of it is read
 * back while it is written.
 */
export async function writeReel(
  vault: Vault,
  parts: ReelParts,
  words: ReelWords,
  path: string,
  run: ReelRun,
  readOver?: ReadOver
): Promise<void> {
  const film = await joinParts(vault, parts, words)
  await requireRoom(dirname(path), film.bytes)
  try {
    await writeBytes(film, path, run, readOver)
  } catch (error) {
    throw writeFailure(error, film)
  }
  await lookOver(path, parts, totalMsOf(parts))
  run.signal.throwIfAborted()
}

async function writeBytes(film: JoinedFilm, path: string, run: ReelRun, readOver?: ReadOver): Promise<void> {
  const growth = createGrowth()
  const faults: unknown[] = []
  const noted = (error: unknown): void => void faults.push(error)
  let behind: Promise<void> | null = null
  let [settled, unsettled] = [Promise.resolve(), 0]
  const file = await open(path, 'w')
  try {
    let written = 0
    for await (const piece of passing(film, run)) {
      if (faults.length > 0) break
      await writeAll(file, piece, written)
      written += piece.length
      growth.grow(piece.length)
      if (readOver !== undefined)
        behind ??= readOver(path)
          .then((look) => readBehind(path, growth, look))
          .catch(noted)
      unsettled += piece.length
      if (unsettled < flushedAtOnce) continue
      // The disk takes what is there while the rest is decrypted; what it refuses is told at the end.
      await settled
      ;[settled, unsettled] = [file.datasync().catch(noted), 0]
    }
  } catch (error) {
    noted(error)
  }
  growth.end()
  await Promise.all([behind, settled])
  await file.close().catch(noted)
  if (faults.length > 0) throw faults[0]
}

const flushedAtOnce = 16 * 1024 * 1024

/** The same piece by piece, for what must not stand readable on a disk. A piece holds until `take` has ended. */
export async function streamReel(
  vault: Vault,
  parts: ReelParts,
  words: ReelWords,
  take: (piece: Buffer) => Promise<void>,
  run: ReelRun
): Promise<void> {
  const film = await joinParts(vault, parts, words)
  for await (const piece of passing(film, run)) await take(piece)
}

function joinParts(vault: Vault, parts: ReelParts, words: ReelWords): Promise<JoinedFilm> {
  const lane = (each: readonly ReelPart[], ticksPerSecond: number): readonly JoinPart[] => {
    let ms = 0
    return each.map(({ stored, durationMs }) => {
      const at = Math.round((ms * ticksPerSecond) / 1000)
      ms += durationMs
      return { open: () => openSegment(vault, stored), at }
    })
  }
  const pictures = lane(parts.pictures, videoTimescale)
  return joinSegments(pictures, lane(parts.sounds, audioRate), words, totalMsOf(parts))
}

/** A film's bytes, as long as they are wanted, telling how far they have come. */
async function* passing(film: JoinedFilm, { signal, onProgress }: ReelRun): AsyncGenerator<Buffer> {
  let passed = 0
  for await (const piece of film.stream()) {
    if (signal.aborted) throw new Failure('cancelled')
    yield piece
    passed += piece.length
    onProgress(passed / film.bytes)
  }
}

const totalMsOf = ({ pictures }: ReelParts): number =>
  pictures.reduce((sum, part) => sum + part.durationMs, 0)

/** The file must hold every picture of every part, last as long as they do together, and begin with its index. */
async function lookOver(path: string, { pictures: shown }: ReelParts, totalMs: number): Promise<void> {
  const { indexFirst, tracks } = await inspectMp4(path)
  const pictures = tracks.find((track) => track.handler === 'vide')
  const sound = tracks.find((track) => track.handler === 'soun')
  const expected = shown.reduce((sum, { stored }) => sum + stored.pictures, 0)
  const fault = !indexFirst
    ? 'the index is not in front'
    : pictures?.samples !== expected
      ? `${String(pictures?.samples)} pictures instead of ${String(expected)}`
      : Math.abs(pictures.durationMs - totalMs) > 45
        ? `${String(pictures.durationMs)} ms of pictures instead of ${String(totalMs)}`
        : sound === undefined || Math.abs(sound.durationMs - totalMs) > 60
          ? `${String(sound?.durationMs)} ms of sound instead of ${String(totalMs)}`
          : null
  if (fault !== null) throw new Failure('unexpected', {}, { cause: new Error(fault) })
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000)

/** When the disk is full it is said how much room the film takes. */
function writeFailure(error: unknown, { bytes }: JoinedFilm): unknown {
  const failure = failureOf(error)
  if (failure.code !== 'disk-full') return error
  return new Failure('disk-full', { neededMb: megabytes(bytes) }, { cause: error })
}
