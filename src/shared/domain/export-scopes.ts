import type { Audience } from './audiences.ts'
import type { ExportChoice } from './export-choice.ts'
import type { RecipientKind } from './logbook.ts'

type Scope = Audience | 'opnemen'

/**
 * What everyone in view must have agreed to before a reel goes to someone, beside what the reel is meant for. Whoever
 * takes an open file home can pass it on, so that never needs less than the locked copy does: *meegeven-clip* as well.
 * Of `other` nothing is known but words, and no consent names such a person: it takes the widest one there is. `archive`
 * stays with the therapist and serves what the recording was made for.
 */
const scopesOf: Readonly<Record<RecipientKind, readonly Scope[]>> = {
  parents: ['terugkijken-gezin', 'meegeven-clip'],
  'other-parent': ['terugkijken-andere-ouder', 'meegeven-clip'],
  child: ['tonen-aan-kind', 'meegeven-clip'],
  colleague: ['team'],
  supervision: ['supervisie'],
  education: ['onderwijs'],
  research: ['onderzoek'],
  archive: ['opnemen'],
  other: ['onderwijs', 'meegeven-clip']
}

/** Every consent scope that this way out asks for, of a reel that is meant for `audience`. */
export function scopesOfExport(
  { what, recipient }: Pick<ExportChoice, 'what' | 'recipient'>,
  audience: Audience
): readonly Scope[] {
  // A copy is made to be given away, whoever it is said to be for.
  const given: readonly Scope[] = what === 'parent-copy' ? ['meegeven-clip'] : []
  return [...new Set([audience, ...scopesOf[recipient.kind], ...given])]
}

const recipientOf: Readonly<Record<Audience, RecipientKind>> = {
  'terugkijken-gezin': 'parents',
  'terugkijken-andere-ouder': 'other-parent',
  'tonen-aan-kind': 'child',
  team: 'colleague',
  supervisie: 'supervision',
  'meegeven-clip': 'parents',
  onderwijs: 'education',
  onderzoek: 'research'
}

/** For whom a reel probably is, going by its audience. */
export function recipientFor(audience: Audience): RecipientKind {
  return recipientOf[audience]
}

/** Who may get what is held back from parents; everybody else gets what parents get. */
const mayHaveAll: ReadonlySet<RecipientKind> = new Set(['colleague', 'supervision', 'archive'])

/** Whether what leaves may be seen by parents. A copy to take home always may. */
export function isSeenByParents({ what, recipient }: Pick<ExportChoice, 'what' | 'recipient'>): boolean {
  return what === 'parent-copy' || !mayHaveAll.has(recipient.kind)
}
