import type { SoundTrack } from './tracks.ts'

const copySampleRate = 48_000
/** An AAC encoder puts this many samples of run-up in front of the sound. */
const aacRunUp = 1024

/**
 * Any sound as two channels at the copy's rate, at its own times. Where nothing is known of where its channels belong,
 * all are heard on both sides; what is meant for a bass speaker alone is heard as well.
 */
export function readableSound({ layout, channels }: Pick<SoundTrack, 'layout' | 'channels'>): string {
  const rate = `aresample=${String(copySampleRate)}`
  const stereo = 'aformat=sample_fmts=flt:channel_layouts=stereo'
  if (layout !== null || channels <= 2) return `${rate}:lfe_mix_level=0.5,${stereo}`
  const gain = (1 / Math.sqrt(channels)).toFixed(4)
  const all = Array.from({ length: channels }, (_, n) => `${gain}*c${String(n)}`).join('+')
  return `${rate},aformat=sample_fmts=flt,pan=stereo|c0=${all}|c1=${all}`
}

/**
 * Leaves out what the encoder's run-up takes the place of: the first 21 ms, so that no edit list is needed to bring the
 * rest to its time. Players and ffmpeg disagree about those in fragments.
 */
export const besideRunUp = `atrim=start_sample=${String(aacRunUp)}`
