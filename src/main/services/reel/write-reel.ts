import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../../../shared/domain/failure.ts'
import { type FfmpegInput, pipeInput, runFfmpeg } from '../media/ffmpeg.ts'
import { writeOutgoing } from '../outgoing-file.ts'
import type { Vault } from '../vault/vault.ts'
import { type Chapter, chapterMetadata } from './chapters.ts'
import { inspectMp4 } from './inspect-mp4.ts'
import { joinSegments, ticksOf } from './join.ts'
import { readSegment, type StoredSegment } from './segment-store.ts'

/** A rendered segment and how long it is shown or heard. */
export type ReelPart = { readonly stored: StoredSegment; readonly durationMs: number }

/** Everything that is seen, and everything that is heard, each in turn. */
export type ReelParts = { readonly pictures: readonly ReelPart[]; readonly sounds: readonly ReelPart[] }

export type ReelRun = { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }

/** Pictures as they are, sound coded once as a whole (so no join has an encoder's run-in), the index in front. */
const muxOptions = [
  ...['-map', '0:v', '-map', '0:a', '-map_metadata:g', '-1', '-map_metadata:s', '-1', '-map_chapters', '1'],
  ...['-c:v', 'copy', '-c:a', 'aac', '-b:a', '160k', '-flags:a', '+bitexact', '-fflags', '+bitexact'],
  ...['-video_track_timescale', '90000', '-movflags', '+faststart', '-y', '-f', 'mp4']
]

/** Joins rendered segments into one MP4 at `path`, looked over before it gets its name. */
export async function writeReel(
  vault: Vault,
  parts: ReelParts,
  chapters: readonly Chapter[],
  path: string,
  { signal, onProgress }: ReelRun
): Promise<void> {
  const totalMs = parts.pictures.reduce((sum, part) => sum + part.durationMs, 0)
  await writeOutgoing(vault, path, async (partial) => {
    await requireRoom(dirname(path), parts)
    const lane = (each: readonly ReelPart[], unit: 'videoTicks' | 'audioSamples') =>
      each.map(({ stored, durationMs }) => ({
        open: () => readSegment(vault, stored),
        ticks: ticksOf(durationMs)[unit]
      }))
    const joined = joinSegments(lane(parts.pictures, 'videoTicks'), lane(parts.sounds, 'audioSamples'))
    try {
      await runFfmpeg({
        inputs: [pipeInput(joined, 'mp4'), chapterInput(chapters)],
        outputOptions: muxOptions,
        output: { file: partial },
        signal,
        onProgress: ({ outTimeMs }) => onProgress(Math.max(0, Math.min(1, (outTimeMs ?? 0) / totalMs)))
      })
    } catch (error) {
      throw writeFailure(error, parts)
    }
    await lookOver(partial, parts, totalMs)
    signal.throwIfAborted()
  })
}

/** Chapters travel inside the argument: ffmpeg has one stdin, and no file has to hold them. */
function chapterInput(chapters: readonly Chapter[]): FfmpegInput {
  const encoded = Buffer.from(chapterMetadata(chapters)).toString('base64')
  return {
    options: ['-protocol_whitelist', 'data', '-f', 'ffmetadata'],
    source: `data:text/plain;base64,${encoded}`
  }
}

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

/** The segments' own size is more than the reel will need: their sound is stored without loss. */
const sizeOf = ({ pictures, sounds }: ReelParts): number =>
  [...pictures, ...sounds].reduce((sum, { stored }) => sum + stored.size, 0)

async function requireRoom(folder: string, parts: ReelParts): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const needed = sizeOf(parts)
  if (bavail * bsize < needed) throw new Failure('disk-full', { neededMb: megabytes(needed) })
}

/** ffmpeg writes this file itself, so what the system said is only in its log. */
function writeFailure(error: unknown, parts: ReelParts): unknown {
  const cause = error instanceof Failure && error.cause instanceof Error ? error.cause : null
  const log = cause?.message ?? ''
  if (/No space left on device|Disk quota exceeded/i.test(log))
    return new Failure('disk-full', { neededMb: megabytes(sizeOf(parts)) }, { cause: error })
  if (/Permission denied|Read-only file system/i.test(log))
    return new Failure('file-unwritable', {}, { cause: error })
  return error
}
