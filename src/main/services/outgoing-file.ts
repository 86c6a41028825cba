import { mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../shared/domain/failure.ts'
import { failureOf } from './failure-of.ts'
import { prepared } from './storage/prepared.ts'
import type { Vault } from './vault/vault.ts'
import { renamePatiently, syncFolder } from './write-durably.ts'

/** What has to be done for what was written to count, such as a line in a logbook; without it the file goes again. */
type Named = () => void

/**
 * Writes a file outside the vault for the person: beside its place first, moved there when it is complete and on the
 * disk. What a crash leaves half written is remembered in the vault and removed when it is opened again.
 */
export async function writeOutgoing(
  vault: Vault,
  path: string,
  write: (partial: string) => Promise<void>,
  named: Named = () => undefined
): Promise<void> {
  // Tells at once when nothing can be written here.
  const partial = await beside(vault, path, async (name) => (await open(name, 'wx')).close())
  await moveWhenWritten(vault, partial, path, named, async () => {
    await write(partial)
    const file = await open(partial, 'r+')
    await file.sync().finally(() => file.close())
  })
}

/** The same for a folder of files. Never into a folder that is there: gives the path it has got. */
export async function writeOutgoingFolder(
  vault: Vault,
  wanted: string,
  write: (partial: string) => Promise<void>,
  named: Named = () => undefined
): Promise<string> {
  const path = await firstFree(wanted)
  const partial = await beside(vault, path, (name) => mkdir(name))
  await moveWhenWritten(vault, partial, path, named, () => write(partial))
  return path
}

async function moveWhenWritten(
  vault: Vault,
  partial: string,
  path: string,
  named: Named,
  write: () => Promise<void>
): Promise<void> {
  try {
    await write()
    await renamePatiently(partial, path)
    try {
      named()
    } catch (error) {
      await rm(path, { force: true, recursive: true })
      throw error
    }
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(partial, { force: true, recursive: true }).catch(() => undefined)
    throw error
  } finally {
    forget(vault, partial)
  }
}

/** Removes what a crash left half written. */
export async function removeUnfinished(vault: Vault): Promise<void> {
  const rows = prepared(vault.db, 'SELECT path FROM unfinished_export').all()
  for (const { path } of z.array(z.object({ path: z.string() })).parse(rows)) {
    await rm(path, { force: true, recursive: true }).catch(() => undefined)
    forget(vault, path)
  }
}

function forget(vault: Vault, path: string): void {
  prepared(vault.db, 'DELETE FROM unfinished_export WHERE path = ?').run(path)
}

/**
 * Makes something new beside `path`: a name that is somebody else's is left alone and another one tried. It is remembered
 * before it is made, so that nothing half written is ever unknown, and only a name that nobody has.
 */
async function beside(vault: Vault, path: string, make: (name: string) => Promise<unknown>): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? `${path}.part` : `${path}.${String(turn)}.part`
    if (turn < 100 && (await isTaken(name))) continue
    try {
      prepared(vault.db, 'INSERT OR REPLACE INTO unfinished_export (path) VALUES (?)').run(name)
      await make(name)
      return name
    } catch (error) {
      forget(vault, name)
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' && turn < 100) continue
      const failure = failureOf(error)
      throw failure.code === 'unexpected' ? new Failure('file-unwritable', {}, { cause: error }) : failure
    }
  }
}

async function isTaken(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

/** `path`, or when that is there already, with the first number after it that is free. */
async function firstFree(path: string): Promise<string> {
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? path : `${path} ${String(turn)}`
    if (!(await isTaken(name))) return name
  }
}
