import type { SoundFrom } from './copy-options.ts'
import type { FfmpegInput } from './ffmpeg.ts'
import type { SoundOutcome } from './import-notes.ts'
import { openSound } from './sound-input.ts'
import type { SourceFacts } from './source-facts.ts'

export type SoundSource = {
  readonly from: SoundFrom
  /** Beside the film itself. */
  readonly inputs: readonly FfmpegInput[]
  /** Stops what is still at work. */
  close(): Promise<SoundOutcome>
}

/** Where a copy's sound comes from: the film as it is (`keeps`), or decoded by itself. */
export async function chooseSoundSource(
  path: string,
  facts: SourceFacts,
  keeps: boolean,
  signal: AbortSignal
): Promise<SoundSource> {
  const known = (from: SoundFrom, outcome: SoundOutcome): SoundSource => ({
    from,
    inputs: [],
    close: () => Promise.resolve(outcome)
  })
  if (keeps) return known('kept', 'whole')
  const opened = await openSound(path, facts, signal)
  if (opened === 'none' || opened === 'unreadable') return known('none', opened)
  return {
    from: 'second',
    inputs: [opened.input],
    close: async () => ((await opened.close()).isWhole ? 'whole' : 'damaged')
  }
}
