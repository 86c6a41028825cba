import { parseColours, type SaidColours } from './said-colours.ts'

/** What ffmpeg says about a file before it starts: enough to decide what to do with it. */
export type Banner = {
  readonly format: string
  /** Of the longest stream; null when the container doesn't say. */
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
  readonly rotated: boolean
  readonly frameRate: number | null
}

/**
 * Reads ffmpeg's description of its (only) input from its log. ffprobe would say the same in JSON, but the build of
 * ffmpeg that the app is packaged with comes without it, and one way of asking is better than two.
 */
export function parseBanner(log: string): Banner {
  const lines = log.split('\n')
  const begin = lines.findIndex((line) => line.startsWith('Input #0, '))
  const end = lines.findIndex((line, n) => n > begin && /^(Stream mapping|Output #|At least one)/.test(line))
  const input = lines.slice(begin, end < 0 ? undefined : end)
  const streams = input
    .map((line, n) => ({ match: /^\s+Stream #0:\d+.*?: (Video|Audio): (.*)$/.exec(line), n }))
    .flatMap(({ match, n }) => (match === null ? [] : [{ kind: match[1], text: match[2] ?? '', n }]))
  const video = streams.find(({ kind, text }) => kind === 'Video' && !text.includes('(attached pic)'))
  const audio = streams.find(({ kind }) => kind === 'Audio')
  const nextStream = streams.find(({ n }) => video !== undefined && n > video.n)?.n
  const sideData = video === undefined ? [] : input.slice(video.n + 1, nextStream)
  return {
    format: /^Input #0, (.*?), from /.exec(input[0] ?? '')?.[1] ?? '',
    durationMs: parseDuration(input.find((line) => /^\s+Duration: /.test(line)) ?? ''),
    video: video === undefined ? null : parseVideo(video.text, sideData),
    hasAudio: audio !== undefined,
    audioCodec: audio === undefined ? null : (/^\w+/.exec(audio.text)?.[0] ?? null)
  }
}

function parseDuration(line: string): number | null {
  const match = /Duration: (\d+):(\d+):([\d.]+)/.exec(line)
  if (match === null) return null
  return Math.round((Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) * 1000)
}

function parseVideo(text: string, sideData: readonly string[]): VideoFacts {
  const picture = /, (\w+)(?:\((.*?)\))?, (\d+)x(\d+)/.exec(text)
  const details = picture?.[2] ?? ''
  const rotation = sideData.map((line) => /rotation of (-?[\d.]+) degrees/.exec(line)?.[1]).find(Boolean)
  return {
    codec: /^\w+/.exec(text)?.[0] ?? '',
    profile: /^\w+ \(([^)]*)\)/.exec(text)?.[1] ?? '',
    pixelFormat: picture?.[1] ?? '',
    width: Number(picture?.[3] ?? 0),
    height: Number(picture?.[4] ?? 0),
    progressive: /\bprogressive\b/.test(details),
    highDynamicRange: /arib-std-b67|smpte2084/.test(details),
    colours: parseColours(details),
    rotated: rotation !== undefined && Math.round(Number(rotation)) !== 0,
    frameRate: parseRate(text)
  }
}

function parseRate(text: string): number | null {
  const match = /, ([\d.]+)(k?) fps/.exec(text)
  return match === null ? null : Number(match[1]) * (match[2] === 'k' ? 1000 : 1)
}
