import type { Shell } from './handlers/shell.ts'
import { type Codebooks, createCodebooks } from './services/codebooks/codebooks.ts'
import { type AngleOffsets, createAngleOffsets } from './services/media/angle-offsets.ts'
import { findMedia } from './services/media/serve.ts'
import { createRecordings, type Recordings } from './services/media/recordings.ts'
import { madeSound } from './services/reel/made-sound.ts'
import { createReels, type Reels } from './services/reel/reels.ts'
import { withoutPdfTraces } from './services/report/pdf-traces.ts'
import { createReports, type PrintPdf, type Reports } from './services/report/reports.ts'
import { createSamples, type Samples } from './services/sample/samples.ts'
import type { Services } from './services/services.ts'
import { mainsPower, type Power } from './services/power.ts'
import type { Resources } from './resources.ts'

/** The areas that keep something of their own between calls, made once for a window or a command line. */
export type ComposedAreas = {
  readonly codebooks: Codebooks
  readonly recordings: Recordings
  readonly angleOffsets: AngleOffsets
  readonly reels: Reels
  readonly reports: Reports
  readonly samples: Samples
}

export function composeAreas(
  services: Services,
  print: Shell['printPdf'],
  power: Power = mainsPower
): ComposedAreas {
  const recordings = createRecordings(services)
  const printPdf: PrintPdf = async (html) => withoutPdfTraces(await print(html))
  return {
    codebooks: createCodebooks(services, printPdf),
    recordings,
    angleOffsets: createAngleOffsets(services, recordings),
    reels: createReels(services, recordings, power),
    reports: createReports(services, recordings, printPdf),
    samples: createSamples(services, recordings)
  }
}

/** What `/kind/id` on the program's own scheme leads to. */
export function mediaResources(services: Services, recordings: Recordings): Resources {
  return (kind, id, query) =>
    kind === 'clip-sound'
      ? madeSound(services, recordings, id, query)
      : findMedia(services, recordings, kind, id, query)
}
