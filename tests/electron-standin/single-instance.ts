import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Electron asks synchronously, so a file with the owner's process id it is; a later start leaves its arguments beside it. */
export function takeInstanceLock(folder: string, onSecond: (argv: string[], cwd: string) => void): boolean {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'standin.lock')
  const knock = join(folder, 'standin.knock')
  const owner = Number(read(lock))
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    writeFileSync(knock, JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
    return false
  }
  writeFileSync(lock, String(process.pid))
  rmSync(knock, { force: true })
  watch(folder, (_event, name) => {
    const text = name === 'standin.knock' ? read(knock) : ''
    if (!text) return
    rmSync(knock, { force: true })
    const { argv, cwd } = JSON.parse(text) as { argv: string[]; cwd: string }
    onSecond(argv, cwd)
  }).unref()
  process.once('exit', () => rmSync(lock, { force: true }))
  return true
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A process id may have been given away again: only another Node counts.
    return (
      process.platform !== 'linux' ||
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('electron-standin')
    )
  } catch {
    return false
  }
}
