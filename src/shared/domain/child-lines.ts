import { standsOver } from './picture-span.ts'
import type { ChildLine } from './reel-records.ts'

/** A line that stands from one time of the recording to another. */
export type ChildLineSpan = { readonly text: string; readonly startMs: number; readonly endMs: number }

/**
 * Which line stands when within `[startMs, endMs)`: one at a time, the one that began last. Lines without words are
 * left out.
 */
export function childLineSpans(
  lines: readonly Omit<ChildLine, 'id'>[],
  startMs: number,
  endMs: number
): readonly ChildLineSpan[] {
  const inside = lines
    .map((line) => ({
      text: line.text.trim(),
      startMs: Math.max(startMs, line.startMs ?? startMs),
      endMs: Math.min(endMs, line.endMs ?? endMs)
    }))
    .filter((line) => line.text !== '' && line.endMs > line.startMs)
  const edges = [...new Set(inside.flatMap((line) => [line.startMs, line.endMs]))].toSorted((a, b) => a - b)
  const spans: ChildLineSpan[] = []
  for (const [at, from] of edges.entries()) {
    const to = edges[at + 1]
    if (to === undefined) break
    const line = inside
      .filter((each) => each.startMs <= from && each.endMs >= to)
      .reduce<ChildLineSpan | null>((best, each) => (best && best.startMs > each.startMs ? best : each), null)
    if (line === null) continue
    const before = spans.at(-1)
    if (before?.text === line.text && before.endMs === from)
      spans[spans.length - 1] = { ...before, endMs: to }
    else spans.push({ text: line.text, startMs: from, endMs: to })
  }
  return spans
}

/** The line that stands over the picture that begins at `filmMs`; null: none. */
export function childLineAt(lines: readonly Omit<ChildLine, 'id'>[], filmMs: number): string | null {
  return childLineSpans(lines, -Infinity, Infinity).find((span) => standsOver(span, filmMs))?.text ?? null
}
