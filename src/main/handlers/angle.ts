import type { AngleOffsets } from '../services/media/angle-offsets.ts'
import type { Handlers } from './types.ts'

export function angleHandlers(offsets: AngleOffsets): Pick<Handlers, 'angle.proposeOffset'> {
  return {
    'angle.proposeOffset': ({ mainId, recordingId }) => offsets.propose(mainId, recordingId)
  }
}
