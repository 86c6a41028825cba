import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listRecordingIds } from '../storage/recordings.ts'
import type { Vault } from '../vault/vault.ts'
import { partBlobId, partOwner } from './blob-names.ts'

/** Removes everything that was made from a recording. Its key must be gone already: then a crash here leaves only noise. */
export async function removeFilesOf(vault: Vault, recordingId: string): Promise<void> {
  for (const part of ['copy', 'filmstrip', 'peaks', 'look'] as const) {
    const path = vault.blobPath(partBlobId(part, recordingId))
    await rm(path, { force: true })
    await rm(`${path}.partial`, { force: true })
  }
}

/**
 * The files that no recording owns any more, and those that a crash left half written. Asked before anything new
 * can begin: what is half written later is being written.
 */
export function findLeftovers(vault: Vault): readonly string[] {
  const known = new Set(listRecordingIds(vault.db))
  const folder = dirname(vault.blobPath('x'))
  return readdirSync(folder).flatMap((name) => {
    const owner = partOwner(name)
    const isLeft = owner !== null && (owner.partial || !known.has(owner.recordingId))
    return isLeft ? [join(folder, name)] : []
  })
}
