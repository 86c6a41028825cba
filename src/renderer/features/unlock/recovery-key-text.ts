const groupLength = 5

/** A recovery key has seven groups of five. */
export const keyCharacters = 35

/** The characters that count, as people type them: any case, any dashes. */
export function charactersOf(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** Groups what is typed at the end with dashes; while someone deletes or edits in the middle it is left alone. */
export function inGroups(typed: string, before: string): string {
  const upper = typed.toUpperCase()
  const isAppending = typed.length > before.length && upper.startsWith(before.toUpperCase())
  if (!isAppending) return upper
  return (charactersOf(typed).match(/.{1,5}/g) ?? []).join('-')
}

/** Whether two groups are the same to someone copying by hand: O is 0, I and L are 1. */
export function isSameGroup(typed: string, group: string): boolean {
  const plain = (text: string): string => charactersOf(text).replace(/O/g, '0').replace(/[IL]/g, '1')
  return plain(typed) === plain(group) && charactersOf(typed).length === groupLength
}
