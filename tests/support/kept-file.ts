import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findBinaries } from '../../src/main/services/media/binaries.ts'

const keptFolder = join(import.meta.dirname, '..', '..', '.cache', 'films')

/**
 * A file that is made once and kept: found again by its name, how it is made, and ffmpeg's version. `make` gets an
 * empty folder and leaves a file of that name in it; whatever else it leaves there is thrown away.
 */
export async function keptFile(
  name: string,
  recipe: string,
  make: (folder: string) => Promise<void>
): Promise<string> {
  const { version } = await findBinaries()
  const key = createHash('sha256').update(`${version}\n${name}\n${recipe}`).digest('hex').slice(0, 16)
  const kept = join(keptFolder, key, name)
  if (await isThere(kept)) return kept
  const folder = join(keptFolder, `making-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    await make(folder)
    await mkdir(dirname(kept), { recursive: true })
    await rename(join(folder, basename(kept)), kept)
    return kept
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
