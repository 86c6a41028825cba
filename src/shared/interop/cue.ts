import { writtenText } from '../domain/written-text.ts'

/** Words to be read with a film, on the film's own clock, in ms with fractions. */
export type Cue = {
  readonly startMs: number
  readonly endMs: number
  readonly text: string
  /** Who speaks: a caption in plain words, or the child put into words. */
  readonly voice: 'caption' | 'child'
}

/** The lines of a text that have something in them: an empty one would end a cue in every format. */
export function linesOf(text: string): readonly string[] {
  return writtenText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** `hh:mm:ss` and the milliseconds after `mark`; hours have no end. */
export function cueTime(ms: number, mark: '.' | ','): string {
  const whole = Math.max(0, Math.round(ms))
  const digits = (value: number, count: number): string => String(Math.floor(value)).padStart(count, '0')
  const clock = [whole / 3_600_000, (whole / 60_000) % 60, (whole / 1000) % 60].map((each) => digits(each, 2))
  return `${clock.join(':')}${mark}${digits(whole % 1000, 3)}`
}

/**
 * The same words in turn, for formats and players that show one cue at a time: where several are said at once they
 * stand together, in the order in which they were given, for as long as they do.
 */
export function oneAtATime<T extends Cue>(
  cues: readonly T[]
): readonly { readonly startMs: number; readonly endMs: number; readonly cues: readonly T[] }[] {
  const edges = [...new Set(cues.flatMap(({ startMs, endMs }) => [startMs, endMs]))].sort((a, b) => a - b)
  return edges.slice(0, -1).flatMap((startMs, at) => {
    const endMs = edges[at + 1] ?? startMs
    const shown = cues.filter((cue) => cue.startMs <= startMs && cue.endMs >= endMs)
    return shown.length === 0 ? [] : [{ startMs, endMs, cues: shown }]
  })
}
