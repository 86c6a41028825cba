import { whyNoAngle } from '../../../shared/domain/angles.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { OffsetProposal } from '../../../shared/domain/offset-proposal.ts'
import type { Recording } from '../../../shared/domain/recording.ts'
import type { Services } from '../services.ts'
import type { Recordings } from './recordings.ts'
import { findOffset } from './sound-offset/find-offset.ts'
import { soundOfCopy } from './sound-offset/sound-of-copy.ts'

export type AngleOffsets = {
  /** Compares the sound of two recordings, as a job of the angle's; `cancelled` when that is stopped. */
  propose(mainId: string, recordingId: string): Promise<OffsetProposal>
}

/** What the sound says about where the cameras lie on each other's clocks. */
export function createAngleOffsets({ jobs }: Services, recordings: Recordings): AngleOffsets {
  return {
    propose: async (mainId, recordingId) => {
      const [main, angle] = [recordings.get(mainId), recordings.get(recordingId)]
      if (main.sessionId !== angle.sessionId || whyNoAngle([], mainId, recordingId) !== null)
        throw new Failure('bad-input')
      const proposed: OffsetProposal[] = []
      const job = jobs.start({
        kind: 'angle-offset',
        subjectId: recordingId,
        title: angle.name,
        run: async ({ signal, ...job }) => {
          const heard = async ({ id, info, status }: Recording) => {
            if (info === null || status.state !== 'ready') throw new Failure('recording-not-ready')
            const sound = info.hasAudio ? soundOfCopy(await recordings.copy(id), signal) : null
            return { sound, durationMs: info.durationMs }
          }
          proposed.push(
            await findOffset(await heard(main), await heard(angle), (fraction) => job.report(fraction))
          )
          if (signal.aborted) throw new Failure('cancelled')
          return { path: null }
        }
      })
      const { status } = await jobs.settled(job.id)
      if (status.state === 'failed') throw new Failure(status.code, status.detail)
      const [proposal] = proposed
      if (proposal === undefined || status.state !== 'done') throw new Failure('cancelled')
      return proposal
    }
  }
}
