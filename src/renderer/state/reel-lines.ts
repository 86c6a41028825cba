import { childLineSpans } from '../../shared/domain/child-lines.ts'
import type { Clip } from '../../shared/domain/reel-records.ts'

/** What is written over a clip, and when, on its film's clock. */
export function linesOf({ caption, childLines }: Pick<Clip, 'caption' | 'childLines'>) {
  const always = { startMs: -Infinity, endMs: Infinity }
  const text = caption.trim()
  return [
    ...(text === '' ? [] : [{ kind: 'caption' as const, text, ...always }]),
    ...childLineSpans(childLines, -Infinity, Infinity).map((span) => ({ kind: 'child' as const, ...span }))
  ]
}
