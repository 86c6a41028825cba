import type { Code, Codebook, CodeGroup, Modifier } from './codebook.ts'
import { codesOf, freeId, idFrom } from './codebook-versions.ts'
import type { Language, Localised } from './language.ts'

/** The colours a group or a code can have; they stay apart for colour-blind eyes too. */
export const codebookColours = [
  { family: 'teal', hex: '#17807E' },
  { family: 'blue', hex: '#0072B2' },
  { family: 'sky', hex: '#56B4E9' },
  { family: 'green', hex: '#009E73' },
  { family: 'purple', hex: '#9467BD' },
  { family: 'pink', hex: '#CC79A7' },
  { family: 'orange', hex: '#E69F00' },
  { family: 'rust', hex: '#D55E00' },
  { family: 'sand', hex: '#B8A25A' },
  { family: 'grey', hex: '#7F7F7F' }
] as const

/**
 * A text as typed in one language. The other one follows what is typed in `main`, the language the person works in, as
 * long as nothing else was written there; what is typed in the other language never touches it.
 */
export function typed(
  words: Localised | undefined,
  language: Language,
  text: string,
  main: Language
): Localised {
  const before = words ?? { nl: '', en: '' }
  const other = language === 'nl' ? 'en' : 'nl'
  const follows = language === main && (before[other] === '' || before[other] === before[language])
  return { ...before, [language]: text, ...(follows ? { [other]: text } : {}) }
}

/** An empty codebook with one group, to begin with. */
export function emptyCodebook(title: Localised, groupTitle: Localised, takenIds: Iterable<string>): Codebook {
  const id = freeId(idFrom(title.nl, 'codeboek'), takenIds)
  return addGroup({ id, title, lineageId: id, version: 1, groups: [] }, groupTitle)
}

/** A group at the end, in the first colour that no other group has. */
export function addGroup(book: Codebook, title: Localised): Codebook {
  const used = new Set(book.groups.map(({ colour }) => colour.hex))
  const colour = codebookColours.find(({ hex }) => !used.has(hex)) ?? codebookColours[0]
  const id = freeId(
    'groep',
    book.groups.map((group) => group.id)
  )
  return { ...book, groups: [...book.groups, { id, title, exclusive: false, colour, codes: [] }] }
}

/** A nameless code at the end of the group; its id is the new one. */
export function addCode(
  book: Codebook,
  groupId: string
): { readonly book: Codebook; readonly codeId: string } {
  const codeId = freeId(
    'code',
    codesOf(book).map(({ id }) => id)
  )
  const code: Code = {
    id: codeId,
    label: { nl: '', en: '' },
    definition: { nl: '', en: '' },
    subject: 'child',
    kind: 'point',
    valence: 'neutral',
    key: '',
    parentVisible: false
  }
  return { book: changeGroup(book, groupId, ({ codes }) => ({ codes: [...codes, code] })), codeId }
}

/** The same code once more, right after it, without its keys. */
export function duplicateCode(
  book: Codebook,
  codeId: string
): { readonly book: Codebook; readonly codeId: string } {
  const newId = freeId(
    codeId,
    codesOf(book).map(({ id }) => id)
  )
  const groups = book.groups.map((group) => ({
    ...group,
    codes: group.codes.flatMap((code) => {
      if (code.id !== codeId) return [code]
      return [code, { ...code, id: newId, key: '', groupKey: '' }]
    })
  }))
  return { book: { ...book, groups }, codeId: newId }
}

export function changeGroup(
  book: Codebook,
  groupId: string,
  change: (group: CodeGroup) => Partial<CodeGroup>
): Codebook {
  const groups = book.groups.map((group) => (group.id === groupId ? { ...group, ...change(group) } : group))
  return { ...book, groups }
}

export function changeCode(book: Codebook, codeId: string, change: (code: Code) => Code): Codebook {
  return withCodes(book, (codes) => codes.map((code) => (code.id === codeId ? change(code) : code)))
}

/** The code without something it need not have. */
export function without(code: Code, field: 'role' | 'icon' | 'colour' | 'intensityTo'): Code {
  return Object.fromEntries(Object.entries(code).filter(([name]) => name !== field)) as Code
}

export function removeCode(book: Codebook, codeId: string): Codebook {
  return withCodes(book, (codes) => codes.filter(({ id }) => id !== codeId))
}

export function removeGroup(book: Codebook, groupId: string): Codebook {
  return { ...book, groups: book.groups.filter(({ id }) => id !== groupId) }
}

/** The code at `index` of a group, its own place not counted. */
export function moveCode(book: Codebook, codeId: string, groupId: string, index: number): Codebook {
  const code = codesOf(book).find(({ id }) => id === codeId)
  if (code === undefined || !book.groups.some(({ id }) => id === groupId)) return book
  return changeGroup(removeCode(book, codeId), groupId, ({ codes }) => ({
    codes: codes.toSpliced(index, 0, code)
  }))
}

/** The group at `index`, its own place not counted. */
export function moveGroup(book: Codebook, groupId: string, index: number): Codebook {
  const group = book.groups.find(({ id }) => id === groupId)
  if (group === undefined) return book
  return { ...book, groups: removeGroup(book, groupId).groups.toSpliced(index, 0, group) }
}

/** One place up or down; a code at the edge of its group goes over to the next group. */
export function stepCode(book: Codebook, codeId: string, by: 1 | -1): Codebook {
  const at = book.groups.findIndex(({ codes }) => codes.some(({ id }) => id === codeId))
  const group = book.groups[at]
  if (group === undefined) return book
  const index = group.codes.findIndex(({ id }) => id === codeId) + by
  if (index >= 0 && index < group.codes.length) return moveCode(book, codeId, group.id, index)
  const next = book.groups[at + by]
  return next === undefined ? book : moveCode(book, codeId, next.id, by === 1 ? 0 : next.codes.length)
}

/** Without empty optional texts, and with every text in both languages when it is there in one. */
export function tidied(book: Codebook): Codebook {
  const { intro, ...rest } = book
  return {
    ...rest,
    title: inBoth(book.title),
    ...(isEmpty(intro) ? {} : { intro: inBoth(intro) }),
    groups: book.groups.map((group) => ({
      ...group,
      title: inBoth(group.title),
      codes: group.codes.map(tidy)
    }))
  }
}

/** What is saved: tidied, and with codes and groups that are new named after their words. */
export function readyToSave(draft: Codebook, saved: Codebook | undefined): Codebook {
  const book = tidied(draft)
  const keptCodes = new Set(saved && codesOf(saved).map(({ id }) => id))
  const keptGroups = new Set(saved?.groups.map(({ id }) => id))
  const takenCodes = new Set(keptCodes)
  const takenGroups = new Set(keptGroups)
  const groups = book.groups.map((group) => ({
    ...group,
    id: keptGroups.has(group.id) ? group.id : freshId(group.title, 'groep', takenGroups),
    codes: group.codes.map((code) => ({
      ...code,
      id: keptCodes.has(code.id) ? code.id : freshId(code.label, 'code', takenCodes)
    }))
  }))
  return { ...book, groups }
}

function freshId({ nl }: Localised, otherwise: string, taken: Set<string>): string {
  const id = freeId(idFrom(nl, otherwise), taken)
  taken.add(id)
  return id
}

function tidy({ reflect, parentLabel, groupKey, modifiers, ...code }: Code): Code {
  return {
    ...code,
    label: inBoth(code.label),
    definition: inBoth(code.definition),
    ...(groupKey === undefined || groupKey === '' ? {} : { groupKey }),
    ...(isEmpty(reflect) ? {} : { reflect: inBoth(reflect) }),
    ...(isEmpty(parentLabel) ? {} : { parentLabel: inBoth(parentLabel) }),
    ...(modifiers === undefined || modifiers.length === 0 ? {} : { modifiers: modifiers.map(tidyModifier) })
  }
}

function tidyModifier(modifier: Modifier): Modifier {
  const values = modifier.values.map((value) => ({ ...value, label: inBoth(value.label) }))
  return { ...modifier, title: inBoth(modifier.title), values }
}

/** What was written in one language only stands in both: nobody may meet a code without words. */
function inBoth(words: Localised): Localised {
  return {
    nl: words.nl.trim() === '' ? words.en : words.nl,
    en: words.en.trim() === '' ? words.nl : words.en
  }
}

function isEmpty(words: Localised | undefined): words is undefined {
  return words === undefined || (words.nl.trim() === '' && words.en.trim() === '')
}

function withCodes(book: Codebook, change: (codes: readonly Code[]) => Code[]): Codebook {
  return { ...book, groups: book.groups.map((group) => ({ ...group, codes: change(group.codes) })) }
}
