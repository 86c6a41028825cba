import type { Pass } from './session-record.ts'

/** Which coding passes are shown: the first pass is null. */
export type VisiblePasses = readonly (string | null)[]

/**
 * The passes whose moments may be shown while `active` is coded. A blind pass hides all others, everywhere; in
 * another one they can be looked at (`withOthers`). A pass that is gone shows the first one.
 */
export function visiblePasses(
  active: string | null,
  passes: readonly Pass[],
  withOthers = false
): VisiblePasses {
  const own = passes.find(({ id }) => id === active)
  if (own?.blind === true || !withOthers) return [own?.id ?? null]
  return [null, ...passes.map(({ id }) => id)]
}

/** Whether a blind pass is coded that may not know what `passId` says, by whatever way. */
export function isBlindTo(active: string | null, passes: readonly Pass[], passId: string | null): boolean {
  const own = passes.find(({ id }) => id === active)
  return own?.blind === true && passId !== own.id
}

/** Passes in the order in which they were begun. */
export function byStart(a: Pass, b: Pass): number {
  return a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.id < b.id ? -1 : 1
}
