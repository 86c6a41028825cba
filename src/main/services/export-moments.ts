import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { byTime } from '../../shared/domain/coding.ts'
import { recordsOf } from '../../shared/domain/session-record.ts'
import { writeMoments } from './moments-csv.ts'
import { writeOutgoing } from './outgoing-file.ts'
import { loadRecords } from './storage/records.ts'
import type { Vault } from './vault/vault.ts'

/** Writes a session's moments, or only these, as CSV in the order of time; the name of the file it became. */
export async function exportMoments(
  vault: Vault,
  sessionId: string,
  onlyIds: readonly string[] | null,
  path: string
): Promise<{ readonly name: string; readonly moments: number }> {
  const only = onlyIds && new Set(onlyIds)
  const moments = recordsOf(loadRecords(vault.db, sessionId, ['moment']), 'moment')
    .filter(({ id }) => only?.has(id) ?? true)
    .sort(byTime)
  await writeOutgoing(vault, path, (partial) => writeFile(partial, writeMoments(moments)))
  return { name: basename(path), moments: moments.length }
}
