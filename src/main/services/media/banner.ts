import { parseColours, type SaidColours } from './said-colours.ts'

/** What ffmpeg says about a file before it starts: enough to decide what to do with it. */
export type Banner = {
  readonly format: string
  /** Of the longest stream, from the first of what is in it; null when the container doesn't say. */
  readonly durationMs: number | null
  readonly video: VideoFacts | null
  readonly hasAudio: boolean
  readonly audioCodec: string | null
}

export type VideoFacts = {
  readonly codec: string
  readonly profile: string
  readonly pixelFormat: string
  /** As stored, before rotation and pixel shape. */
  readonly width: number
  readonly height: number
  readonly progressive: boolean
  readonly highDynamicRange: boolean
  readonly colours: SaidColours
  /** Shown turned, or as in a mirror. */
  readonly rotated: boolean
  readonly frameRate: number | null
}

/** A track as it stands in the description: its number in the file, what kind it is, and the text about it. */
export type TrackLine = {
  readonly stream: number
  readonly kind: 'Video' | 'Audio'
  readonly text: string
  readonly sideData: readonly string[]
}

/**
 * Reads ffmpeg's description of its (only) input from its log. ffprobe would say the same in JSON, but the build of
 * ffmpeg that the app is packaged with comes without it, and one way of asking is better than two. `chosen`: of which
 * tracks it tells; the first of each kind unless told.
 */
export function parseBanner(
  log: string,
  chosen?: { readonly picture: number; readonly sound: number | null }
): Banner {
  const input = inputLines(log)
  const lines = trackLines(log)
  const isOf = ({ stream }: TrackLine, wanted: number | null | undefined): boolean =>
    wanted === undefined || stream === wanted
  const video = lines.find((line) => line.kind === 'Video' && !isCover(line) && isOf(line, chosen?.picture))
  const audio = lines.find((line) => line.kind === 'Audio' && isOf(line, chosen?.sound))
  const format = /^Input #0, (.*?), from /.exec(input[0] ?? '')?.[1] ?? ''
  return {
    format,
    durationMs: parseDuration(input.find((line) => /^\s+Duration: /.test(line)) ?? '', format),
    video: video === undefined ? null : parseVideo(video),
    hasAudio: audio !== undefined,
    audioCodec: audio === undefined ? null : (/^\w+/.exec(audio.text)?.[0] ?? null)
  }
}

function inputLines(log: string): readonly string[] {
  const lines = log.split('\n')
  const begin = lines.findIndex((line) => line.startsWith('Input #0, '))
  const end = lines.findIndex((line, n) => n > begin && /^(Stream mapping|Output #|At least one)/.test(line))
  return lines.slice(begin, end < 0 ? undefined : end)
}

/** The tracks of pictures and sound, in the order of the file. */
export function trackLines(log: string): readonly TrackLine[] {
  const input = inputLines(log)
  const isTrack = (line: string): boolean => /^\s+Stream #0:\d+/.test(line)
  return input.flatMap((line, n) => {
    const match = /^\s+Stream #0:(\d+).*?: (Video|Audio): (.*)$/.exec(line)
    if (match === null) return []
    const next = input.findIndex((other, at) => at > n && isTrack(other))
    const sideData = input.slice(n + 1, next < 0 ? undefined : next)
    return [{ stream: Number(match[1]), kind: match[2] as TrackLine['kind'], text: match[3] ?? '', sideData }]
  })
}

/** A picture that goes with the film, such as its cover, and is no film itself. */
export function isCover({ text }: TrackLine): boolean {
  return /\((attached pic|timed thumbnails|still image)\)/.test(text)
}

/** Whose length counts from the clock's zero, however late their first picture or sound comes; of others it is what ffmpeg found. */
const countsFromZero = /mov|matroska/

function parseDuration(line: string, format: string): number | null {
  const match = /Duration: (\d+):(\d+):([\d.]+)(?:, start: (-?[\d.]+))?/.exec(line)
  if (match === null) return null
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])
  const start = countsFromZero.test(format) ? Math.max(0, Number(match[4] ?? 0)) : 0
  // Some Matroska files don't count what lies in front.
  return Math.round((start < seconds ? seconds - start : seconds) * 1000)
}

export function parseVideo({ text, sideData }: TrackLine): VideoFacts {
  const picture = /, (\w+)(?:\((.*?)\))?, (\d+)x(\d+)/.exec(text)
  const details = picture?.[2] ?? ''
  return {
    codec: /^\w+/.exec(text)?.[0] ?? '',
    profile: /^\w+ \(([^)]*)\)/.exec(text)?.[1] ?? '',
    pixelFormat: picture?.[1] ?? '',
    width: Number(picture?.[3] ?? 0),
    height: Number(picture?.[4] ?? 0),
    progressive: /\bprogressive\b/.test(details),
    highDynamicRange: /arib-std-b67|smpte2084/.test(details),
    colours: parseColours(details),
    // By no degrees at all: upside down in a mirror. Of a picture that is shown as it is nothing is said.
    rotated: sideData.some((line) => /rotation of -?[\d.]+ degrees/.test(line)),
    frameRate: parseRate(text)
  }
}

function parseRate(text: string): number | null {
  const match = /, ([\d.]+)(k?) fps/.exec(text)
  return match === null ? null : Number(match[1]) * (match[2] === 'k' ? 1000 : 1)
}
