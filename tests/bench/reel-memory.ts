import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { figure, type Figure } from './figures.ts'
import type { Stretch } from './reel-case.ts'

/** A vault with one film, and the clips of a reel of it. */
export type MemoryCase = {
  readonly folder: string
  readonly minutes: number
  readonly stretches: readonly Stretch[]
}

/**
 * The most memory that an export takes with everything rendered anew, the programs it starts included: of a long film beside
 * a short one. Each is exported by a program of its own. In one that has just imported an hour of film, what that has left is
 * held for as long as nothing else wants it: whichever is exported first would pay for it.
 */
export async function exportMemory(long: MemoryCase, short: MemoryCase, rounds: number): Promise<Figure> {
  const [longMb, shortMb]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    longMb.push(await exportApart(long))
    shortMb.push(await exportApart(short))
  }
  const baseline = { name: `film of ${String(short.minutes)} minutes`, values: shortMb }
  const name = `memory of an export, film of ${String(long.minutes)} minutes`
  return figure(name, longMb, baseline, { of: 'ratio', most: 1.1 }, 'MB')
}

const child = join(import.meta.dirname, 'reel-memory-child.ts')

async function exportApart({ folder, stretches }: MemoryCase): Promise<number> {
  const told = await promisify(execFile)(process.execPath, [
    ...['--expose-gc', child, folder, JSON.stringify(stretches)]
  ])
  return Number(told.stdout)
}
