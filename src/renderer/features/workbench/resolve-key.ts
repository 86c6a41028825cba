import { type Codebook, type CodeRef, codeForKey } from '../../../shared/domain/codebook.ts'
import type { ActionId } from '../../state/keymap.ts'
import { actionFor } from '../../state/keys-in-force.ts'

type Resolved =
  { readonly kind: 'action'; readonly id: ActionId } | { readonly kind: 'code'; readonly ref: CodeRef }

/** What a key combination means while tagging; a key of the program is never a code's. */
export function resolveKey(chord: string, codebook: Codebook): Resolved | null {
  const id = actionFor(chord)
  if (id !== null) return { kind: 'action', id }
  const ref = codeForKey(codebook, chord)
  return ref === null ? null : { kind: 'code', ref }
}

/** Codes that can't be reached because the program has their key, or because an earlier code has it. */
export function deafCodes(codebook: Codebook): readonly CodeRef[] {
  return codebook.groups.flatMap((group) =>
    group.codes
      .filter((code) => {
        const meant = resolveKey(code.key, codebook)
        return meant?.kind !== 'code' || meant.ref !== `${codebook.id}/${code.id}`
      })
      .map((code) => `${codebook.id}/${code.id}`)
  )
}
