import { type Code, type Codebook, longestCodebookId } from './codebook.ts'
import { type Diff, diffOf } from './diff.ts'
import type { Localised } from './language.ts'
import type { SessionRecord } from './session-record.ts'

/** All versions of a codebook share this. */
export function lineageOf(book: Codebook): string {
  return book.lineageId ?? book.id
}

export function codesOf(book: Codebook): readonly Code[] {
  return book.groups.flatMap(({ codes }) => codes)
}

/** The newest version of every lineage, in the order in which the lineages first appear. */
export function newestVersions(books: readonly Codebook[]): readonly Codebook[] {
  const newest = new Map<string, Codebook>()
  for (const book of books) {
    const known = newest.get(lineageOf(book))
    if (known === undefined || book.version > known.version) newest.set(lineageOf(book), book)
  }
  return [...newest.values()]
}

/** This content as the version after all that are known of its lineage. */
export function asNextVersion(book: Codebook, known: readonly Codebook[]): Codebook {
  const lineageId = lineageOf(book)
  const versions = known.filter((other) => lineageOf(other) === lineageId).map(({ version }) => version)
  const version = Math.max(0, ...versions) + 1
  const id = freeId(
    version === 1 ? lineageId : `${lineageId}-${String(version)}`,
    known.map((other) => other.id)
  )
  return { ...book, id, lineageId, version }
}

/** The same codes as a codebook of one's own, the first of its lineage. */
export function asCopy(book: Codebook, title: Localised, takenIds: Iterable<string>): Codebook {
  const id = freeId(idFrom(title.nl, 'codeboek'), takenIds)
  return { ...book, id, title, lineageId: id, version: 1 }
}

/** The wish itself, or with the first number that makes it free; cut where it is longer than an id may be. */
export function freeId(wish: string, takenIds: Iterable<string>): string {
  const taken = new Set(takenIds)
  let id = wish.slice(0, longestCodebookId)
  for (let n = 2; taken.has(id); n += 1) {
    const number = `-${String(n)}`
    id = `${wish.slice(0, longestCodebookId - number.length)}${number}`
  }
  return id
}

/** A text as an id: small letters, digits and dashes; `otherwise` when none of it is left. */
export function idFrom(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ +/g, '-')
  return plain.slice(0, 60).replace(/-$/, '') || otherwise
}

/** Which code of one codebook becomes which of another; null: it stays as it is. */
export type CodeMapping = Readonly<Record<string, string | null>>

/** The same id first, then the same label in either language; what has neither stays as it is. */
export function proposeMapping(from: Codebook, to: Codebook): CodeMapping {
  const targets = codesOf(to)
  return Object.fromEntries(
    codesOf(from).map(({ id, label }) => {
      const same = targets.find((code) => code.id === id)
      const alike = targets.find(({ label: other }) => alikeIn(label, other))
      return [id, (same ?? alike)?.id ?? null]
    })
  )
}

function alikeIn(a: Localised, b: Localised): boolean {
  const plain = (text: string): string => text.trim().toLowerCase()
  return plain(a.nl) === plain(b.nl) || plain(a.en) === plain(b.en)
}

/** The edit that gives a session's moments the codes of another version. Only their code changes. */
export function migrationDiff(
  records: Iterable<SessionRecord>,
  fromId: string,
  to: Codebook,
  mapping: CodeMapping
): Diff {
  const known = new Set(codesOf(to).map(({ id }) => id))
  const updated: [SessionRecord, SessionRecord][] = []
  for (const record of records) {
    if (record.type !== 'moment' || !record.code.startsWith(`${fromId}/`)) continue
    const target = mapping[record.code.slice(fromId.length + 1)] ?? null
    if (target !== null && known.has(target))
      updated.push([record, { ...record, code: `${to.id}/${target}` }])
  }
  return diffOf({ updated })
}
