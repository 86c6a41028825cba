import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/domain/failure.ts'
import { readSmall } from '../read-small.ts'
import { writeDurably } from '../write-durably.ts'

const attemptsSchema = z.object({ wrong: z.number().int().min(0), lastAt: z.number() })
type Attempts = z.infer<typeof attemptsSchema>

const attemptsPath = (directory: string): string => join(directory, 'attempts.json')

/** Seconds to wait after this many wrong secrets in a row: none for two, then doubling up to a minute. */
export function delayAfter(wrong: number): number {
  return wrong <= 2 ? 0 : Math.min(60, 2 ** Math.min(wrong - 3, 10))
}

/** Seconds still to wait. A clock that was set back must not lock the owner out for longer than the delay. */
export function secondsLeft(attempts: Attempts, nowMs: number): number {
  const delay = delayAfter(attempts.wrong)
  const passed = Math.max(0, nowMs - attempts.lastAt) / 1000
  return Math.max(0, Math.ceil(delay - passed))
}

/**
 * Lets an attempt through or refuses it with `try-later`. It is counted before the secret is tried, so that
 * ending the program in the middle does not make an attempt free. Gives the wait that follows if it is wrong.
 */
export async function beginAttempt(directory: string, nowMs: number): Promise<number> {
  const known = await readAttempts(directory)
  const attempts = known.lastAt > nowMs ? { ...known, lastAt: nowMs } : known
  const seconds = secondsLeft(attempts, nowMs)
  if (seconds > 0) {
    if (attempts !== known) await writeAttempts(directory, attempts)
    throw new Failure('try-later', { seconds })
  }
  const wrong = attempts.wrong + 1
  await writeAttempts(directory, { wrong, lastAt: nowMs })
  return delayAfter(wrong)
}

/** After the right secret. */
export async function forgetAttempts(directory: string): Promise<void> {
  await rm(attemptsPath(directory), { force: true })
}

async function readAttempts(directory: string): Promise<Attempts> {
  try {
    return attemptsSchema.parse(JSON.parse(await readSmall(attemptsPath(directory), 10_000)))
  } catch {
    return { wrong: 0, lastAt: 0 }
  }
}

function writeAttempts(directory: string, attempts: Attempts): Promise<void> {
  return writeDurably(attemptsPath(directory), JSON.stringify(attempts))
}
