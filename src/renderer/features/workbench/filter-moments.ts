import type { CodeRef, FoundCode } from '../../../shared/domain/codebook.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Moment } from '../../../shared/domain/session-record.ts'
import type { MomentFilter } from '../../state/workbench.ts'

/** The moments that fit: every word of the text stands in the code's label, the note or the caption. */
export function filterMoments(
  moments: readonly Moment[],
  filter: MomentFilter,
  codes: ReadonlyMap<CodeRef, FoundCode>,
  language: Language
): readonly Moment[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0 && !filter.starred && filter.code === null) return moments
  return moments.filter((moment) => {
    if (filter.starred && !moment.star) return false
    if (filter.code !== null && moment.code !== filter.code) return false
    if (words.length === 0) return true
    const label = codes.get(moment.code)?.code.label[language] ?? moment.code
    const text = `${label} ${moment.note} ${moment.caption}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The moment before or after the one selected; without one, the first from this time on, or the last before it. */
export function neighbourOf(
  moments: readonly Moment[],
  selectedId: string | null,
  atMs: number,
  direction: -1 | 1
): Moment | null {
  const at = moments.findIndex(({ id }) => id === selectedId)
  if (at >= 0) return moments[at + direction] ?? null
  return direction === 1
    ? (moments.find(({ startMs }) => startMs >= atMs) ?? null)
    : (moments.findLast(({ startMs }) => startMs < atMs) ?? null)
}
