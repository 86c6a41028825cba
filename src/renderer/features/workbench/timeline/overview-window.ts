/** What of the window is moved: all of it, or one of its edges. */
export type Part = 'whole' | 'start' | 'end'
export type Stretch = { readonly fromMs: number; readonly toMs: number }

/** The shortest stretch that the window can be made to show. */
const shortestMs = 250

/** The window with a part of it moved, within the film; an edge never passes the other. */
export function movedWindow(
  { fromMs, toMs }: Stretch,
  part: Part,
  byMs: number,
  durationMs: number
): readonly [fromMs: number, toMs: number] {
  const lengthMs = toMs - fromMs
  const least = Math.min(shortestMs, durationMs)
  if (part === 'whole') {
    const from = Math.min(Math.max(0, fromMs + byMs), Math.max(0, durationMs - lengthMs))
    return [from, from + lengthMs]
  }
  if (part === 'start') return [Math.min(Math.max(0, fromMs + byMs), toMs - least), toMs]
  return [fromMs, Math.max(Math.min(durationMs, toMs + byMs), fromMs + least)]
}

/** What a key does to it: arrows by a tenth, pages by a whole window, Home and End to the film's ends; else null. */
export function turnedByKey(
  key: string,
  stretch: Stretch,
  part: Part,
  durationMs: number
): readonly [number, number] | null {
  const lengthMs = stretch.toMs - stretch.fromMs
  const by: Readonly<Record<string, number>> = {
    ArrowLeft: -lengthMs / 10,
    ArrowDown: -lengthMs / 10,
    ArrowRight: lengthMs / 10,
    ArrowUp: lengthMs / 10,
    PageUp: -lengthMs,
    PageDown: lengthMs,
    Home: -durationMs,
    End: durationMs
  }
  const byMs = by[key]
  return byMs === undefined ? null : movedWindow(stretch, part, byMs, durationMs)
}
