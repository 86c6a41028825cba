import type { SessionRecord, Pass } from './session-record.ts'

/** Which coding passes are shown: the first pass is null. */
export type VisiblePasses = readonly (string | null)[]

/**
 * The passes whose moments may be shown while `active` is coded. A blind pass hides all others, everywhere; in
 * another one they can be looked at (`withOthers`). A pass that is gone shows the first one.
 */
export function visiblePasses(
  active: string | null,
  records: Iterable<SessionRecord>,
  withOthers = false
): VisiblePasses {
  const passes = passesIn(records)
  const own = passes.find(({ id }) => id === active)
  if (own?.blind === true || (own !== undefined && !withOthers)) return [own.id]
  return withOthers ? [null, ...passes.map(({ id }) => id)] : [null]
}

/** The passes that have a record, in the order in which they were begun. */
export function passesIn(records: Iterable<SessionRecord>): readonly Pass[] {
  const passes: Pass[] = []
  for (const record of records) if (record.type === 'pass') passes.push(record)
  return passes.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
}
