import type { ReelWarning } from '../../../../shared/domain/reel-check.ts'

/** What is more than advice about how a reel is built. */
const serious: ReadonlySet<ReelWarning['what']> = new Set([
  'clip-far-too-long',
  'mask-unreviewed',
  'hidden-but-heard',
  'not-for-parents',
  'contains-hidden',
  'hidden-in-part',
  'hidden-on-other-camera'
])

export function isSerious({ what }: ReelWarning): boolean {
  return serious.has(what)
}

/** What is more than advice stands first, where it is seen without scrolling. */
export function seriousFirst(warnings: readonly ReelWarning[]): readonly ReelWarning[] {
  return [...warnings.filter(isSerious), ...warnings.filter((warning) => !isSerious(warning))]
}
