import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** The most memory, in MB, that any one program started by this one takes while something is done (Linux). */
export async function peakOfPrograms(work: () => Promise<void>): Promise<number> {
  let [peak, isOver] = [0, false]
  const working = work().finally(() => {
    isOver = true
  })
  // Thrown where it is waited for.
  working.catch(() => undefined)
  while (!isOver) {
    for (const child of await children()) peak = Math.max(peak, await mostOf(child))
    await setTimeout(20)
  }
  await working
  return peak
}

async function children(): Promise<readonly string[]> {
  const own = String(process.pid)
  const list = await readFile(`/proc/${own}/task/${own}/children`, 'utf8')
  return list.split(' ').filter((pid) => pid !== '')
}

async function mostOf(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1000
}
