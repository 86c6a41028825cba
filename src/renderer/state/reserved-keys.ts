import { reservedKeys } from '../../shared/domain/codebook-keys.ts'
import { keymap } from './keymap.ts'

/** Keys that no code may have: those every codebook keeps free, and those that do something else now. */
export function keysNotForCodes(): ReadonlySet<string> {
  return reservedKeys(keymap.flatMap(({ keys }) => keys))
}
