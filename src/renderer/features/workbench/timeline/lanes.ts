import type { Codebook, CodeRef, FoundCode, Subject } from '../../../../shared/domain/codebook.ts'
import type { Localised } from '../../../../shared/domain/language.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'
import type { LanesBy } from '../../../../shared/domain/settings.ts'

/** What a lane is called. */
export type LaneName =
  | { readonly kind: 'text'; readonly text: Localised }
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'other' }

type LaneDef = { readonly id: string; readonly name: LaneName; readonly colour: string | null }

/** Which lanes there are, and in which of them a moment lies. */
export type LanePlan = {
  readonly by: LanesBy
  readonly lanes: readonly LaneDef[]
  /** Overlapping moments lie at most so deep; what is over is counted. */
  readonly mostRows: number
  readonly laneOf: (moment: Moment) => number
}

const otherColour = '#7f7f7f'
const subjects: readonly Subject[] = ['child', 'parent', 'dyad']

/** A code's own colour, or its group's. */
export function colourOf(found: FoundCode | undefined): string {
  return found?.code.colour ?? found?.group.colour.hex ?? otherColour
}

/** The lanes for a codebook; the last holds what was coded with other codebooks, and shows only then. */
export function planLanes(by: LanesBy, codebook: Codebook, codes: ReadonlyMap<CodeRef, FoundCode>): LanePlan {
  if (by === 'subject') {
    const index = new Map(subjects.map((subject, at) => [subject, at]))
    return {
      by,
      lanes: subjects.map((subject) => ({ id: subject, name: { kind: 'subject', subject }, colour: null })),
      mostRows: 6,
      laneOf: ({ subject }) => index.get(subject) ?? 0
    }
  }
  const own = by === 'group' ? groupLanes(codebook) : codeLanes(codebook)
  const index = new Map(own.map(({ id }, at) => [id, at]))
  const keyOf = (found: FoundCode): string => (by === 'group' ? found.group.id : found.ref)
  // Asked for every moment, so looked up by code once.
  const byRef = new Map<CodeRef, number>()
  return {
    by,
    lanes: [...own, { id: '', name: { kind: 'other' }, colour: otherColour }],
    mostRows: by === 'group' ? 4 : 3,
    laneOf: ({ code }) => {
      const known = byRef.get(code)
      if (known !== undefined) return known
      const found = codes.get(code)
      const lane = found?.codebook.id === codebook.id ? (index.get(keyOf(found)) ?? own.length) : own.length
      byRef.set(code, lane)
      return lane
    }
  }
}

function groupLanes(codebook: Codebook): readonly LaneDef[] {
  return codebook.groups.map(({ id, title, colour }) => ({
    id,
    name: { kind: 'text', text: title },
    colour: colour.hex
  }))
}

function codeLanes(codebook: Codebook): readonly LaneDef[] {
  return codebook.groups.flatMap((group) =>
    group.codes.map((code) => ({
      id: `${codebook.id}/${code.id}`,
      name: { kind: 'text', text: code.label } as const,
      colour: code.colour ?? group.colour.hex
    }))
  )
}
