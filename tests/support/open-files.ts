import { readdir, readFile, readlink } from 'node:fs/promises'

const writing = 0o3

/** The regular files that this process and its children have open for writing; only Linux can tell. */
export async function filesBeingWritten(): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const pids = [String(process.pid), ...(await childrenOf(process.pid))]
  return (await Promise.all(pids.map(writtenBy))).flat()
}

async function childrenOf(pid: number): Promise<string[]> {
  const tasks = await readdir(`/proc/${String(pid)}/task`)
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${String(pid)}/task/${task}/children`, 'utf8').catch(() => ''))
  )
  return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '')
}

async function writtenBy(pid: string): Promise<string[]> {
  const numbers = await readdir(`/proc/${pid}/fd`).catch((): string[] => [])
  const paths = await Promise.all(
    numbers
      .map(async (number) => {
        const path = await readlink(`/proc/${pid}/fd/${number}`)
        const info = await readFile(`/proc/${pid}/fdinfo/${number}`, 'utf8')
        const flags = parseInt(/flags:\s+(\d+)/.exec(info)?.[1] ?? '0', 8)
        const isRegular = path.startsWith('/') && !/^\/(dev|proc|memfd:)/.test(path)
        return (flags & writing) !== 0 && isRegular ? [path] : []
      })
      .map((look) => look.catch((): string[] => []))
  )
  return paths.flat()
}
