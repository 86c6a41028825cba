import type { PlacedSegment } from '../reel/segment.ts'

export type DemoTimings = {
  readonly importMs: number
  readonly firstPlayableMs: number
  readonly coldExportMs: number
  readonly warmExportMs: number
}

/** What a demo tells of what it made: the reel's clips as exported, to the frame, in whole milliseconds. */
export function demoFacts(plan: readonly PlacedSegment[], moments: number, timings: DemoTimings) {
  return {
    reel: {
      durationMs: Math.round(plan.at(-1)?.reelEndMs ?? 0),
      clips: plan.flatMap(({ segment, reelStartMs, reelEndMs }) =>
        segment.kind === 'card'
          ? []
          : [
              {
                sourceStartMs: Math.round(segment.startMs),
                sourceEndMs: Math.round(segment.endMs),
                reelStartMs: Math.round(reelStartMs),
                reelEndMs: Math.round(reelEndMs)
              }
            ]
      )
    },
    moments,
    timings
  }
}
