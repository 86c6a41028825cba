import type { Recording } from '../../shared/domain/recording.ts'
import type { Codebooks } from '../services/codebooks/codebooks.ts'
import type { AngleOffsets } from '../services/media/angle-offsets.ts'
import type { Recordings } from '../services/media/recordings.ts'
import type { Reels } from '../services/reel/reels.ts'
import type { Reports } from '../services/report/reports.ts'
import type { Samples } from '../services/sample/samples.ts'
import type { Services } from '../services/services.ts'
import { angleHandlers } from './angle.ts'
import { appHandlers } from './app.ts'
import { codebookHandlers } from './codebook.ts'
import { codingHandlers } from './coding.ts'
import { familyHandlers } from './family.ts'
import { findingHandlers } from './finding.ts'
import { jobHandlers } from './job.ts'
import { recordingHandlers } from './recording.ts'
import { recordingViewHandlers } from './recording-view.ts'
import { reelHandlers } from './reel.ts'
import { reportHandlers } from './report.ts'
import { sampleHandlers } from './sample.ts'
import { sessionHandlers } from './session.ts'
import type { AppFacts, Shell } from './shell.ts'
import type { Handlers } from './types.ts'
import { talkHandlers } from './talk.ts'
import { vaultHandlers } from './vault.ts'
import { windowHandlers } from './window.ts'

/** The areas that keep something of their own between calls. */
export type Areas = {
  readonly codebooks: Codebooks
  readonly recordings: Recordings
  readonly angleOffsets: AngleOffsets
  readonly reels: Reels
  readonly reports: Reports
  readonly samples: Samples
}

/** A handler for every call of the contract; the compiler misses the one that is forgotten. */
export function createHandlers(services: Services, shell: Shell, facts: AppFacts, areas: Areas): Handlers {
  const recordingsOf = (sessionId: string): readonly Recording[] => areas.recordings.list(sessionId)
  return {
    ...appHandlers(services, facts, shell),
    ...vaultHandlers(services),
    ...familyHandlers(services),
    ...codebookHandlers(areas.codebooks, shell),
    ...findingHandlers(services, shell),
    ...sessionHandlers(services, recordingsOf),
    ...codingHandlers(services),
    ...recordingHandlers(areas.recordings, shell),
    ...recordingViewHandlers(services),
    ...angleHandlers(areas.angleOffsets),
    ...reelHandlers(services, recordingsOf, areas.reels, shell),
    ...reportHandlers(areas.reports, shell),
    ...sampleHandlers(areas.samples),
    ...jobHandlers(services, shell),
    ...talkHandlers(services, areas.recordings, shell),
    ...windowHandlers(shell)
  }
}
