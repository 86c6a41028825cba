import { squashDiffs } from './diff.ts'
import type { ReelWarning } from './reel-check.ts'

/** What is said of one clip each, and can as well be said of many at once. */
const ofEach = [
  'clip-too-short',
  'clip-too-long',
  'clip-far-too-long',
  'mask-unreviewed',
  'hidden-but-heard',
  'hidden-on-other-camera'
] as const
/** What is more than advice about how a reel is built. */
const serious: ReadonlySet<ReelWarning['what']> = new Set([
  'clip-far-too-long',
  'mask-unreviewed',
  'hidden-but-heard',
  'not-for-parents',
  'contains-hidden',
  'hidden-in-part',
  'hidden-on-other-camera',
  'signs-not-shown'
])

export function isSerious(what: ReelWarning['what']): boolean {
  return serious.has(what)
}

/** So many and more are told as one. */
const many = 3

/**
 * What is said of many clips is said once, where the first of them stood; its remedy mends all, as one step to undo. What is
 * serious comes before advice.
 */
export function groupWarnings(warnings: readonly ReelWarning[]): readonly ReelWarning[] {
  const grouped = Map.groupBy(warnings, kindOf)
  const told = warnings.flatMap((warning) => {
    const alike = grouped.get(kindOf(warning)) ?? []
    if (!isOfEach(warning.what) || alike.length < many) return [warning]
    return warning === alike[0] ? [together(warning, alike)] : []
  })
  return told.toSorted((a, b) => Number(isSerious(b.what)) - Number(isSerious(a.what)))
}

export function isOfEach(what: ReelWarning['what']): what is (typeof ofEach)[number] {
  return (ofEach as readonly string[]).includes(what)
}

/** What one click can mend is told apart from what takes a look. */
function kindOf({ what, remedies }: ReelWarning): string {
  return `${what} ${String(remedies.length)}`
}

function together(first: ReelWarning, alike: readonly ReelWarning[]): ReelWarning {
  const itemIds = alike.flatMap((each) => each.itemIds)
  const remedies = first.remedies.map(({ what }, at) => ({
    ...{ what, itemIds },
    diff: squashDiffs(alike.flatMap((each) => each.remedies[at]?.diff ?? []))
  }))
  return { ...first, itemIds, remedies }
}
