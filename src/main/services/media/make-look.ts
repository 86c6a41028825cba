import { rm, statfs } from 'node:fs/promises'
import { goWithoutLook, saveLook } from '../storage/look-copies.ts'
import { findParts } from '../storage/recordings.ts'
import type { Vault } from '../vault/vault.ts'
import { partBlobId } from './blob-names.ts'
import { type CopyIndex, copySize, durationMsOf } from './copy-index.ts'
import { copyInput } from './copy-input.ts'
import { expectedLookBytes, isQuickByItself, lookOptions } from './look-plan.ts'
import { makeCopy } from './make-copy.ts'
import { packIndex } from './packed-index.ts'
import { fragmentSource, openWorkingCopy } from './working-copy.ts'

type LookRun = {
  readonly vault: Vault
  readonly recordingId: string
  readonly signal: AbortSignal
  readonly report: (fraction: number) => void
}

/** Room that is left free: this copy is a comfort. */
const reserveBytes = 512 * 1024 * 1024

/**
 * Makes the look copy of a finished recording, when it needs one and there is room. It is kept only when it has the
 * very same pictures at the very same times. Nothing is left when this fails; then the next opening tries again.
 */
export async function makeLook({ vault, recordingId, signal, report }: LookRun): Promise<void> {
  const { db } = vault
  const parts = findParts(db, recordingId)
  if (parts === null) return
  const copy = await openWorkingCopy(vault, recordingId)
  const key = vault.unwrapKey(parts.wrappedKey, recordingId)
  try {
    const index = copy.index()
    if (isQuickByItself(index, copy.header)) {
      goWithoutLook(db, recordingId, 'needless')
      return
    }
    const { bavail, bsize } = await statfs(vault.directory)
    if (bavail * bsize < expectedLookBytes(index, copy.header) + reserveBytes) return
    const id = partBlobId('look', recordingId)
    const durationMs = durationMsOf(index)
    const made = await makeCopy({
      inputs: [copyInput(fragmentSource(copy, [...index.fragments.keys()]), copy.header)],
      plan: { kind: 'transcode', outputOptions: lookOptions(copy.header) },
      blob: { path: vault.blobPath(id), key, id },
      priority: 'low',
      signal,
      onGrown: () => undefined,
      onProgress: (doneMs) => report(Math.min(1, doneMs / durationMs))
    })
    await made.close()
    if (hasSamePictures(made.index, index) && !signal.aborted)
      saveLook(db, recordingId, { size: copySize(made.index), fragments: packIndex(made.index) })
    else {
      await rm(vault.blobPath(id), { force: true })
      signal.throwIfAborted()
      goWithoutLook(db, recordingId, 'refused')
    }
  } finally {
    key.fill(0)
    await copy.close()
  }
}

/** The same count, and the same time of each to the tick. */
function hasSamePictures(look: CopyIndex, copy: CopyIndex): boolean {
  return (
    look.frameTicks.length === copy.frameTicks.length &&
    look.frameTicks.every((ticks, n) => ticks === copy.frameTicks[n])
  )
}
