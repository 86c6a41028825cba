import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type FrameTimes, frameShownAt } from '../../../shared/domain/frames.ts'

/** All times inside the working copy are whole ticks of this clock, on which every usual frame rate is exact. */
export const ticksPerSecond = 90_000
const ticksPerMs = ticksPerSecond / 1000

/** One fragment of the working copy: where its bytes lie and which pictures it holds. */
export type Fragment = {
  readonly offset: number
  readonly size: number
  readonly firstFrame: number
  readonly frameCount: number
}

/**
 * Where everything lies in a working copy: its header, its fragments, and the start of every picture in ticks. The
 * copy is only ever appended to, so an index over its first fragments is as good as one over all of them.
 */
export type CopyIndex = {
  readonly headerSize: number
  readonly fragments: readonly Fragment[]
  readonly frameTicks: readonly number[] | Int32Array
  /** End of the last picture. */
  readonly endTicks: number
}

export function copySize(index: CopyIndex): number {
  const last = index.fragments.at(-1)
  return last === undefined ? index.headerSize : last.offset + last.size
}

export function frameTimesOf(index: CopyIndex): Float64Array {
  return Float64Array.from(index.frameTicks, (ticks) => ticks / ticksPerMs)
}

/** Where the last picture ends, in ms with fractions. */
export function endMsOf(index: CopyIndex): number {
  return index.endTicks / ticksPerMs
}

/** To whole milliseconds, as every duration in the domain. */
export function durationMsOf(index: CopyIndex): number {
  return Math.round(endMsOf(index))
}

/** When a fragment's first picture is shown, in ticks; the end of the copy for the one after the last. */
export function fragmentStart(index: CopyIndex, number: number): number {
  const fragment = index.fragments[number]
  return fragment === undefined ? index.endTicks : (index.frameTicks[fragment.firstFrame] ?? index.endTicks)
}

/** The fragment whose time covers `ms`. */
export function fragmentAt(index: CopyIndex, ms: number): number {
  const starts: FrameTimes = index.fragments.map((_, number) => fragmentStart(index, number) / ticksPerMs)
  return frameShownAt(starts, ms)
}

/** The fragment that holds the picture at this index. */
export function fragmentOfFrame(index: CopyIndex, frame: number): number {
  const starts: FrameTimes = index.fragments.map(({ firstFrame }) => firstFrame)
  return frameShownAt(starts, frame)
}

/** The first `count` fragments as if there were no more. */
export function firstFragments(index: CopyIndex, count: number): CopyIndex {
  if (count >= index.fragments.length) return index
  const fragments = index.fragments.slice(0, count)
  const frames = (fragments.at(-1)?.firstFrame ?? 0) + (fragments.at(-1)?.frameCount ?? 0)
  return {
    headerSize: index.headerSize,
    fragments,
    frameTicks: index.frameTicks.slice(0, frames),
    endTicks: fragmentStart(index, count)
  }
}

/** For the database: differences between neighbours, which are nearly all the same, compressed. */
export function packIndex(index: CopyIndex): Buffer {
  const sizes = index.fragments.flatMap((fragment) => [fragment.size, fragment.frameCount])
  const frames = [...index.frameTicks, index.endTicks]
  const steps = frames.map((ticks, n) => ticks - (frames[n - 1] ?? 0))
  const numbers = Int32Array.from([index.headerSize, index.fragments.length, ...sizes, ...steps])
  return deflateRawSync(Buffer.from(numbers.buffer))
}

export function unpackIndex(packed: Buffer): CopyIndex {
  const bytes = inflateRawSync(packed)
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const [headerSize = 0, count = 0] = numbers
  const fragments: Fragment[] = []
  let offset = headerSize
  let firstFrame = 0
  for (let n = 0; n < count; n += 1) {
    const size = numbers[2 + n * 2] ?? 0
    const frameCount = numbers[3 + n * 2] ?? 0
    fragments.push({ offset, size, firstFrame, frameCount })
    offset += size
    firstFrame += frameCount
  }
  const frames = numbers.slice(2 + count * 2)
  for (let n = 1; n < frames.length; n += 1) frames[n] = (frames[n] ?? 0) + (frames[n - 1] ?? 0)
  return { headerSize, fragments, frameTicks: frames.subarray(0, -1), endTicks: frames.at(-1) ?? 0 }
}
