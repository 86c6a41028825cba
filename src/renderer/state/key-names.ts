import i18next from 'i18next'
import { places } from './keymap.ts'
import { type AnyActionId, keysOf } from './keys-in-force.ts'

type LayoutMap = ReadonlyMap<string, string>
type WithKeyboard = Navigator & { readonly keyboard?: { getLayoutMap: () => Promise<LayoutMap> } }

let layout: LayoutMap = new Map()

/** Learns which character stands on which place of this machine's keyboard, so that the right one is shown. */
export async function readKeyboardLayout(): Promise<void> {
  try {
    layout = (await (navigator as WithKeyboard).keyboard?.getLayoutMap()) ?? layout
  } catch {
    // Not every system tells; the places' usual characters are shown then.
  }
}

const named = [
  'space',
  'enter',
  'escape',
  'delete',
  'backspace',
  'home',
  'end',
  'pageup',
  'pagedown',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'mod',
  'shift',
  'alt'
] as const

/** What stands on the keys of a combination, in the order in which they are pressed. */
export function keyNames(chord: string): readonly string[] {
  return chord.split('+').map((part) => {
    const known = named.find((name) => name === part)
    if (known === 'mod' && /Mac/.test(navigator.userAgent)) return '⌘'
    return known ? i18next.t(`keys.name.${known}`) : character(part)
  })
}

/** The first key of an action, as shown in tooltips. */
export function shortcutOf(action: AnyActionId): string {
  const [chord] = keysOf(action)
  return chord === undefined ? '' : keyNames(chord).join(' ')
}

function character(part: string): string {
  // Digits are shown as digits, also where Shift is needed to type them.
  const code = /^[a-z]$/.test(part)
    ? `Key${part.toUpperCase()}`
    : Object.keys(places).find((place) => places[place] === part)
  const onKey = code === undefined ? undefined : layout.get(code)
  return (onKey ?? part).toUpperCase()
}
