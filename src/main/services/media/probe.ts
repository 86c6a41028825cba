import { Failure } from '../../../shared/domain/failure.ts'
import { parseBanner } from './banner.ts'
import { askedSound, type Choice, choosePictures, chooseSound } from './choose-tracks.ts'
import { readClock } from './clock.ts'
import { hasFirstFrame, parseFrameList } from './frame-list.ts'
import { inspectFile } from './inspect-file.ts'
import { startOfPacked } from './packed-pictures.ts'
import { hasOwnClock, readAlong } from './read-along.ts'
import { runToText } from './run-to-text.ts'
import type { Container } from './sniff.ts'
import type { SourceFacts } from './source-facts.ts'
import { parseTracks, type PictureTrack, type SoundTrack } from './tracks.ts'
import { withoutName } from './without-name.ts'

const lookLimitMs = 30_000

export type ProbedFile = {
  readonly facts: SourceFacts
  readonly size: number
  readonly endMissing: boolean
  /** What was taken of how many, where there was something to choose. */
  readonly chosen: { readonly picture: Choice<PictureTrack>; readonly sound: Choice<SoundTrack> | null }
}

/** Finds out what a file is, by its bytes and by decoding its first picture; throws the one thing to say of it. */
export async function probeFile(
  path: string,
  signal: AbortSignal,
  soundTrack: number | null = null
): Promise<ProbedFile> {
  const { container, size, endMissing } = await inspectFile(path, signal)
  const first = await lookAtFirstPicture(path, container, null, signal)
  const { pictures, sounds } = parseTracks(first.log)
  const { format, durationMs } = parseBanner(first.log)
  const unreadable = endMissing ? 'file-truncated' : 'decode-failed'
  if (pictures.length === 0) throw new Failure(format === '' ? unreadable : 'no-video-stream')
  const sound = askedSound(sounds, soundTrack) ?? (await chooseSound(path, sounds, durationMs, signal))
  for (const picture of await choosePictures(path, pictures, signal)) {
    const wanted = { picture: picture.track.stream, sound: sound?.track ?? null }
    const isFirst = picture.track === pictures[0] && (sound?.track ?? null) === (sounds[0] ?? null)
    const looked = isFirst ? first : await lookAtFirstPicture(path, container, wanted, signal)
    // Sound of which not even the rate is known can't be read along: it must not cost the pictures.
    const isAlone = looked.list === null && wanted.sound !== null && hasOwnClock(container)
    const tracks = isAlone ? { ...wanted, sound: null } : wanted
    const { log, list } = isAlone ? await lookAtFirstPicture(path, container, tracks, signal) : looked
    if (list === null && isTooLarge(log)) throw new Failure('picture-too-large')
    const [shown] = list?.frames ?? []
    if (list === null || shown === undefined) continue
    const heardFromSeconds = await startOfPacked(path, tracks.picture, log, signal)
    const facts: SourceFacts = {
      container,
      banner: parseBanner(log, { picture: tracks.picture, sound: tracks.sound?.stream ?? null }),
      ...(await readClock(path, container, tracks, durationMs, signal)),
      video: picture.track.facts,
      tracks,
      firstPicture: {
        width: list.width,
        height: list.height,
        pixelAspect: list.pixelAspect,
        startSeconds: shown.pts / list.ticksPerSecond,
        ...(heardFromSeconds !== null && { heardFromSeconds })
      },
      flawed: endMissing
    }
    return { facts, size, endMissing, chosen: { picture, sound } }
  }
  throw new Failure(isUnknown(pictures, first.log) ? 'format-not-read' : unreadable)
}

/** Pictures in a way of coding that nobody here knows: a camera's own, or one that is newer than this ffmpeg. */
function isUnknown(pictures: readonly PictureTrack[], log: string): boolean {
  return (
    pictures.every(({ facts }) => ['none', 'unknown'].includes(facts.codec)) ||
    /Decoder \(codec \S+\) not found/.test(log)
  )
}

/** ffmpeg's words about a picture of more than the pixels it was allowed. */
function isTooLarge(log: string): boolean {
  return log.includes('exceeds specified max pixel count')
}

/** `tracks`: the first of each kind unless told. */
async function lookAtFirstPicture(
  path: string,
  container: Container,
  tracks: SourceFacts['tracks'] | null,
  signal: AbortSignal
) {
  const limit = AbortSignal.timeout(lookLimitMs)
  const picture = tracks === null ? '0:V:0' : `0:${String(tracks.picture)}`
  const sound = tracks === null ? '0:a:0?' : tracks.sound === null ? null : `0:${String(tracks.sound.stream)}`
  const outputOptions = [
    ...(sound === null ? [] : readAlong(container, [picture, sound])),
    ...['-map', picture, '-fps_mode', 'passthrough', '-enc_time_base:v', '-1'],
    // However much of what follows can't be decoded.
    ...['-max_error_rate', '1', '-flush_packets', '1', '-f', 'framecrc']
  ]
  // Not waited for to the end: sound may begin late, or never. (Asked for one picture, ffmpeg holds it back until the
  // tracks beside it end.)
  try {
    const { log, text } = await runToText(path, {
      outputOptions,
      signal: AbortSignal.any([signal, limit]),
      isEnough: hasFirstFrame
    })
    return { log: withoutName(log, path), list: parseFrameList(text) }
  } catch (error) {
    if (limit.aborted && !signal.aborted) throw new Failure('file-unreadable', {}, { cause: error })
    if (!(error instanceof Failure) || error.code !== 'decode-failed') throw error
    // What ffmpeg said of the file before it gave up tells why.
    const log = error.cause instanceof Error ? error.cause.message : ''
    return { log: withoutName(log, path), list: null }
  }
}
