import type { TFunction } from 'i18next'
import type { CodeRef, FoundCode, Modifier } from '../../../../shared/domain/codebook.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { groupRef } from '../../../../shared/domain/match-moment.ts'
import type { MomentFilter } from '../../../../shared/domain/moment-filter.ts'
import type { Moment } from '../../../../shared/domain/session-record.ts'

/** A code, a whole group or a whole codebook, as one list of choices; `id` says which. */
type CodeChoice = { readonly id: string; readonly label: string; readonly isWhole?: boolean }

/** What of the codes occurs here: groups with two codes or more as a whole too, codebooks when there are several. */
export function codeChoices(
  used: readonly CodeRef[],
  codes: ReadonlyMap<CodeRef, FoundCode>,
  language: Language,
  t: TFunction
): readonly CodeChoice[] {
  const found = used.flatMap((ref) => codes.get(ref) ?? [])
  const unknown = used.filter((ref) => !codes.has(ref))
  const books = Map.groupBy(found, ({ codebook }) => codebook.lineageId ?? codebook.id)
  return [
    ...[...books].flatMap(([bookId, inBook]) => [
      ...(books.size > 1 ? [whole(`codebooks ${bookId}`, bookTitle(inBook, language, t))] : []),
      ...[...Map.groupBy(inBook, (each) => groupRef(each, each.group.id))].flatMap(([ref, inGroup]) => [
        ...(inGroup.length > 1 ? [whole(`groups ${ref}`, groupTitle(inGroup, language, t))] : []),
        ...inGroup.map((each) => ({ id: `codes ${each.ref}`, label: each.code.label[language] }))
      ])
    ]),
    ...unknown.map((ref) => ({ id: `codes ${ref}`, label: ref }))
  ]
}

/** What of the filter is chosen in that list. */
export function chosenCodes({ codebooks, groups, codes }: MomentFilter): readonly string[] {
  return [
    ...codebooks.map((id) => `codebooks ${id}`),
    ...groups.map((id) => `groups ${id}`),
    ...codes.map((id) => `codes ${id}`)
  ]
}

/** The choice as the filter's fields. */
export function codesAsked(chosen: readonly string[]): Pick<MomentFilter, 'codebooks' | 'groups' | 'codes'> {
  const of = (kind: string): string[] =>
    chosen.filter((id) => id.startsWith(`${kind} `)).map((id) => id.slice(kind.length + 1))
  return { codebooks: of('codebooks'), groups: of('groups'), codes: of('codes') }
}

/** What the codes that occur ask further, where the answers can be told apart in a list. */
export function modifiersOf(
  used: readonly CodeRef[],
  codes: ReadonlyMap<CodeRef, FoundCode>
): readonly Modifier[] {
  const byId = new Map<string, Modifier>()
  for (const ref of used)
    for (const modifier of codes.get(ref)?.code.modifiers ?? [])
      if (modifier.values.length > 0 && !byId.has(modifier.id)) byId.set(modifier.id, modifier)
  return [...byId.values()]
}

/** The codes that occur, in the order of their codebooks. */
export function usedCodes(
  moments: readonly Moment[],
  codes: ReadonlyMap<CodeRef, FoundCode>
): readonly CodeRef[] {
  const used = new Set<CodeRef>()
  for (const { code } of moments) used.add(code)
  const known = [...codes.keys()].filter((ref) => used.has(ref))
  return [...known, ...[...used].filter((ref) => !codes.has(ref))]
}

function whole(id: string, label: string): CodeChoice {
  return { id, label, isWhole: true }
}

function bookTitle([found]: readonly FoundCode[], language: Language, t: TFunction): string {
  return t('finding.filter.wholeCodebook', { codebook: found?.codebook.title[language] ?? '' })
}

function groupTitle([found]: readonly FoundCode[], language: Language, t: TFunction): string {
  return t('finding.filter.wholeGroup', { group: found?.group.title[language] ?? '' })
}
