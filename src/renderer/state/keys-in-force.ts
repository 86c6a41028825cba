import { createStore } from 'zustand/vanilla'
import { bindingsInForce, type KeyGroup, type Shortcuts } from '../../shared/domain/shortcuts.ts'
import { type ActionId, keymap } from './keymap.ts'
import { type OtherActionId, otherKeys } from './other-keys.ts'

export type AnyActionId = ActionId | OtherActionId
type InForce = ReturnType<typeof derive>

/** One action with its keys, as the list of keys shows it. */
export type ShownBinding = InForce['bindings'][number]

const defaults = [...keymap, ...otherKeys]

function derive(changes: Shortcuts) {
  const bindings = bindingsInForce(defaults, changes)
  const among = <Id extends AnyActionId>(groups: readonly KeyGroup[]): ReadonlyMap<string, Id> =>
    new Map(
      bindings
        .filter(({ group }) => groups.includes(group))
        .flatMap(({ id, keys }) => keys.map((key) => [key, id as Id] as const))
    )
  return {
    bindings,
    tagging: among<ActionId>(['player', 'tagging', 'general']),
    reel: among<AnyActionId>(['reel', 'general']),
    parent: among<OtherActionId>(['parent-screen'])
  }
}

/** Every key that is not a code's, with what the person changed. */
export const keysInForce = createStore<InForce>(() => derive({}))

export function putKeysInForce(changes: Shortcuts): void {
  keysInForce.setState(derive(changes))
}

/** The bindings as they come. */
export function defaultBindings(): typeof defaults {
  return defaults
}

/** The action that a key combination stands for while tagging. */
export function actionFor(chord: string): ActionId | null {
  return keysInForce.getState().tagging.get(chord) ?? null
}

/** The same on the screen of the reel. */
export function reelActionFor(chord: string): AnyActionId | null {
  return keysInForce.getState().reel.get(chord) ?? null
}

/** The same on the parent screen. */
export function parentActionFor(chord: string): OtherActionId | null {
  return keysInForce.getState().parent.get(chord) ?? null
}

/** The keys of an action, the first of them shown in tooltips. */
export function keysOf(id: AnyActionId): readonly string[] {
  return keysInForce.getState().bindings.find((binding) => binding.id === id)?.keys ?? []
}
