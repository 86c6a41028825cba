import { isDeepStrictEqual } from 'node:util'
import type { Codebook } from '../../../shared/domain/codebook.ts'
import { asCopy, asNextVersion, freeId, lineageOf } from '../../../shared/domain/codebook-versions.ts'

type Placed = { readonly codebook: Codebook; readonly as: 'new' | 'version' | 'copy' | 'same' }

/**
 * What an imported codebook becomes beside those that are there: nothing new when it is there already, the next
 * version of one that is known, a copy of a built-in one. Nothing that is there is ever written over.
 */
export function placeImported(
  imported: Codebook,
  known: readonly Codebook[],
  isBuiltIn: (id: string) => boolean
): Placed {
  const same = known.find((book) => lineageOf(book) === lineageOf(imported) && hasContentOf(book, imported))
  if (same) return { codebook: same, as: 'same' }
  const ids = known.map(({ id }) => id)
  if (isBuiltIn(imported.id) || isBuiltIn(lineageOf(imported)))
    return { codebook: { ...asCopy(imported, imported.title, ids) }, as: 'copy' }
  if (known.some((book) => book.id === imported.id || lineageOf(book) === lineageOf(imported)))
    return { codebook: asNextVersion(imported, known), as: 'version' }
  const id = freeId(imported.id, ids)
  return { codebook: { ...imported, id, lineageId: lineageOf(imported) }, as: 'new' }
}

/** Alike in everything but their place among the versions. */
function hasContentOf(a: Codebook, b: Codebook): boolean {
  const content = ({ title, intro, groups }: Codebook): unknown =>
    JSON.parse(JSON.stringify({ title, intro, groups }))
  return isDeepStrictEqual(content(a), content(b))
}
