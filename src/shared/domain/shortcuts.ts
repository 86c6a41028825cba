import { z } from 'zod'
import type { Codebook, CodeRef } from './codebook.ts'

/** Under which heading a key is listed. The keys of codes come from the codebook and are not here. */
export type KeyGroup = 'player' | 'tagging' | 'reel' | 'parent-screen' | 'general'

export type Binding = {
  readonly id: string
  /** In the words of `chordOf`; any of them will do. */
  readonly keys: readonly string[]
  readonly group: KeyGroup
  /** Can't be changed: a widget brings it along. */
  readonly fixed?: boolean
}

/** What a person changed: the keys of an action in the place of its own; none is possible too. */
export const shortcutsSchema = z.record(z.string().max(60), z.array(z.string().min(1).max(40)).max(4))
export type Shortcuts = Readonly<Record<string, readonly string[]>>

/** Where keys work at the same time; in one such place no key may do two things. */
const places: readonly (readonly KeyGroup[])[] = [
  ['player', 'tagging', 'general'],
  ['reel', 'general'],
  ['parent-screen']
]

/** The bindings with what the person changed. */
export function bindingsInForce<B extends Binding>(
  defaults: readonly B[],
  changes: Shortcuts
): readonly (Omit<B, 'keys'> & { readonly keys: readonly string[] })[] {
  return defaults.map((binding) =>
    binding.fixed === true ? binding : { ...binding, keys: changes[binding.id] ?? binding.keys }
  )
}

/** The chords that no code should ask for: while tagging, the program has them. */
export function reservedChords(bindings: readonly Binding[]): ReadonlySet<string> {
  return new Set(bindings.filter(({ group }) => places[0]?.includes(group)).flatMap(({ keys }) => keys))
}

/** Why a key can't be had, or what it would cost. */
export type Conflict =
  /** Some keys are no keys of their own, or never reach a program. */
  | { readonly kind: 'unpressable' }
  /** The system, or the menu, takes it first. */
  | { readonly kind: 'system' }
  /** Another action has it, and keeps it: a widget's own. */
  | { readonly kind: 'fixed'; readonly id: string }
  | { readonly kind: 'action'; readonly id: string }
  /** A code has it, in the codebook in use or in another one. */
  | { readonly kind: 'code'; readonly ref: CodeRef; readonly inUse: boolean }
  /** It goes on doing its own thing in text fields. */
  | { readonly kind: 'field' }
  /** Typed with AltGr on some keyboards. */
  | { readonly kind: 'alt-gr' }

/** Whether a conflict forbids the key; the others are for the person to weigh. */
export function forbids({ kind }: Conflict): boolean {
  return kind === 'unpressable' || kind === 'system' || kind === 'fixed'
}

type Around = {
  readonly bindings: readonly Binding[]
  readonly codebooks: readonly Codebook[]
  readonly codebookId: string
}

/** All there is to say against giving an action this key, the gravest first. */
export function conflictsOf(
  chord: string,
  id: string,
  { bindings, codebooks, codebookId }: Around
): readonly Conflict[] {
  const key = keyOf(chord)
  if (unpressable.has(key) || key === '' || !/^[\x20-\x7e]+$/.test(chord)) return [{ kind: 'unpressable' }]
  if (systemChords.has(chord) || /^f1[0-2]$/.test(key)) return [{ kind: 'system' }]
  const group = bindings.find((binding) => binding.id === id)?.group ?? 'general'
  const rivals = bindings.filter(
    (other) => other.id !== id && meet(group, other.group) && other.keys.includes(chord)
  )
  const found: Conflict[] = rivals.map((rival) => ({
    kind: rival.fixed === true ? 'fixed' : 'action',
    id: rival.id
  }))
  if (places[0]?.includes(group)) found.push(...codeConflicts(chord, codebooks, codebookId))
  if (chord.startsWith('mod+alt+')) found.push({ kind: 'alt-gr' })
  if (fieldChords.has(chord)) found.push({ kind: 'field' })
  return found.toSorted((a, b) => Number(forbids(b)) - Number(forbids(a)))
}

/** The person's changes after an action is given these keys; those to whom they belonged lose them. */
export function giveKeys(
  changes: Shortcuts,
  id: string,
  keys: readonly string[],
  defaults: readonly Binding[]
): Shortcuts {
  const now = bindingsInForce(defaults, changes)
  const group = now.find((binding) => binding.id === id)?.group ?? 'general'
  const next: Record<string, readonly string[]> = { ...changes, [id]: keys }
  for (const other of now) {
    if (other.id === id || other.fixed === true || !meet(group, other.group)) continue
    const left = other.keys.filter((key) => !keys.includes(key))
    if (left.length < other.keys.length) next[other.id] = left
  }
  return withoutIdle(next, defaults)
}

/**
 * The person's changes after an action has its own keys again; who has them now loses them. What it lets go of goes
 * back to the action that it came from.
 */
export function resetKeys(changes: Shortcuts, id: string, defaults: readonly Binding[]): Shortcuts {
  const own = defaults.find((binding) => binding.id === id)?.keys ?? []
  const before = bindingsInForce(defaults, changes).find((binding) => binding.id === id)?.keys ?? []
  const next = giveKeys(changes, id, own, defaults)
  const now = bindingsInForce(defaults, next)
  const freed = before.filter((key) => !own.includes(key))
  return defaults.reduce<Shortcuts>((result, binding) => {
    const has = now.find((other) => other.id === binding.id)?.keys ?? []
    const back = binding.keys.filter((key) => freed.includes(key) && !has.includes(key))
    const free = back.filter(
      (key) => !now.some((other) => meet(binding.group, other.group) && other.keys.includes(key))
    )
    if (binding.id === id || binding.fixed === true || free.length === 0) return result
    const keys = binding.keys.filter((key) => has.includes(key) || free.includes(key))
    return giveKeys(result, binding.id, [...keys, ...has.filter((key) => !keys.includes(key))], defaults)
  }, next)
}

/** A change that says what is so anyway is none. */
function withoutIdle(changes: Shortcuts, defaults: readonly Binding[]): Shortcuts {
  const own = new Map(defaults.map(({ id, keys }) => [id, keys.join(' ')]))
  return Object.fromEntries(Object.entries(changes).filter(([id, keys]) => own.get(id) !== keys.join(' ')))
}

function meet(a: KeyGroup, b: KeyGroup): boolean {
  return places.some((place) => place.includes(a) && place.includes(b))
}

function codeConflicts(chord: string, codebooks: readonly Codebook[], codebookId: string): Conflict[] {
  const inOrder = codebooks.toSorted((a, b) => Number(b.id === codebookId) - Number(a.id === codebookId))
  const all = inOrder.flatMap((codebook) =>
    codebook.groups.flatMap(({ codes }) =>
      codes
        .filter(({ key }) => key === chord)
        .map(({ id }): Conflict => {
          return { kind: 'code', ref: `${codebook.id}/${id}`, inUse: codebook.id === codebookId }
        })
    )
  )
  // One is enough to tell: the one in use first.
  return all.slice(0, 1)
}

/** The last part of a chord: the key itself. */
function keyOf(chord: string): string {
  return chord.split('+').at(-1) ?? ''
}

const unpressable: ReadonlySet<string> = new Set([
  ...['controlleft', 'controlright', 'shiftleft', 'shiftright', 'altleft', 'altright'],
  ...['metaleft', 'metaright', 'osleft', 'osright', 'fn', 'fnlock', 'capslock', 'numlock', 'scrolllock'],
  ...['unidentified', 'printscreen', 'pause', 'power', 'sleep', 'wakeup', 'contextmenu'],
  ...['lang1', 'lang2', 'convert', 'nonconvert', 'kanamode']
])

/** Switching windows, closing, the menu's own keys, and moving the focus. */
const systemChords: ReadonlySet<string> = new Set([
  ...['tab', 'shift+tab', 'alt+tab', 'alt+shift+tab', 'mod+tab', 'mod+shift+tab'],
  ...['alt+f4', 'mod+f4', 'alt+space', 'alt+escape', 'mod+escape', 'mod+shift+escape', 'mod+alt+delete'],
  ...['mod+q', 'mod+w', 'mod+m', 'mod+h', 'mod+l', 'mod+,', 'mod+shift+g', 'mod+=', 'mod+-', 'mod+0'],
  ...['mod+r', 'mod+shift+r', 'mod+shift+i']
])

const fieldChords: ReadonlySet<string> = new Set([
  ...['mod+a', 'mod+c', 'mod+v', 'mod+x', 'mod+z', 'mod+y', 'mod+shift+z'],
  ...['mod+arrowleft', 'mod+arrowright', 'mod+backspace', 'mod+delete', 'mod+home', 'mod+end']
])
