import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf } from '../failure-of.ts'

/** Room kept back on the disk: erasing something to make room needs some itself, and so does opening the vault. */
export type Ballast = {
  /** Puts it (back) in its place when there is plenty of room; never fails. */
  keep(): void
  /** Does the work; when the disk is full, gives the room away and does it once more. The first try must have left nothing. */
  spend<T>(work: () => T | Promise<T>): Promise<T>
}

const name = 'vault.ballast'
/** Enough for the log of a recording with tens of thousands of moments. */
const bytes = 16 * 1024 * 1024
/** Where less is free than this many times as much, the room is left to the work. */
const plenty = 2

export function ballastOf(directory: string): Ballast {
  const path = join(directory, name)
  const keep = (): void => {
    const partial = `${path}.partial`
    try {
      if (existsSync(path)) return
      const { bavail, bsize } = statfsSync(directory)
      if (bavail * bsize < bytes * plenty) return
      write(partial)
      renameSync(partial, path)
    } catch {
      // Without it all works but making room on a full disk.
      rmSync(partial, { force: true })
    }
  }
  const letGo = (): boolean => {
    const wasThere = existsSync(path)
    if (wasThere) rmSync(path, { force: true })
    return wasThere
  }
  return {
    keep,
    spend: async (work) => {
      try {
        return await work()
      } catch (error) {
        if (failureOf(error).code !== 'disk-full' || !letGo()) throw error
      }
      try {
        return await work()
      } finally {
        keep()
      }
    }
  }
}

/** Really written, and with nothing that a file system could leave out or press together. */
function write(path: string): void {
  const file = openSync(path, 'w', 0o600)
  try {
    for (let left = bytes; left > 0; left -= 1024 * 1024) writeSync(file, randomBytes(1024 * 1024))
  } finally {
    closeSync(file)
  }
}
