import type { HiddenSound } from '../../../shared/domain/heard-masks.ts'
import { audioRate } from './segment.ts'

/** What is hidden fades over so many samples (10 ms), outside of its stretch: within it nothing of the sound is left. */
const fadeSamples = 480
const windowSamples = 1024
/** `afftfilt` gives its sound this much later than it got it: its window less its step. */
const lateSamples = 768
/** Said once more at the end: some filters that come after it would not know how the channels lie. */
const stereo = 'aformat=sample_fmts=fltp:channel_layouts=stereo'

/**
 * A voice as if whispered by someone else. Of each moment only how loud each band of some 400 Hz is remains, on noise: the
 * pitch and its melody, by which a voice is known, are not in it any more and can't be brought back. Bands are moved up by a
 * fifth, as if by a smaller throat. Words stay: they lie in how the bands change.
 */
const whisper = ((): string => {
  const place = 'b*0.82'
  const near = [-4, -2, 0, 2, 4].map(
    (by) => `hypot(real(${place}+${String(by)},ch),imag(${place}+${String(by)},ch))`
  )
  const loudness = `(${near.join('+')})/5`
  return (
    `afftfilt=real='${loudness}*cos(random(1)*2*PI)':imag='${loudness}*sin(random(2)*2*PI)'` +
    `:win_size=${String(windowSamples)}:overlap=0.75,volume=8dB`
  )
})()

type Stretch = { readonly from: number; readonly to: number }

/**
 * The part of a filter graph that hides in sound: from filters that end in no label to filters that end in no label.
 * `input` gives stereo of `samples` samples, of which the first is heard at `startMs` of the recording; `name` makes labels
 * its own.
 */
export function hidingSound(
  input: string,
  hidden: readonly HiddenSound[],
  startMs: number,
  samples: number,
  name: string
): string {
  const toSample = (ms: number): number => Math.round(((ms - startMs) * audioRate) / 1000)
  const stretches = (kind: HiddenSound['kind']): readonly Stretch[] =>
    hidden
      .filter((each) => each.kind === kind)
      .map((each) => ({ from: toSample(each.startMs), to: toSample(each.endMs) }))
      .filter(({ from, to }) => from < samples + fadeSamples && to > -fadeSamples)
  const [voices, silences] = [stretches('voice'), stretches('silence')]
  if (voices.length === 0 && silences.length === 0) return input
  const open = `(1-${within([...voices, ...silences])})`
  if (voices.length === 0) return `${input},aeval=exprs='val(0)*${open}|val(1)*${open}':c=same,${stereo}`

  const masked = silences.length === 0 ? within(voices) : `(${within(voices)}*(1-${within(silences)}))`
  const first = Math.max(0, Math.min(...voices.map(({ from }) => from)) - fadeSamples - windowSamples)
  const last = Math.max(...voices.map(({ to }) => to)) + fadeSamples + windowSamples
  const label = (what: string): string => `[${what}${name}]`
  const whispered = [
    `atrim=start_sample=${String(first)}:end_sample=${String(last)}`,
    'asetpts=N/SR/TB',
    'pan=mono|c0=0.5*c0+0.5*c1',
    `apad=pad_len=${String(lateSamples)}`,
    whisper,
    `atrim=start_sample=${String(lateSamples)}`,
    'asetpts=N/SR/TB',
    ...(first === 0 ? [] : [`adelay=${String(first)}S`]),
    `apad=whole_len=${String(samples)}`,
    `atrim=end_sample=${String(samples)}`,
    'pan=stereo|c0=c0|c1=c0'
  ]
  const channel = (own: number): string => `val(${String(own)})*${open}+val(${String(own + 2)})*${masked}`
  return [
    `${input},asplit${label('open')}${label('voice')}`,
    `${label('voice')}${whispered.join(',')}${label('masked')}`,
    `${label('open')}${label('masked')}amerge=inputs=2,aeval=exprs='${channel(0)}|${channel(1)}':c=stereo,${stereo}`
  ].join(';')
}

/** 1 within any of these, 0 outside of all, by sample. */
function within(stretches: readonly Stretch[]): string {
  const fade = String(fadeSamples)
  const each = stretches.map(
    ({ from, to }) => `min(1+(n-${String(from)})/${fade},1+(${String(to - 1)}-n)/${fade})`
  )
  return `clip(${each.reduce((all, next) => `max(${all},${next})`)},0,1)`
}
