import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { byTime } from '../../shared/domain/coding.ts'
import { visiblePasses } from '../../shared/domain/passes.ts'
import { recordsOf } from '../../shared/domain/session-record.ts'
import { writeMoments } from './moments-csv.ts'
import { logSessionExport } from './log-session-export.ts'
import { writeOutgoing } from './outgoing-file.ts'
import { activePass } from './storage/coders.ts'
import { loadRecords } from './storage/records.ts'
import type { Vault } from './vault/vault.ts'

/**
 * Writes a session's moments, or only these, as CSV in the order of time; the name of the file it became. While a
 * blind pass is coded, those of the others stay hidden here too. The logbook says that it left. No consent is asked for:
 * like the words of a report these are the therapist's own record, with no picture or sound of anybody; the law has it
 * kept also when the film must go.
 */
export async function exportMoments(
  vault: Vault,
  sessionId: string,
  onlyIds: readonly string[] | null,
  path: string
): Promise<{ readonly name: string; readonly moments: number }> {
  const only = onlyIds && new Set(onlyIds)
  const records = loadRecords(vault.db, sessionId, ['moment', 'pass'])
  const shown = new Set(visiblePasses(activePass(vault.db, sessionId), recordsOf(records, 'pass'), true))
  const moments = recordsOf(records, 'moment')
    .filter(({ id, passId }) => shown.has(passId) && (only?.has(id) ?? true))
    .sort(byTime)
  const content = writeMoments(moments)
  await writeOutgoing(
    vault,
    path,
    (partial) => writeFile(partial, content),
    () => logSessionExport(vault.db, sessionId, 'moments', content)
  )
  return { name: basename(path), moments: moments.length }
}
