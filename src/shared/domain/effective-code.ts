import type { Code, CodeRef, FoundCode, Valence } from './codebook.ts'
import type { Moment } from './session-record.ts'

/** What a moment says of a clip: how it is meant, and whether parents may see it. */
export type CodeEffect = { readonly valence: Valence; readonly parentVisible: boolean }

/**
 * What a code means for one moment. An answer to one of its questions may change that: the same limit can be set warmly or
 * coldly. An answer can hold a moment back from parents; it can't release what the code itself holds back. Of several answers
 * that are meant differently the one that asks for most care counts.
 */
export function effectOf(code: Code, modifiers: Moment['modifiers']): CodeEffect {
  if (!canVary(code)) return code
  const answers = (code.modifiers ?? []).flatMap(({ id, kind, values }) => {
    const answer = modifiers[id]
    if (answer === undefined || kind === 'number' || kind === 'text') return []
    const chosen = Array.isArray(answer) ? answer : [answer]
    return values.filter((value) => chosen.includes(value.id))
  })
  const said = new Set(answers.flatMap(({ valence }) => valence ?? []))
  return {
    valence: careFirst.find((valence) => said.has(valence)) ?? code.valence,
    parentVisible: code.parentVisible && !answers.some(({ parentVisible }) => parentVisible === false)
  }
}

const varying = new WeakMap<Code, boolean>()

/** Whether an answer can make a moment of this code mean something else: of most codes none can, and there are many moments. */
export function canVary(code: Code): boolean {
  const known = varying.get(code)
  if (known !== undefined) return known
  const can = (code.modifiers ?? []).some(({ values }) =>
    values.some(({ valence, parentVisible }) => valence !== undefined || parentVisible === false)
  )
  varying.set(code, can)
  return can
}

const careFirst: readonly Valence[] = ['growth', 'neutral', 'strength']

/** How a moment is meant; neutral as long as its code isn't known. */
export function valenceOf(
  { code, modifiers }: Pick<Moment, 'code' | 'modifiers'>,
  codes: ReadonlyMap<CodeRef, FoundCode>
): Valence {
  const found = codes.get(code)
  return found === undefined ? 'neutral' : effectOf(found.code, modifiers).valence
}
