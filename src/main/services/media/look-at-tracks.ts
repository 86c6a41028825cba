import { Failure } from '../../../shared/domain/failure.ts'
import { runToText } from './run-to-text.ts'
import { readableSound } from './sound-filters.ts'
import type { PictureTrack, SoundTrack } from './tracks.ts'

/** By when another track has had so many pictures, one that is a film has had its second. */
const manyPictures = 250

/** Which of these tracks are films: have more than one picture, as far as their beginnings tell. */
export async function findMoving(
  path: string,
  tracks: readonly PictureTrack[],
  signal: AbortSignal
): Promise<readonly PictureTrack[]> {
  const count = (text: string): number[] =>
    tracks.map((_, n) => text.match(new RegExp(`^${String(n)},`, 'gm'))?.length ?? 0)
  const { text } = await runToText(path, {
    outputOptions: [
      ...tracks.flatMap(({ stream }) => ['-map', `0:${String(stream)}`]),
      ...['-c', 'copy', '-flush_packets', '1', '-max_interleave_delta', '1', '-f', 'framecrc']
    ],
    signal,
    isEnough: (written) => {
      const counts = count(written)
      return counts.every((pictures) => pictures > 1) || counts.some((pictures) => pictures >= manyPictures)
    }
  })
  const counts = count(text)
  return tracks.filter((_, n) => (counts[n] ?? 0) > 1)
}

export type Heard = 'sound' | 'silence' | 'unreadable'

/** Where a track is listened to, as parts of the recording; first where there is most likely to be talk. */
const places = [0.5, 0.25, 0.75, 0.1, 0.9, 0.4, 0.6, 0] as const
const listenedSeconds = 2
/** The loudest that a microphone gives that is switched off: -60 dB, of 16 bits. */
const silentSample = 33
/** A track without a sample is looked for in the whole file: not longer than this. */
const listenLimitMs = 10_000

/** Whether there is anything to be heard in a track: listens to it in a few places. */
export async function hearTrack(
  path: string,
  track: SoundTrack,
  durationMs: number | null,
  signal: AbortSignal
): Promise<Heard> {
  let heard: Heard = 'unreadable'
  for (const place of durationMs === null ? [0] : places) {
    const samples = await listen(path, track, (place * (durationMs ?? 0)) / 1000, signal)
    if (samples === 'too-long') break
    if (samples.length < 2) continue
    if (isLoud(samples)) return 'sound'
    heard = 'silence'
  }
  return heard
}

async function listen(
  path: string,
  track: SoundTrack,
  fromSeconds: number,
  signal: AbortSignal
): Promise<Buffer | 'too-long'> {
  const limit = AbortSignal.timeout(listenLimitMs)
  try {
    const { text } = await runToText(path, {
      inputOptions: ['-ss', fromSeconds.toFixed(3)],
      outputOptions: [
        ...[
          '-map',
          `0:${String(track.stream)}`,
          '-vn',
          '-t',
          String(listenedSeconds),
          '-max_error_rate',
          '1'
        ],
        ...['-af', `${readableSound(track)},aresample=8000`, '-ac', '1', '-f', 's16le']
      ],
      signal: AbortSignal.any([signal, limit])
    })
    return Buffer.from(text, 'latin1')
  } catch (error) {
    if (limit.aborted && !signal.aborted) return 'too-long'
    if (error instanceof Failure && error.code === 'decode-failed') return Buffer.alloc(0)
    throw error
  }
}

function isLoud(samples: Buffer): boolean {
  for (let at = 0; at + 1 < samples.length; at += 2)
    if (Math.abs(samples.readInt16LE(at)) > silentSample) return true
  return false
}
