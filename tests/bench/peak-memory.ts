import { readdirSync, readFileSync } from 'node:fs'

/** The most memory that this process and all that it started held at one time while `work` was done, in MB. */
export async function peakMemory(work: () => Promise<unknown>): Promise<number> {
  let peak = 0
  const look = (): void => {
    const held = [process.pid, ...childrenOf(process.pid)].reduce((sum, pid) => sum + residentBytes(pid), 0)
    peak = Math.max(peak, held)
  }
  globalThis.gc?.()
  look()
  const timer = setInterval(look, 25)
  await work().finally(() => clearInterval(timer))
  return peak / 1_000_000
}

/** Read from the system; where it doesn't tell in this way (not Linux), only this process counts. */
function childrenOf(pid: number): readonly number[] {
  try {
    const tasks = readdirSync(`/proc/${String(pid)}/task`)
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${String(pid)}/task/${task}/children`, 'latin1')
        .trim()
        .split(' ')
    )
    return children.filter((text) => text !== '').map(Number)
  } catch {
    return []
  }
}

const pageBytes = 4096

function residentBytes(pid: number): number {
  if (pid === process.pid) return process.memoryUsage.rss()
  try {
    return Number(readFileSync(`/proc/${String(pid)}/statm`, 'latin1').split(' ')[1]) * pageBytes
  } catch {
    return 0
  }
}
