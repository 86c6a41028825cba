import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const underway = new Map<string, Promise<void>>()

/**
 * Replaces a file's content so that after a crash it holds either the old content or the new, never a part.
 * Writes to the same path take turns.
 */
export function writeDurably(path: string, content: string | Buffer): Promise<void> {
  const turn = (underway.get(path) ?? Promise.resolve()).catch(() => undefined)
  const writing = turn.then(() => write(path, content))
  underway.set(path, writing)
  return writing.finally(() => {
    if (underway.get(path) === writing) underway.delete(path)
  })
}

async function write(path: string, content: string | Buffer): Promise<void> {
  const partial = `${path}.partial`
  const file = await open(partial, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await renamePatiently(partial, path)
  await syncFolder(dirname(path))
}

const heldByAnother = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Renames, trying again for a while: on Windows virus scanners and indexers hold new files for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (process.platform !== 'win32' || !heldByAnother.has(code) || attempt >= 30) throw error
      await wait(Math.min(20 * 2 ** attempt, 500))
    }
  }
}

/** Makes a rename or a new name in this folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
