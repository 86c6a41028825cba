import { constants, open, stat } from 'node:fs/promises'
import { Failure } from '../../shared/domain/failure.ts'

/**
 * A file's text; throws when it is no file, or larger than so many bytes. Looks before it opens, opens without waiting, and
 * reads no further than that: a pipe or a device would never answer, or never end.
 */
export async function readSmall(path: string, mostBytes: number): Promise<string> {
  if (!(await stat(path)).isFile()) throw new Failure('file-unreadable')
  // Windows has no such flag, and none is needed there.
  const file = await open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0))
  try {
    const found = await file.stat()
    if (!found.isFile() || found.size > mostBytes) throw new Failure('file-unreadable')
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
