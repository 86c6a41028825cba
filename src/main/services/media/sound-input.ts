import { PassThrough, type Readable, Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { fileInput, type FfmpegInput, pipeInput, runFfmpeg } from './ffmpeg.ts'
import { readAlong } from './read-along.ts'
import { signsOfLostPacket } from './signs-of-damage.ts'
import { readableSound } from './sound-filters.ts'
import type { SourceFacts } from './source-facts.ts'

/** More than the head of what is handed over, less than the first piece of sound. */
const someSound = 4096
const aheadBytes = 1024 * 1024

export type OpenedSound = {
  readonly input: FfmpegInput
  /** Stops it, and tells whether all of the sound could be read. */
  close(): Promise<{ readonly isWhole: boolean }>
}

/** Why there is none: the file has no sound, or none of it can be decoded. */
type NoSound = 'none' | 'unreadable'

const signsOfUnreadable = /error while decoding|error submitting|decoder .*not found|invalid data/i
/** Sound that begins or ends in the middle of a piece, as of a stream that was cut, isn't damaged for that. */
const mostCutPieces = 2

/**
 * Decodes a film's sound by itself, as a second input beside its pictures: whatever the sound is, how late it begins and
 * how often it changes its form, the pictures neither wait for it nor fail with it. Comes back when there is sound, or
 * when it is sure that there is none.
 */
export async function openSound(
  path: string,
  { container, tracks }: Pick<SourceFacts, 'container' | 'tracks'>,
  signal: AbortSignal
): Promise<OpenedSound | NoSound> {
  if (tracks.sound === null) return 'none'
  const sound = `0:${String(tracks.sound.stream)}`
  const stopped = new AbortController()
  const stream = new PassThrough({ highWaterMark: aheadBytes })
  stream.on('close', () => stopped.abort())
  const hasBegun = Promise.withResolvers<boolean>()
  let [bytes, lostPackets] = [0, 0]
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > someSound) hasBegun.resolve(true)
      if (stream.destroyed || stream.write(chunk)) done()
      else stream.once('drain', done)
    }
  })
  const run = runFfmpeg({
    inputs: [fileInput(path)],
    outputOptions: [
      ...readAlong(container, [`0:${String(tracks.picture)}`, sound]),
      ...['-map', sound, '-vn', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-af', readableSound(tracks.sound), '-c:a', 'pcm_f32le', '-f', 'nut']
    ],
    output,
    signal: AbortSignal.any([signal, stopped.signal]),
    onLog: (line) => {
      if (signsOfLostPacket.test(line)) lostPackets += 1
    }
  })
  const ended = run.then(
    ({ log }) => ({ isWhole: lostPackets <= mostCutPieces, isUnreadable: signsOfUnreadable.test(log) }),
    (error: unknown) => {
      if (error instanceof Failure && (error.code === 'decode-failed' || stopped.signal.aborted))
        return { isWhole: false, isUnreadable: true }
      throw error
    }
  )
  // However it ends, what reads it gets an end and not an error.
  const over = ended.finally(() => stream.end())
  if (!(await Promise.race([hasBegun.promise, over.then(() => bytes > someSound)]))) {
    stream.destroy()
    return (await over).isUnreadable ? 'unreadable' : 'none'
  }
  return {
    input: asInput(stream),
    close: async () => {
      const isWhole = stream.writableEnded && (await over).isWhole
      stopped.abort()
      stream.destroy()
      await over.catch(() => undefined)
      return { isWhole }
    }
  }
}

/** Without a look at it first: ffmpeg would take the time of its first piece for its zero. */
function asInput(stream: Readable): FfmpegInput {
  return pipeInput(stream, 'nut', ['-nofind_stream_info'])
}
