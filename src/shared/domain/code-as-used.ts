import type { Code, Modifier, Valence } from './codebook.ts'
import type { Moment } from './session-record.ts'

/** What a modifier's value may say of the moment that has it, beyond its label. */
type Weighed = Modifier['values'][number] & {
  readonly valence?: Valence | undefined
  readonly parentVisible?: boolean | undefined
}

/**
 * What a code is at a moment: the values that were chosen there may make another kind of moment of it, and may keep it
 * from parents; none makes a code for parents that isn't.
 */
export function codeAsUsed(
  code: Code,
  modifiers: Moment['modifiers']
): { readonly valence: Valence; readonly parentVisible: boolean } {
  const chosen = (code.modifiers ?? []).flatMap(({ id, values }): readonly Weighed[] => {
    const value = modifiers[id]
    return values.filter((each) => (Array.isArray(value) ? value.includes(each.id) : value === each.id))
  })
  return {
    valence: chosen.findLast(({ valence }) => valence !== undefined)?.valence ?? code.valence,
    parentVisible: code.parentVisible && chosen.every(({ parentVisible }) => parentVisible !== false)
  }
}
