/** How far ffmpeg says it is. */
export type FfmpegProgress = { readonly outTimeMs: number | null; readonly frame: number | null }

export type ProgressState = {
  readonly frame: number | null
  readonly outTimeMs: number | null
}

export const noProgress: ProgressState = { frame: null, outTimeMs: null }

const progressKeys =
  /^(frame|fps|stream_\d+_\d+_q|bitrate|total_size|out_time_us|out_time_ms|out_time|dup_frames|drop_frames|speed|progress)=\s*(.*)$/

/**
 * Reads one line of ffmpeg's stderr with `-progress pipe:2`: blocks of key=value lines, each closed by
 * `progress=continue|end`, between ordinary log lines.
 */
export function readProgressLine(
  state: ProgressState,
  line: string
):
  | { readonly kind: 'log' }
  | { readonly kind: 'value'; readonly state: ProgressState }
  | { readonly kind: 'report'; readonly state: ProgressState } {
  const match = progressKeys.exec(line.trim())
  if (match === null) return { kind: 'log' }
  const [, key = '', value = ''] = match
  if (key === 'progress') return { kind: 'report', state }
  const number = Number(value)
  if (!Number.isFinite(number)) return { kind: 'value', state }
  if (key === 'frame') return { kind: 'value', state: { ...state, frame: number } }
  // Not out_time_ms: it holds microseconds too, an old mistake that could not be mended.
  if (key === 'out_time_us') return { kind: 'value', state: { ...state, outTimeMs: number / 1000 } }
  return { kind: 'value', state }
}
