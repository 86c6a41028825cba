import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import { Failure } from '../../../shared/domain/failure.ts'
import { movedByPart } from './clock-restarts.ts'
import { fileInput, type FfmpegInput, heardInTurn, runFfmpeg } from './ffmpeg.ts'
import { createFragmentSplitter } from './fragment-splitter.ts'
import { readSamples } from './mp4-fragments.ts'
import { inStep } from './read-along.ts'
import { signsOfLostPacket } from './signs-of-damage.ts'
import { readableSound } from './sound-filters.ts'
import { createSoundLine, samplesPerSecond } from './sound-line.ts'
import type { SourceFacts } from './source-facts.ts'
import { waveHeader } from './wave-header.ts'

const aheadBytes = 1024 * 1024

export type OpenedSound = {
  readonly input: FfmpegInput
  /** Stops it, and tells whether all of the sound could be read. */
  close(): Promise<{ readonly isWhole: boolean }>
}

/** Why there is none: the file has no sound, or none of it can be decoded. */
type NoSound = 'none' | 'unreadable'

const signsOfUnreadable = /error while decoding|error submitting|decoder .*not found|invalid data/i
const repeated = /Last message repeated (\d+) times/
/** Of a stream that was cut the first few can't be decoded; so many are heard. */
const mostPiecesLost = 8

/** Counts, line by line, the pieces that couldn't be decoded. */
function createLossCount(): { readonly push: (line: string) => void; readonly isHeard: () => boolean } {
  let lost = 0
  let wasLost = false
  return {
    push: (line) => {
      const times = Number(repeated.exec(line)?.[1] ?? 0)
      if (times === 0) wasLost = signsOfLostPacket.test(line)
      if (wasLost) lost += Math.max(1, times)
    },
    isHeard: () => lost > mostPiecesLost
  }
}

/** Each piece as soon as it is decoded, with its very own time. */
const inPieces = [
  ...['-c:a', 'pcm_f32le', '-f', 'mov', '-use_editlist', '0', '-avoid_negative_ts', 'disabled'],
  ...['-movflags', '+frag_every_frame+empty_moov+default_base_moof+frag_discont']
]

/**
 * Decodes a film's sound by itself, as a second input beside its pictures: whatever the sound is, how late it begins and
 * how often it changes its form, the pictures don't fail with it. It comes as one line of sound on their clock. Comes back when
 * there is sound, or when it is sure that there is none.
 */
export async function openSound(
  path: string,
  facts: Pick<SourceFacts, 'container' | 'tracks' | 'clockJumps' | 'firstPicture' | 'parts'>,
  signal: AbortSignal
): Promise<OpenedSound | NoSound> {
  const { tracks, firstPicture } = facts
  if (tracks.sound === null) return 'none'
  const sound = `0:${String(tracks.sound.stream)}`
  const stopped = new AbortController()
  const stream = new PassThrough({ highWaterMark: aheadBytes })
  stream.on('close', () => stopped.abort())
  const hasBegun = Promise.withResolvers<boolean>()
  const losses = createLossCount()
  const { inputOptions, outputOptions } = inStep(facts, 'sound')
  const run = runFfmpeg({
    inputs: [fileInput(path, inputOptions)],
    outputOptions: [
      ...outputOptions,
      ...['-map', sound, '-vn', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-af', [...movedByPart('asetpts', facts.parts?.sound), readableSound(tracks.sound)].join(',')],
      ...inPieces
    ],
    output: inLine(firstPicture.heardFromSeconds ?? firstPicture.startSeconds, stream, () =>
      hasBegun.resolve(true)
    ),
    onLog: losses.push,
    priority: 'beside',
    signal: AbortSignal.any([signal, stopped.signal])
  })
  const ended = run.then(
    ({ log }) => ({ isWhole: !losses.isHeard(), isUnreadable: signsOfUnreadable.test(log) }),
    (error: unknown) => {
      if (error instanceof Failure && (error.code === 'decode-failed' || stopped.signal.aborted))
        return { isWhole: false, isUnreadable: true }
      throw error
    }
  )
  // However it ends, what reads it gets an end and not an error.
  const over = ended.finally(() => stream.end())
  if (!(await Promise.race([hasBegun.promise, over.then(() => false)]))) {
    stream.destroy()
    return (await over).isUnreadable ? 'unreadable' : 'none'
  }
  return {
    input: heardInTurn(stream),
    close: async () => {
      const isWhole = stream.writableEnded && (await over).isWhole
      stopped.abort()
      stream.destroy()
      await over.catch(() => undefined)
      return { isWhole }
    }
  }
}

/** Takes decoded sound in pieces and writes it as one line, at the pace of whoever reads that. */
function inLine(startSeconds: number, stream: Writable, onBegun: () => void): Writable {
  const line = createSoundLine()
  const start = Math.round(startSeconds * samplesPerSecond)
  const write = async (parts: Iterable<Buffer>): Promise<void> => {
    for (const bytes of parts) {
      if (stream.destroyed) return
      if (!stream.write(bytes)) await untilDrained(stream)
    }
  }
  stream.write(waveHeader(2, samplesPerSecond))
  return createFragmentSplitter({
    onHeader: () => Promise.resolve(),
    onFragment: async (moof, mdat) => {
      onBegun()
      for (const { time, offset, size } of readSamples(moof, 1)) {
        const from = offset - moof.length
        await write(line.take({ at: time - start, bytes: mdat.subarray(from, from + size) }))
      }
    },
    onEnd: () => write(line.end())
  })
}

async function untilDrained(stream: Writable): Promise<void> {
  const either = new AbortController()
  const { signal } = either
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(
    () => undefined
  )
  either.abort()
}
