import { type FfmpegInput, pipeInput } from '../media/ffmpeg.ts'
import type { Readable } from 'node:stream'
import { ticksOf } from './join.ts'
import type { SegmentCommand } from './picture-command.ts'
import { audioRate, type SoundPiece, soundPieceMs, type SoundSegment } from './segment.ts'

type HeardSegment = Extract<SoundSegment, { readonly kind: 'sound' }>

/** Both edges of every stretch of sound fade this long, so that no join can click. */
const fadeSeconds = 0.01

/** Without loss: it is coded once, for the whole reel. */
const encoderOptions = [
  ...['-map', '[a]', '-map_metadata', '-1', '-map_chapters', '-1'],
  ...['-c:a', 'alac', '-flags:a', '+bitexact', '-fflags', '+bitexact'],
  ...['-movflags', '+empty_moov+default_base_moof', '-frag_duration', '1000000', '-f', 'mp4']
]

/** How ffmpeg is asked for silence. */
export function silenceCommand(durationMs: number): SegmentCommand {
  const silence: FfmpegInput = {
    options: ['-f', 'lavfi'],
    source: `anullsrc=r=${String(audioRate)}:cl=stereo`
  }
  return command([silence], `[0:a]${trimmedTo(ticksOf(durationMs).audioSamples)}`)
}

/** How ffmpeg is asked for a clip's sound out of `piece`, the part of the working copy around it, at `gainDb`. */
export function soundCommand(segment: HeardSegment, piece: Readable, gainDb: number): SegmentCommand {
  return command([pieceInput(piece)], soundGraph(segment, gainDb, 'faded'))
}

/** How ffmpeg is asked to measure a clip's loudness (EBU R 128); its log ends with the result. */
export function loudnessCommand(segment: HeardSegment, piece: Readable): SegmentCommand {
  const graph = `${soundGraph(segment, 0, 'as-is')},ebur128=framelog=verbose[a]`
  return { inputs: [pieceInput(piece)], outputOptions: ['-filter_complex', graph, '-map', '[a]', '-vn'] }
}

const pieceInput = (piece: Readable): FfmpegInput => pipeInput(piece, 'mp4', ['-copyts'])

/** The clip's stretches of sound one after the other, each exactly as long as its pictures. */
function soundGraph(segment: HeardSegment, gainDb: number, edges: 'faded' | 'as-is'): string {
  const { pieces } = segment
  const heard = pieces.filter(({ kind }) => kind === 'sound').length
  const inputs = pieces.map((_, n) => `[i${String(n)}]`)
  let split = 0
  let at = 0
  const stretches = pieces.map((piece, n) => {
    const from = ticksOf(at).audioSamples
    at += soundPieceMs(piece)
    const samples = ticksOf(at).audioSamples - from
    const label = `[p${String(n)}]`
    if (piece.kind === 'silence')
      return `anullsrc=r=${String(audioRate)}:cl=stereo,aformat=sample_fmts=fltp:channel_layouts=stereo,${trimmedTo(samples)}${label}`
    const input = heard === 1 ? '[0:a:0]' : (inputs[split++] ?? '')
    return `${input}${stretch(piece, samples, gainDb, edges)}${label}`
  })
  const all = pieces.map((_, n) => `[p${String(n)}]`).join('')
  return [
    ...(heard > 1 ? [`[0:a:0]asplit=${String(heard)}${inputs.slice(0, heard).join('')}`] : []),
    ...stretches,
    `${all}concat=n=${String(pieces.length)}:v=0:a=1`
  ].join(';')
}

/** Sound aligned with its pictures, gaps filled, at its speed, exactly as long, faded at its edges. */
function stretch(
  piece: Extract<SoundPiece, { readonly kind: 'sound' }>,
  samples: number,
  gainDb: number,
  edges: 'faded' | 'as-is'
): string {
  const fadeOutAt = Math.max(0, samples / audioRate - fadeSeconds)
  const own = ticksOf(piece.endMs - piece.startMs).audioSamples
  return [
    `asetpts=PTS-${(piece.startMs / 1000).toFixed(6)}/TB`,
    `aresample=${String(audioRate)}:async=1:first_pts=0`,
    'aformat=sample_fmts=fltp:channel_layouts=stereo',
    trimmedTo(own),
    ...(piece.rate === 1 ? [] : [piece.rate === 0.5 ? 'atempo=0.5' : 'atempo=0.5,atempo=0.5']),
    ...(gainDb === 0
      ? []
      : [`volume=${gainDb.toFixed(2)}dB`, 'alimiter=limit=0.8:attack=5:release=60:level=false:latency=true']),
    trimmedTo(samples),
    ...(edges === 'faded'
      ? [
          `afade=t=in:d=${String(fadeSeconds)}`,
          `afade=t=out:st=${fadeOutAt.toFixed(6)}:d=${String(fadeSeconds)}`
        ]
      : [])
  ].join(',')
}

const trimmedTo = (samples: number): string =>
  `apad=whole_len=${String(samples)},atrim=end_sample=${String(samples)}`

function command(inputs: readonly FfmpegInput[], audio: string): SegmentCommand {
  const graph = `${audio},aformat=sample_fmts=s16p:channel_layouts=stereo[a]`
  return { inputs, outputOptions: ['-filter_complex', graph, ...encoderOptions] }
}

/** The stretch of the recording that a clip's sound is taken from. */
export function soundSpan(segment: HeardSegment): { readonly startMs: number; readonly endMs: number } {
  const heard = segment.pieces.filter((piece) => piece.kind === 'sound')
  return {
    startMs: Math.min(...heard.map(({ startMs }) => startMs)),
    endMs: Math.max(...heard.map(({ endMs }) => endMs))
  }
}

/** Whether anything of it is to be heard at all. */
export function isHeard(segment: SoundSegment): segment is HeardSegment {
  return segment.kind === 'sound' && segment.pieces.some(({ kind }) => kind === 'sound')
}
