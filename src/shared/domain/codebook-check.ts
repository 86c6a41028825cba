import type { Code, Codebook, CodeGroup, Modifier } from './codebook.ts'
import type { Localised } from './language.ts'

/** Where in a codebook something is; with nothing more it is the codebook's own field. */
export type CodebookPlace = {
  readonly groupId?: string
  readonly codeId?: string
  readonly modifierId?: string
  readonly field:
    'title' | 'label' | 'definition' | 'key' | 'groupKey' | 'kind' | 'exclusive' | 'modifiers' | 'codes'
}

/** What is wrong, each with one sentence under `codebooks.problem`. */
type CodebookProblemKind =
  | 'title-missing'
  | 'no-codes'
  | 'group-title-missing'
  | 'group-empty'
  | 'group-id-double'
  | 'too-many-groups'
  | 'exclusive-points'
  | 'label-missing'
  | 'label-double'
  | 'code-id-double'
  | 'definition-missing'
  | 'key-missing'
  | 'key-wrong'
  | 'key-double'
  | 'key-reserved'
  | 'group-key-double'
  | 'not-codable-point'
  | 'modifier-title-missing'
  | 'modifier-values-missing'
  | 'modifier-value-missing'
  | 'modifier-id-double'

export type CodebookProblem = {
  readonly kind: CodebookProblemKind
  /** Errors keep a codebook from being saved; warnings don't. */
  readonly severity: 'error' | 'warning'
  readonly at: CodebookPlace
  /** The other code of two that clash. */
  readonly otherCodeId?: string
  /** What the sentence names. */
  readonly values: Readonly<Record<string, Localised | string | number>>
}

/** Groups are reached by one digit each when codes are chosen in two steps. */
const mostGroups = 10

const warnings: ReadonlySet<CodebookProblemKind> = new Set([
  'group-empty',
  'too-many-groups',
  'exclusive-points',
  'label-double',
  'definition-missing'
])

/** Everything that is wrong or odd, in the order of the codebook. `reserved`: keys that no code may have. */
export function checkCodebook(book: Codebook, reserved: ReadonlySet<string>): readonly CodebookProblem[] {
  const problems: CodebookProblem[] = []
  const tell: Tell = (kind, at, values = {}, otherCodeId) =>
    void problems.push({
      kind,
      severity: warnings.has(kind) ? 'warning' : 'error',
      at,
      values,
      ...(otherCodeId === undefined ? {} : { otherCodeId })
    })
  const seen: Seen = { ids: new Set(), keys: new Map(), labels: new Map() }
  if (isBlank(book.title)) tell('title-missing', { field: 'title' })
  if (book.groups.every(({ codes }) => codes.length === 0)) tell('no-codes', { field: 'codes' })
  if (book.groups.length > mostGroups)
    tell('too-many-groups', { field: 'codes' }, { count: book.groups.length })
  const groupIds = new Set<string>()
  book.groups.forEach((group, index) => {
    const at = { groupId: group.id } as const
    const name = isBlank(group.title) ? index + 1 : group.title
    if (groupIds.has(group.id)) tell('group-id-double', { ...at, field: 'title' }, { group: name })
    groupIds.add(group.id)
    if (isBlank(group.title)) tell('group-title-missing', { ...at, field: 'title' }, { number: index + 1 })
    if (group.codes.length === 0) tell('group-empty', { ...at, field: 'codes' }, { group: name })
    else if (group.exclusive && group.codes.every(({ kind }) => kind === 'point'))
      tell('exclusive-points', { ...at, field: 'exclusive' }, { group: name })
    const groupKeys = new Map<string, Named>()
    group.codes.forEach((code, position) => {
      checkCode(code, { group, groupName: name, position, groupKeys, seen, reserved, tell })
    })
  })
  return problems
}

type Tell = (
  kind: CodebookProblemKind,
  at: CodebookPlace,
  values?: CodebookProblem['values'],
  otherCodeId?: string
) => void

/** A code as a sentence names it: by its place as long as it has no name. */
type Named = { readonly id: string; readonly name: Localised | number }

type Seen = {
  readonly ids: Set<string>
  readonly keys: Map<string, Named>
  readonly labels: Map<string, true>
}

type Around = {
  readonly group: CodeGroup
  readonly groupName: Localised | number
  readonly position: number
  readonly groupKeys: Map<string, Named>
  readonly seen: Seen
  readonly reserved: ReadonlySet<string>
  readonly tell: Tell
}

function checkCode(code: Code, around: Around): void {
  const { group, groupName, position, seen, tell } = around
  const at = { groupId: group.id, codeId: code.id } as const
  const name = isBlank(code.label) ? position + 1 : code.label
  if (seen.ids.has(code.id)) tell('code-id-double', { ...at, field: 'label' }, { code: name, id: code.id })
  seen.ids.add(code.id)
  if (isBlank(code.label))
    tell('label-missing', { ...at, field: 'label' }, { number: position + 1, group: groupName })
  else {
    const label = code.label.nl.trim().toLowerCase()
    if (seen.labels.has(label)) tell('label-double', { ...at, field: 'label' }, { code: name })
    seen.labels.set(label, true)
    if (isBlank(code.definition)) tell('definition-missing', { ...at, field: 'definition' }, { code: name })
  }
  checkKeys(code, name, around)
  if (code.role === 'not-codable' && code.kind === 'point')
    tell('not-codable-point', { ...at, field: 'kind' }, { code: name })
  const modifierIds = new Set<string>()
  for (const modifier of code.modifiers ?? []) {
    if (modifierIds.has(modifier.id))
      tell('modifier-id-double', { ...at, modifierId: modifier.id, field: 'modifiers' }, { code: name })
    modifierIds.add(modifier.id)
    checkModifier(modifier, name, at, tell)
  }
}

function checkKeys(
  code: Code,
  name: Localised | number,
  { group, groupKeys, seen, reserved, tell }: Around
): void {
  const at = { groupId: group.id, codeId: code.id } as const
  const { key, groupKey } = code
  if (key === '') tell('key-missing', { ...at, field: 'key' }, { code: name })
  else if (!/^(shift\+)?[a-z0-9]$/.test(key)) tell('key-wrong', { ...at, field: 'key' }, { code: name, key })
  else if (reserved.has(key)) tell('key-reserved', { ...at, field: 'key' }, { code: name, key })
  else {
    const other = seen.keys.get(key)
    if (other !== undefined)
      tell('key-double', { ...at, field: 'key' }, { code: name, other: other.name, key }, other.id)
    else seen.keys.set(key, { id: code.id, name })
  }
  if (groupKey === undefined || groupKey === '') return
  const rival = groupKeys.get(groupKey)
  if (rival !== undefined)
    tell(
      'group-key-double',
      { ...at, field: 'groupKey' },
      { code: name, other: rival.name, key: groupKey },
      rival.id
    )
  else groupKeys.set(groupKey, { id: code.id, name })
}

function checkModifier(
  modifier: Modifier,
  code: Localised | number,
  { groupId, codeId }: { readonly groupId: string; readonly codeId: string },
  tell: Tell
): void {
  const at = { groupId, codeId, modifierId: modifier.id, field: 'modifiers' } as const
  if (isBlank(modifier.title)) tell('modifier-title-missing', at, { code })
  if (modifier.kind !== 'single' && modifier.kind !== 'multiple') return
  const modifierName = isBlank(modifier.title) ? '' : modifier.title
  if (modifier.values.length === 0) tell('modifier-values-missing', at, { code, modifier: modifierName })
  else if (modifier.values.some(({ label }) => isBlank(label)))
    tell('modifier-value-missing', at, { code, modifier: modifierName })
}

/** Empty in one language is empty: nobody may meet a code without words. */
function isBlank({ nl, en }: Localised): boolean {
  return nl.trim() === '' || en.trim() === ''
}
