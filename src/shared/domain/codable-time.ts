import type { CodeRef, FoundCode } from './codebook.ts'
import type { Moment } from './session-record.ts'

/**
 * How much of the film can be coded, in ms: its length without what lies under "not codable" intervals, however
 * these lie in or over each other or past the film's ends. An open one reaches to the end of the film.
 */
export function codableTime(
  durationMs: number,
  moments: readonly Moment[],
  codes: ReadonlyMap<CodeRef, FoundCode>
): number {
  const spans = moments
    .filter(({ code, extent }) => extent !== 'point' && codes.get(code)?.code.role === 'not-codable')
    .map(({ startMs, endMs }) => [Math.max(0, startMs), Math.min(durationMs, endMs ?? durationMs)] as const)
    .sort(([a], [b]) => a - b)
  let hidden = 0
  let reached = 0
  for (const [startMs, endMs] of spans) {
    hidden += Math.max(0, endMs - Math.max(startMs, reached))
    reached = Math.max(reached, endMs)
  }
  return durationMs - hidden
}

/** The code under which time is not codable: the codebook's own, or else the first there is. */
export function notCodableCode(codebookId: string, codes: Iterable<FoundCode>): CodeRef | null {
  const found = [...codes].filter(({ code }) => code.role === 'not-codable')
  return (found.find(({ codebook }) => codebook.id === codebookId) ?? found[0])?.ref ?? null
}
