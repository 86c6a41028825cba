import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../shared/domain/failure.ts'
import { failureOf } from './failure-of.ts'
import { prepared } from './storage/prepared.ts'
import type { Vault } from './vault/vault.ts'
import { renamePatiently, syncFolder } from './write-durably.ts'

/**
 * Writes a file outside the vault for the person: beside its place first, moved there when it is complete and on the
 * disk. What a crash leaves half written is remembered in the vault and removed when it is opened again.
 */
export async function writeOutgoing(
  vault: Vault,
  path: string,
  write: (partial: string) => Promise<void>
): Promise<void> {
  const partial = `${path}.part`
  prepared(vault.db, 'INSERT OR REPLACE INTO unfinished_export (path) VALUES (?)').run(partial)
  try {
    // Tells at once when nothing can be written here.
    await (await openForPerson(partial, 'w')).close()
    await write(partial)
    const file = await openForPerson(partial, 'r+')
    await file.sync().finally(() => file.close())
    await renamePatiently(partial, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  } finally {
    prepared(vault.db, 'DELETE FROM unfinished_export WHERE path = ?').run(partial)
  }
}

/** Removes what a crash left half written. */
export async function removeUnfinished(vault: Vault): Promise<void> {
  const rows = prepared(vault.db, 'SELECT path FROM unfinished_export').all()
  for (const { path } of z.array(z.object({ path: z.string() })).parse(rows)) {
    await rm(path, { force: true }).catch(() => undefined)
    prepared(vault.db, 'DELETE FROM unfinished_export WHERE path = ?').run(path)
  }
}

async function openForPerson(path: string, flags: string) {
  try {
    return await open(path, flags)
  } catch (error) {
    const failure = failureOf(error)
    throw failure.code === 'unexpected' ? new Failure('file-unwritable', {}, { cause: error }) : failure
  }
}
