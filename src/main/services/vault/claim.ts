import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../failure-of.ts'

const claimSchema = z.object({ pid: z.number().int(), host: z.string() })
const beatMs = 20_000
const silentMs = 120_000

const held = new Set<string>()

/**
 * Claims the vault for this program with `vault.lock`, or refuses with `vault-in-use`. A claim left behind by a
 * program that ended is taken over: its process is gone, or it has been silent too long (another machine, or a
 * process number used again). On one machine the database's own file lock is the last word.
 */
export function claimVault(directory: string): () => void {
  const path = join(directory, 'vault.lock')
  if (!isFree(path)) throw new Failure('vault-in-use')
  rmSync(path, { force: true })
  const content = JSON.stringify({ pid: process.pid, host: hostname() })
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'disk-full') {
      // Made, but not written: nobody's claim.
      rmSync(path, { force: true })
      throw failure
    }
    const code = (error as NodeJS.ErrnoException).code
    throw new Failure(code === 'EEXIST' ? 'vault-in-use' : 'vault-read-only', {}, { cause: error })
  }
  held.add(path)
  const beat = setInterval(() => touch(path), beatMs)
  beat.unref()
  return () => {
    clearInterval(beat)
    if (held.delete(path)) rmSync(path, { force: true })
  }
}

function isFree(path: string): boolean {
  if (held.has(path)) return false
  try {
    const claim = claimSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    const silent = Date.now() - statSync(path).mtimeMs > silentMs
    if (claim.host !== hostname()) return silent
    return claim.pid === process.pid || silent || !isRunning(claim.pid)
  } catch {
    // Missing, or cut short by a crash while it was written.
    return true
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // A drive that was pulled out: the next write to the database tells the person.
  }
}
