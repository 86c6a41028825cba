import type { PlacedItem } from '../../../shared/domain/reel-plan.ts'

export type DemoTimings = {
  readonly importMs: number
  readonly firstPlayableMs: number
  readonly coldExportMs: number
  readonly warmExportMs: number
}

/** What a demo tells of what it made: the reel's clips as exported, to the frame, in whole milliseconds. */
export function demoFacts(plan: readonly PlacedItem[], moments: number, timings: DemoTimings) {
  return {
    reel: {
      durationMs: Math.round(plan.at(-1)?.reelEndMs ?? 0),
      clips: plan.flatMap((placed) => {
        if (!('pieces' in placed)) return []
        const runs = placed.pieces.filter((piece) => piece.kind === 'run')
        return [
          {
            sourceStartMs: Math.round(runs[0]?.startMs ?? 0),
            sourceEndMs: Math.round(runs.at(-1)?.endMs ?? 0),
            reelStartMs: Math.round(placed.reelStartMs),
            reelEndMs: Math.round(placed.reelEndMs)
          }
        ]
      })
    },
    moments,
    timings
  }
}
