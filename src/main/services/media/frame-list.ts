/** One line of ffmpeg's `framecrc` output: a packet, or a decoded picture. */
export type ListedFrame = {
  readonly dts: number
  readonly pts: number
  readonly duration: number
  readonly keyframe: boolean
  /** The container wants it decoded but not shown, or the data is known to be bad. */
  readonly unusable: boolean
}

export type FrameList = {
  readonly ticksPerSecond: number
  readonly width: number
  readonly height: number
  /** Width of a pixel divided by its height. */
  readonly pixelAspect: number
  readonly frames: readonly ListedFrame[]
}

const keyFlag = 1
const corruptFlag = 2
const discardFlag = 4

/** Reads `framecrc` output of the first stream: times and flags of every packet without looking at what is in them. */
export function parseFrameList(text: string): FrameList {
  const timeBase = /^#tb 0: (\d+)\/(\d+)/m.exec(text)
  const size = /^#dimensions 0: (\d+)x(\d+)/m.exec(text)
  const aspect = /^#sar 0: (\d+)\/(\d+)/m.exec(text)
  const known = aspect !== null && Number(aspect[1]) > 0 && Number(aspect[2]) > 0
  return {
    ticksPerSecond: timeBase === null ? 1 : Number(timeBase[2]) / Number(timeBase[1]),
    width: Number(size?.[1] ?? 0),
    height: Number(size?.[2] ?? 0),
    pixelAspect: known ? Number(aspect[1]) / Number(aspect[2]) : 1,
    frames: text.split('\n').flatMap((line) => parseFrameLine(line) ?? [])
  }
}

/** Whether the first frame of the first track is on the list; it is there as a whole. */
export function hasFirstFrame(text: string): boolean {
  return /^0,.*\n/m.test(text)
}

/** A line of the list; null for one that is about something else. */
export function parseFrameLine(line: string): ListedFrame | null {
  if (!line.startsWith('0,')) return null
  const [, dts = '', pts = '', duration = '', , , ...more] = line.split(',').map((part) => part.trim())
  const written = more.find((part) => part.startsWith('F='))
  // Written only where they differ from a plain keyframe's.
  const flags = written === undefined ? keyFlag : Number(written.slice(2))
  return {
    dts: Number(dts),
    pts: Number(pts),
    duration: Number(duration),
    keyframe: (flags & keyFlag) !== 0,
    unusable: (flags & (corruptFlag | discardFlag)) !== 0 || !Number.isFinite(Number(pts))
  }
}
