import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { letGo } from '../../vault/blob-chunks.ts'
import { lockPieces } from './film-lock.ts'

/** Enough to be quick, little enough for any browser to take as one script. */
const partBytes = 6 * 1024 * 1024

type PartWriter = {
  /** The next bytes; they may be used for something else as soon as this has ended. */
  write(bytes: Buffer): Promise<void>
  /** What is left; gives all files. */
  finish(): Promise<readonly string[]>
}

/** What is given to it is locked and written as `1.js`, `2.js` … into a folder. Nothing readable touches the disk. */
export function createPartWriter(folder: string, key: Buffer): PartWriter {
  const files: string[] = []
  const part = Buffer.allocUnsafeSlow(partBytes)
  const script = Buffer.allocUnsafeSlow(partBytes * 1.5)
  let size = 0

  async function writePart(): Promise<void> {
    const n = files.length
    const path = join(folder, `${String(n + 1)}.js`)
    let end = script.write(`takePart(${String(n)}, "`)
    for (const piece of lockPieces(key, part.subarray(0, size), `part ${String(n)}`)) {
      end += script.write(piece.toString('base64'), end, 'latin1')
      letGo(piece)
    }
    end += script.write('")\n', end)
    await writeFile(path, script.subarray(0, end), { flag: 'wx', flush: true })
    files.push(path)
    size = 0
  }
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;) {
        const taken = bytes.copy(part, size, at)
        size += taken
        at += taken
        if (size === partBytes) await writePart()
      }
    },
    finish: async () => {
      if (size > 0) await writePart()
      return files
    }
  }
}
