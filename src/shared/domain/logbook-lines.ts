import type { LogLine } from './logbook.ts'

/** A line of the logbook as it is read: with `scopeIds`, all that one person agreed to on one day. */
export type ReadLine = { readonly line: LogLine; readonly scopeIds: readonly string[] }

/**
 * The logbook as it is read, in its own order. Consent is given in many lines at once: those of one person, written down
 * on one day and from one day on, are one; it stands where the first of them does. Everything else stands by itself.
 */
export function linesToRead(lines: readonly LogLine[], dayOf: (at: string) => string): readonly ReadLine[] {
  const given = new Map<string, string[]>()
  return lines.flatMap((line) => {
    const { kind, at, about } = line
    if (kind !== 'consent-given' || about === null || about.scopeId === null) return [{ line, scopeIds: [] }]
    const key = JSON.stringify([about.person, about.on, dayOf(at)])
    const known = given.get(key)
    if (known !== undefined) {
      if (!known.includes(about.scopeId)) known.push(about.scopeId)
      return []
    }
    const scopeIds = [about.scopeId]
    given.set(key, scopeIds)
    return [{ line, scopeIds }]
  })
}
