import type { Readable } from 'node:stream'
import { pipeInput } from '../media/ffmpeg.ts'
import type { SegmentCommand } from './picture-command.ts'
import { audioRate, type HeardSegment, samplesAt, type SoundPiece, soundPieceMs } from './segment.ts'
import { hidingSound } from './voice-filter.ts'

/** Both edges of every stretch of sound fade this long, so that no join can click. */
const fadeSamples = audioRate / 100

/** Bare samples, left and right in turn: so they are put together exactly, and coded once for the whole reel. */
const outputOptions = [
  ...['-map', '[a]', '-c:a', 'pcm_s16le', '-flags:a', '+bitexact', '-fflags', '+bitexact', '-f', 's16le']
]

/** How ffmpeg is asked for a clip's sound out of `piece`, the part of the working copy around it, at `gainDb`. */
export function soundCommand(segment: HeardSegment, piece: Readable, gainDb: number): SegmentCommand {
  const louder = [
    `volume=${gainDb.toFixed(2)}dB`,
    'alimiter=limit=0.8:attack=5:release=60:level=false:latency=true'
  ]
  const graph = [
    `${recordedSound(segment)}${gainDb === 0 ? '' : `,${louder.join(',')}`}[heard]`,
    ...inTurn(segment)
  ]
  return {
    inputs: [pieceInput(piece)],
    outputOptions: ['-filter_complex', graph.join(';'), ...outputOptions]
  }
}

/** How ffmpeg is asked to measure a clip's loudness (EBU R 128); its log ends with the result. */
export function loudnessCommand(segment: HeardSegment, piece: Readable): SegmentCommand {
  const graph = `${recordedSound(segment)},ebur128=framelog=verbose[a]`
  return { inputs: [pieceInput(piece)], outputOptions: ['-filter_complex', graph, '-map', '[a]', '-vn'] }
}

const pieceInput = (piece: Readable): ReturnType<typeof pipeInput> => pipeInput(piece, 'mp4', ['-copyts'])

const stereo = 'aformat=sample_fmts=fltp:channel_layouts=stereo'

/**
 * The recording's own sound around the clip: aligned with its pictures, gaps filled, its first sample at
 * `soundSpan(segment).startMs`. What may not be heard of the recording is hidden here, before loudness is measured and
 * before anything is slowed down or left out.
 */
function recordedSound(segment: HeardSegment): string {
  const { startMs, endMs } = soundSpan(segment)
  const samples = samplesAt(endMs - startMs)
  const aligned = [
    `[0:a:0]asetpts=PTS-${(startMs / 1000).toFixed(6)}/TB`,
    `aresample=${String(audioRate)}:async=1:first_pts=0`,
    stereo,
    trimmedTo(samples)
  ].join(',')
  return hidingSound(aligned, segment.hidden, startMs, samples, 'own')
}

/** The clip's stretches one after the other, each exactly as long as its pictures. */
function inTurn(segment: HeardSegment): readonly string[] {
  const { pieces } = segment
  const { startMs } = soundSpan(segment)
  const heard = pieces.filter(({ kind }) => kind === 'sound').length
  const inputs = Array.from({ length: heard }, (_, n) => `[heard${String(n)}]`)
  let used = 0
  let at = 0
  const stretches = pieces.map((piece, n) => {
    const from = samplesAt(at)
    at += soundPieceMs(piece)
    const samples = samplesAt(at) - from
    const made =
      piece.kind === 'silence'
        ? `anullsrc=r=${String(audioRate)}:cl=stereo,${stereo},${trimmedTo(samples)}`
        : `${inputs[used++] ?? ''}${stretch(piece, samples, startMs)}`
    return `${made}[p${String(n)}]`
  })
  const all = pieces.map((_, n) => `[p${String(n)}]`).join('')
  return [
    `[heard]asplit=${String(heard)}${inputs.join('')}`,
    ...stretches,
    `${all}concat=n=${String(pieces.length)}:v=0:a=1,aformat=sample_fmts=s16:channel_layouts=stereo[a]`
  ]
}

/** One stretch at its speed, `samples` long, faded at both edges. `fromMs`: where the sound begins that it is taken from. */
function stretch(
  piece: Extract<SoundPiece, { readonly kind: 'sound' }>,
  samples: number,
  fromMs: number
): string {
  const first = samplesAt(piece.startMs - fromMs)
  const after = samplesAt(piece.endMs - fromMs)
  const fade = Math.min(fadeSamples, Math.floor(samples / 2))
  return [
    `atrim=start_sample=${String(first)}:end_sample=${String(after)}`,
    'asetpts=N/SR/TB',
    ...slowed(piece.rate, after - first),
    trimmedTo(samples),
    ...(fade === 0
      ? []
      : [`afade=t=in:ns=${String(fade)}`, `afade=t=out:ss=${String(samples - fade)}:ns=${String(fade)}`])
  ].join(',')
}

/**
 * `samples` of sound slower at the same pitch. One step of the filter goes to half the speed at most. It works in windows and
 * ends up to some 15 ms early, in the middle of a wave: so what it gets is faded out and followed by silence.
 */
function slowed(rate: 1 | 0.5 | 0.25, samples: number): readonly string[] {
  if (rate === 1) return []
  const fade = Math.min(fadeSamples * rate, samples)
  const half = rate === 0.5 ? ['atempo=0.5'] : ['atempo=0.5', 'atempo=0.5']
  const ended = `afade=t=out:ss=${String(samples - fade)}:ns=${String(fade)}`
  return [ended, `apad=pad_len=${String(audioRate / 10)}`, ...half, 'asetpts=N/SR/TB']
}

const trimmedTo = (samples: number): string =>
  `apad=whole_len=${String(samples)},atrim=end_sample=${String(samples)}`

/** The stretch of the recording that a clip's sound is taken from. */
export function soundSpan(segment: HeardSegment): { readonly startMs: number; readonly endMs: number } {
  const heard = segment.pieces.filter((piece) => piece.kind === 'sound')
  return {
    startMs: Math.min(...heard.map(({ startMs }) => startMs)),
    endMs: Math.max(...heard.map(({ endMs }) => endMs))
  }
}
