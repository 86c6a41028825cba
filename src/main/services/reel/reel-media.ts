import { frameTimesOf, ticksPerSecond } from '../media/copy-index.ts'
import { clipSource, openWorkingCopy } from '../media/working-copy.ts'
import { findRecording } from '../storage/recordings.ts'
import type { Vault } from '../vault/vault.ts'
import type { ClipReader } from './render-segment.ts'
import type { SegmentSource } from './segment.ts'

/** What reels need of the vault's recordings. */
export type ReelMedia = {
  /** Null while the recording is not ready. */
  readonly source: (recordingId: string) => Promise<SegmentSource | null>
  readonly readClip: ClipReader
}

export function reelMedia(vault: Vault): ReelMedia {
  return {
    source: async (recordingId) => {
      const recording = findRecording(vault.db, recordingId)
      if (recording?.status.state !== 'ready' || recording.info === null) return null
      const copy = await openWorkingCopy(vault, recordingId)
      const index = copy.index()
      await copy.close()
      return {
        info: recording.info,
        frames: frameTimesOf(index),
        endMs: (index.endTicks * 1000) / ticksPerSecond
      }
    },
    readClip: async (recordingId, startMs, endMs) => {
      const copy = await openWorkingCopy(vault, recordingId)
      const stream = clipSource(copy, startMs, endMs)
      stream.once('close', () => void copy.close())
      return stream
    }
  }
}
