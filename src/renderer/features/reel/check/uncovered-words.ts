import type { TFunction } from 'i18next'
import type { Person } from '../../../../shared/domain/family.ts'
import type { Span } from '../../../../shared/domain/gaps.ts'
import type { Uncovered } from '../../../../shared/domain/uncovered.ts'
import { formatTime } from '../../../../shared/domain/time.ts'

/** Who is hidden where in a clip, and every stretch of it where they are not. */
export function uncoveredWords(
  t: TFunction,
  uncovered: Uncovered | undefined,
  clip: string,
  people: readonly Person[]
): string {
  if (uncovered === undefined) return ''
  const { personId, covered, gaps } = uncovered
  const stretches = (spans: readonly Span[]): string => {
    const each = spans.map(({ startMs, endMs }) => {
      const [from, to] = [formatTime(startMs, 'tenths'), formatTime(endMs, 'tenths')]
      return from === to ? t('check.uncovered.brief', { from }) : t('check.uncovered.span', { from, to })
    })
    const last = each.pop() ?? ''
    return each.length === 0 ? last : t('check.uncovered.and', { first: each.join(', '), last })
  }
  const label = people.find(({ id }) => id === personId)?.label
  return t('check.warning.hidden-in-part', {
    clip,
    who: label === undefined || label === '' ? t('check.uncovered.someone') : label,
    hidden: stretches(covered),
    open: stretches(gaps)
  })
}
