import { type Codebook, type CodeRef, codeForKey } from '../../../shared/domain/codebook.ts'
import {
  codeForLetter,
  groupChord,
  groupLetters,
  groupOfChord,
  type KeyScheme
} from '../../../shared/domain/key-scheme.ts'
import type { ActionId } from '../../state/keymap.ts'
import { actionFor } from '../../state/keys-in-force.ts'

export type Resolved =
  | { readonly kind: 'action'; readonly id: ActionId }
  | { readonly kind: 'code'; readonly ref: CodeRef }
  /** The codes of this group are meant by the letters from now on. */
  | { readonly kind: 'group'; readonly index: number }

/**
 * What a key combination means while tagging; a key of the program is never a code's. `armed` is the group whose
 * letters are meant in the scheme of group and letter; a codebook with one group needs no digit first.
 */
export function resolveKey(
  chord: string,
  codebook: Codebook,
  scheme: KeyScheme = 'code',
  armed: number | null = null
): Resolved | null {
  const id = actionFor(chord)
  if (id !== null) return { kind: 'action', id }
  if (scheme === 'code') return asCode(codeForKey(codebook, chord))
  const index = groupOfChord(codebook, chord)
  if (index !== null) return { kind: 'group', index }
  const group = codebook.groups[codebook.groups.length === 1 ? 0 : (armed ?? -1)]
  return group === undefined ? null : asCode(codeForLetter(codebook, group, chord))
}

function asCode(ref: CodeRef | null): Resolved | null {
  return ref === null ? null : { kind: 'code', ref }
}

/** The keys that tag a code, one after the other; none when it can't be reached in this scheme. */
export function keysOf(codebook: Codebook, ref: CodeRef, scheme: KeyScheme): readonly string[] {
  for (const [index, group] of codebook.groups.entries()) {
    const code = group.codes.find(({ id }) => `${codebook.id}/${id}` === ref)
    if (code === undefined) continue
    if (scheme === 'code') return [code.key]
    const letter = groupLetters(group).get(code.id)
    const digit = groupChord(index)
    if (letter === undefined || digit === null) return []
    return codebook.groups.length === 1 ? [letter] : [digit, letter]
  }
  return []
}

/** Codes that can't be reached because the program has their key, or because an earlier code has it. */
export function deafCodes(codebook: Codebook, scheme: KeyScheme = 'code'): readonly CodeRef[] {
  const refs = codebook.groups.flatMap(({ codes }) => codes.map(({ id }) => `${codebook.id}/${id}`))
  return refs.filter((ref) => pressed(keysOf(codebook, ref, scheme), codebook, scheme) !== ref)
}

/** The code that these keys tag, one after the other. */
function pressed(chords: readonly string[], codebook: Codebook, scheme: KeyScheme): CodeRef | null {
  let armed: number | null = null
  for (const chord of chords) {
    const meant = resolveKey(chord, codebook, scheme, armed)
    if (meant?.kind === 'code') return meant.ref
    if (meant?.kind === 'group') armed = meant.index
  }
  return null
}
