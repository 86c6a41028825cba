import { reservedKeys } from '../../shared/domain/codebook-keys.ts'
import { reservedChords } from '../../shared/domain/shortcuts.ts'
import { keysInForce } from './keys-in-force.ts'

/** Keys that no code may have: those every codebook keeps free, and those that do something else now. */
export function keysNotForCodes(): ReadonlySet<string> {
  return reservedKeys(reservedChords(keysInForce.getState().bindings))
}
