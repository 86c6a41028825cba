import { type FileHandle, open, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../failure-of.ts'
import type { Vault } from '../vault/vault.ts'
import { inspectMp4 } from './inspect-mp4.ts'
import { joinSegments, type JoinedFilm, type JoinPart, type ReelWords } from './join.ts'
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
  await requireRoom(dirname(path), film)
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
    for await (const pieces of passing(film, run)) {
      if (faults.length > 0) break
      await appendAll(file, pieces)
      growth.grow(bytesOf(pieces))
      if (readOver !== undefined)
        behind ??= readOver(path)
          .then((look) => readBehind(path, growth, look))
          .catch(noted)
      unsettled += bytesOf(pieces)
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

/** The same as a stream, for what must not stand readable on a disk. */
export async function streamReel(
  vault: Vault,
  parts: ReelParts,
  words: ReelWords,
  into: Writable,
  run: ReelRun
): Promise<void> {
  const film = await joinParts(vault, parts, words)
  await pipeline(async function* () {
    for await (const pieces of passing(film, run)) yield* pieces
  }, into)
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
async function* passing(
  film: JoinedFilm,
  { signal, onProgress }: ReelRun
): AsyncGenerator<readonly Buffer[]> {
  let passed = 0
  for await (const pieces of film.stream()) {
    if (signal.aborted) throw new Failure('cancelled')
    yield pieces
    passed += bytesOf(pieces)
    onProgress(passed / film.bytes)
  }
}

const bytesOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

/** A short write is an answer of the system, not an error: the rest is offered until it is refused. */
async function appendAll(file: FileHandle, pieces: readonly Buffer[]): Promise<void> {
  const { bytesWritten } = await file.writev(pieces)
  if (bytesWritten < bytesOf(pieces)) await file.appendFile(Buffer.concat(pieces).subarray(bytesWritten))
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

async function requireRoom(folder: string, { bytes }: JoinedFilm): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes) throw new Failure('disk-full', { neededMb: megabytes(bytes) })
}

/** When the disk is full it is said how much room the film takes. */
function writeFailure(error: unknown, { bytes }: JoinedFilm): unknown {
  const failure = failureOf(error)
  if (failure.code !== 'disk-full') return error
  return new Failure('disk-full', { neededMb: megabytes(bytes) }, { cause: error })
}
