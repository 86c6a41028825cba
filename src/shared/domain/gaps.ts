/** A stretch of time `[startMs, endMs)`. */
export type Span = { readonly startMs: number; readonly endMs: number }

/** What of a stretch lies in none of these, in the order of time. */
export function gapsIn({ startMs, endMs }: Span, spans: readonly Span[]): readonly Span[] {
  const gaps: Span[] = []
  let at = startMs
  for (const span of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    if (span.startMs >= endMs) break
    if (span.startMs > at) gaps.push({ startMs: at, endMs: span.startMs })
    at = Math.max(at, span.endMs)
  }
  if (at < endMs) gaps.push({ startMs: at, endMs })
  return gaps
}
