import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import type { Cue } from '../../../shared/interop/cue.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import { type FfmpegInput, pipeInput, runFfmpeg } from '../media/ffmpeg.ts'
import type { Vault } from '../vault/vault.ts'
import { type Chapter, chapterMetadata } from './chapters.ts'
import { inspectMp4 } from './inspect-mp4.ts'
import { joinSegments, type JoinPart } from './join.ts'
import { withTextTrack } from './out/text-track.ts'
import { audioRate, videoTimescale } from './segment.ts'
import { readSegment, type StoredSegment } from './segment-store.ts'

/** A rendered segment and how long it is shown or heard. */
export type ReelPart = { readonly stored: StoredSegment; readonly durationMs: number }

/** Everything that is seen, and everything that is heard, each in turn. */
export type ReelParts = { readonly pictures: readonly ReelPart[]; readonly sounds: readonly ReelPart[] }

export type ReelRun = { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void }

/** What goes with the pictures and the sound: chapters, and words as a track that can be switched on. */
export type ReelWords = { readonly chapters: readonly Chapter[]; readonly cues: readonly Cue[] }

/**
 * With a second input (the chapters) ffmpeg reads each in a thread, eight packets ahead, and sleeps 10 ms whenever there are
 * none: three minutes of reel would take ten seconds to copy.
 */
const roomyQueue = ['-thread_queue_size', '1024']

/** An encoder's run-in stands before the sound; an edit list says that it isn't to be heard. */
const afterRunIn = 'setts=pts=PTS-1024:dts=DTS-1024'

/** Pictures and sound as they are, no metadata but chapters. */
const muxOptions = [
  ...['-map', '0:v', '-map', '0:a', '-map', '0:s?', '-map_metadata:g', '-1', '-map_metadata:s', '-1'],
  ...['-c:v', 'copy', '-c:s', 'copy', '-c:a', 'copy', '-bsf:a', afterRunIn],
  ...['-fflags', '+bitexact', '-video_track_timescale', '90000', '-y', '-f', 'mp4']
]

/** Joins rendered segments into one MP4 at `path`, its index in front, and looks it over. */
export async function writeReel(
  vault: Vault,
  parts: ReelParts,
  words: ReelWords,
  path: string,
  run: ReelRun
): Promise<void> {
  await requireRoom(dirname(path), parts)
  const outputOptions = ['-map_chapters', '1', ...muxOptions, '-movflags', '+faststart']
  const chapters = chapterInput(words.chapters)
  try {
    await mux(vault, parts, words.cues, { chapters: [chapters], outputOptions, output: { file: path } }, run)
  } catch (error) {
    throw writeFailure(error, parts)
  }
  await lookOver(path, parts, totalMsOf(parts))
  run.signal.throwIfAborted()
}

/** The same as a stream, for what must not stand readable on a disk: in fragments, its chapters left to whoever keeps it. */
export async function streamReel(
  vault: Vault,
  parts: ReelParts,
  cues: readonly Cue[],
  into: Writable,
  run: ReelRun
): Promise<void> {
  const fragmented = ['-movflags', '+frag_keyframe+empty_moov+default_base_moof+delay_moov']
  const outputOptions = ['-map_chapters', '-1', ...muxOptions, ...fragmented]
  await mux(vault, parts, cues, { chapters: [], outputOptions, output: into }, run)
}

async function mux(
  vault: Vault,
  parts: ReelParts,
  cues: readonly Cue[],
  how: {
    readonly chapters: readonly FfmpegInput[]
    readonly outputOptions: readonly string[]
    readonly output: Writable | { readonly file: string }
  },
  { signal, onProgress }: ReelRun
): Promise<void> {
  const totalMs = totalMsOf(parts)
  const lane = (each: readonly ReelPart[], ticksPerSecond: number): readonly JoinPart[] => {
    let ms = 0
    return each.map(({ stored, durationMs }) => {
      const at = Math.round((ms * ticksPerSecond) / 1000)
      ms += durationMs
      return { open: () => readSegment(vault, stored), at }
    })
  }
  const joined = joinSegments(lane(parts.pictures, videoTimescale), lane(parts.sounds, audioRate))
  await runFfmpeg({
    inputs: [pipeInput(withTextTrack(joined, cues, totalMs), 'mp4', roomyQueue), ...how.chapters],
    outputOptions: how.outputOptions,
    output: how.output,
    signal,
    onProgress: ({ outTimeMs }) => onProgress(Math.max(0, Math.min(1, (outTimeMs ?? 0) / totalMs)))
  })
}

const totalMsOf = ({ pictures }: ReelParts): number =>
  pictures.reduce((sum, part) => sum + part.durationMs, 0)

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

/** Their bytes as they are, and somewhat more for the index. */
const sizeOf = ({ pictures, sounds }: ReelParts): number =>
  [...pictures, ...sounds].reduce((sum, { stored }) => sum + stored.size, 0) * 1.02

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
