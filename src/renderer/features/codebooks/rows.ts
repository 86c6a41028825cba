import type { Code, Codebook, CodeGroup } from '../../../shared/domain/codebook.ts'
import { moveCode, moveGroup } from '../../../shared/domain/codebook-edit.ts'
import type { ChosenPart } from '../../state/codebook-editor.ts'

/** A line of the list: a group (`code` null) or one of its codes. */
type Row = { readonly id: string; readonly group: CodeGroup; readonly code: Code | null }

export function rowsOf(book: Codebook): Row[] {
  return book.groups.flatMap((group) => [
    { id: `g:${group.id}`, group, code: null },
    ...group.codes.map((code) => ({ id: `c:${code.id}`, group, code }))
  ])
}

export function rowOfPart(part: Exclude<ChosenPart, { kind: 'book' }>): string {
  return part.kind === 'group' ? `g:${part.groupId}` : `c:${part.codeId}`
}

export function partOfRow(row: string): ChosenPart {
  const id = row.slice(2)
  return row.startsWith('g:') ? { kind: 'group', groupId: id } : { kind: 'code', codeId: id }
}

/** The codebook after `moved` was let go of before or after `target`; a group goes with all its codes. */
export function dropped(book: Codebook, moved: string, target: string, after: boolean): Codebook {
  if (moved === target) return book
  const at = book.groups.findIndex(
    ({ id, codes }) => target === `g:${id}` || codes.some((code) => target === `c:${code.id}`)
  )
  const group = book.groups[at]
  if (group === undefined) return book
  const movedId = moved.slice(2)
  if (moved.startsWith('g:')) {
    const from = book.groups.findIndex(({ id }) => id === movedId)
    const isBefore = target === `g:${group.id}` && !after
    const index = isBefore ? at : at + 1
    return from === at ? book : moveGroup(book, movedId, from < index ? index - 1 : index)
  }
  if (target.startsWith('g:')) {
    const above = book.groups[at - 1]
    return after || above === undefined
      ? moveCode(book, movedId, group.id, 0)
      : moveCode(book, movedId, above.id, above.codes.length)
  }
  const others = group.codes.filter(({ id }) => id !== movedId)
  const index = others.findIndex(({ id }) => target === `c:${id}`)
  return moveCode(book, movedId, group.id, after ? index + 1 : index)
}
