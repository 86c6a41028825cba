import { stat } from 'node:fs/promises'
import { join, parse } from 'node:path'

/** A file beside `path` with its name and another ending; with the first free number when that is somebody's already. */
export async function firstFreePath(path: string, extension: string): Promise<string> {
  const { dir, name } = parse(path)
  for (let turn = 1; ; turn += 1) {
    const file = join(dir, turn === 1 ? `${name}.${extension}` : `${name} ${String(turn)}.${extension}`)
    if ((await stat(file).catch(() => null)) === null) return file
  }
}
