import type { SoundFrom } from './copy-options.ts'
import type { FfmpegInput } from './ffmpeg.ts'
import type { SoundOutcome } from './import-notes.ts'
import { hearTrack } from './look-at-tracks.ts'
import { openSound } from './sound-input.ts'
import type { SourceFacts } from './source-facts.ts'

export type SoundSource = {
  readonly from: SoundFrom
  /** Beside the film itself. */
  readonly inputs: readonly FfmpegInput[]
  /** Stops what is still at work. */
  close(): Promise<SoundOutcome>
}

/** Where a copy's sound comes from: the film as it is (`keeps`), its own input, or, where the film's clock jumps, the one that the pictures come from. */
export async function chooseSoundSource(
  path: string,
  facts: SourceFacts,
  keeps: boolean,
  signal: AbortSignal
): Promise<SoundSource> {
  const { clockJumps, tracks } = facts
  const known = (from: SoundFrom, outcome: SoundOutcome): SoundSource => ({
    from,
    inputs: [],
    close: () => Promise.resolve(outcome)
  })
  if (keeps) return known('kept', 'whole')
  if (clockJumps && tracks.sound !== null) {
    const heard = await hearTrack(path, tracks.sound, null, signal)
    return heard === 'unreadable' ? known('none', 'unreadable') : known('film', 'whole')
  }
  const opened = await openSound(path, facts, signal)
  if (opened === 'none' || opened === 'unreadable') return known('none', opened)
  return {
    from: 'second',
    inputs: [opened.input],
    close: async () => ((await opened.close()).isWhole ? 'whole' : 'damaged')
  }
}
