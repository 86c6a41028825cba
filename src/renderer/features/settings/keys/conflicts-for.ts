import { type Conflict, conflictsOf } from '../../../../shared/domain/shortcuts.ts'
import { app } from '../../../state/app.ts'
import { currentCodebook } from '../../../state/codebooks.ts'
import { type AnyActionId, keysInForce } from '../../../state/keys-in-force.ts'

/** What speaks against giving an action a key, as things are now. */
export function conflictsFor(chord: string, id: AnyActionId): readonly Conflict[] {
  return conflictsOf(chord, id, {
    bindings: keysInForce.getState().bindings,
    codebooks: app.getState().content?.codebooks ?? [],
    codebookId: currentCodebook().id
  })
}
