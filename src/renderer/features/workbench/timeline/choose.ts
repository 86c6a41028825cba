import type { Moment } from '../../../../shared/domain/session-record.ts'
import { placeOf } from '../../../../shared/domain/time-list.ts'
import { momentsOf, momentWith } from '../../../state/moments.ts'
import { session } from '../../../state/session.ts'
import { chosenIds, selectMoment, selectMoments, workbench } from '../../../state/workbench.ts'

/** Chooses all from the one that was chosen to this one, in the order of time, besides what was chosen already. */
export function chooseUpTo(moment: Moment): void {
  const { doc } = session.getState()
  const from = momentWith(doc, workbench.getState().selectedId)
  if (from === null) {
    selectMoment(moment.id)
    return
  }
  const moments = momentsOf(doc, moment.recordingId)
  const [a, b] = [placeOf(moments, from), placeOf(moments, moment)]
  const between = moments.slice(Math.min(a, b), Math.max(a, b) + 1)
  selectMoments(new Set([...chosenIds(), ...between.map(({ id }) => id)]), moment.id)
}
