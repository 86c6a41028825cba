import { isPresent } from './consent.ts'
import type { Person } from './family.ts'

/**
 * How the child that is meant wants to be called, where a parent reads or hears it: the one child among `personIds`, else
 * the only child that is still of the family. Null: nobody said so, or it could be several.
 */
export function childMeant(people: readonly Person[], personIds: readonly string[] = []): string | null {
  const children = people.filter(({ role }) => role === 'child')
  const named = children.filter(({ id }) => personIds.includes(id))
  const [child, ...others] = named.length > 0 ? named : children.filter(isPresent)
  return child === undefined || others.length > 0 || child.callName === '' ? null : child.callName
}
