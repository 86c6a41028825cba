import { type CopyIndex, fragmentStart, ticksPerSecond } from './copy-index.ts'
import type { CopyHeader } from './mp4-fragments.ts'

const longSide = 960
const shortSide = 540
/** Pictures from one keyframe to the next: what a jump has to decode at most. */
const groupLength = 15
/** A working copy of at most so many lines and with groups at most so long is quick enough by itself. */
const smallLines = 576
const shortGroupSeconds = 0.6

export function isQuickByItself(index: CopyIndex, { width, height }: CopyHeader): boolean {
  const longest = index.fragments.reduce(
    (most, _, n) => Math.max(most, fragmentStart(index, n + 1) - fragmentStart(index, n)),
    0
  )
  return Math.min(width, height) <= smallLines && longest <= shortGroupSeconds * ticksPerSecond
}

/** The size of the look copy's pictures: even, at most 540p lying or standing. */
export function lookSize({ width, height }: Pick<CopyHeader, 'width' | 'height'>): {
  width: number
  height: number
} {
  const scale = Math.min(1, longSide / Math.max(width, height), shortSide / Math.min(width, height))
  const even = (length: number): number => Math.max(2, Math.round((length * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

/** A guess on the safe side of how many bytes it will take. */
export function expectedLookBytes(index: CopyIndex, header: CopyHeader): number {
  const { width, height } = lookSize(header)
  return (index.frameTicks.length * width * height * 0.2) / 8
}

/** How ffmpeg is asked to make the look copy from the working copy, every picture at its own time. */
export function lookOptions(header: CopyHeader): readonly string[] {
  const { width, height } = lookSize(header)
  const clock = String(ticksPerSecond)
  return [
    ...['-map', '0:v:0', '-an', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
    ...['-vf', `settb=1/${clock},scale=${String(width)}:${String(height)}:flags=bilinear,format=yuv420p`],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-profile:v', 'main', '-bf', '0'],
    ...['-g', String(groupLength), '-keyint_min', String(groupLength), '-sc_threshold', '0'],
    ...['-fps_mode', 'passthrough', '-enc_time_base:v', `1:${clock}`, '-video_track_timescale', clock],
    ...['-avoid_negative_ts', 'disabled', '-use_editlist', '0'],
    ...['-movflags', '+frag_keyframe+empty_moov+default_base_moof', '-fflags', '+bitexact', '-f', 'mp4']
  ]
}
