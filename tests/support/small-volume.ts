import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this machine lets a test mount a volume of its own: on Linux, as root, as where everything is checked. */
export const mayMount = process.platform === 'linux' && process.getuid?.() === 0

export type SmallVolume = {
  readonly folder: string
  /** Takes all the room there is. */
  fill(): void
  /** Gives it back. */
  free(): void
  unmount(): void
}

/** A volume of so many megabytes, to be unmounted. */
export function smallVolume(megabytes: number): SmallVolume {
  const folder = mkdtempSync(join(tmpdir(), 'weerklank-volume-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder])
  const filler = join(folder, 'somebody-else.bin')
  return {
    folder,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    unmount: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function fillUp(path: string): void {
  const file = openSync(path, 'a')
  try {
    // Ever smaller pieces, down to the last page.
    for (const size of [1024 * 1024, 64 * 1024, 4096]) {
      const piece = Buffer.alloc(size, 1)
      for (;;)
        try {
          if (writeSync(file, piece) < size) break
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
          break
        }
    }
  } finally {
    closeSync(file)
  }
}
