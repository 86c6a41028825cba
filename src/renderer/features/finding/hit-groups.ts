import type { SearchHit } from '../../../shared/domain/search-hit.ts'

export type HitGroup = {
  readonly id: string
  readonly family: SearchHit['family']
  readonly session: SearchHit['session']
  readonly hits: readonly SearchHit[]
}

/** What was found, by the session or family it belongs to; groups in the order of their best. */
export function hitGroups(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = Map.groupBy(hits, ({ family, session }) => session?.id ?? family.id)
  return [...groups].flatMap(([id, inGroup]) => {
    const [first] = inGroup
    return first ? [{ id, family: first.family, session: first.session, hits: inGroup }] : []
  })
}

/** The hits that may be seen: of the open session, moments of the passes that are shown and no others. */
export function seenHits(
  hits: readonly SearchHit[],
  openSessionId: string | undefined,
  passes: readonly (string | null)[]
): readonly SearchHit[] {
  return hits.filter(
    ({ target, session }) =>
      target.kind !== 'moment' || session?.id !== openSessionId || passes.includes(target.passId)
  )
}
