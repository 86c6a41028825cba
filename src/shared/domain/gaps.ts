/** A stretch of time `[startMs, endMs)`. */
export type Span = { readonly startMs: number; readonly endMs: number }

/** What is shown of a stretch of a film: of one without a length a picture all the same. */
export function pictureSpan({ startMs, endMs }: Span): Span {
  return { startMs, endMs: Math.max(endMs, startMs + 1) }
}

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
