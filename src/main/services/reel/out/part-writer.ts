import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { lock } from './film-lock.ts'

/** Enough to be quick, little enough for any browser to take as one script. */
const partBytes = 6 * 1024 * 1024

/** What is given to it is locked and written as `1.js`, `2.js` … into a folder. Nothing readable touches the disk. */
export function createPartWriter(
  folder: string,
  key: Buffer
): { readonly into: Writable; readonly files: () => readonly string[] } {
  const files: string[] = []
  let waiting: Buffer[] = []
  let size = 0

  async function writePart(bytes: Buffer): Promise<void> {
    const n = files.length
    const path = join(folder, `${String(n + 1)}.js`)
    const locked = lock(key, bytes, `part ${String(n)}`)
    await writeFile(path, `takePart(${String(n)}, "${locked.toString('base64')}")\n`, {
      flag: 'wx',
      flush: true
    })
    files.push(path)
  }
  const writeFull = async (): Promise<void> => {
    const all = Buffer.concat(waiting)
    let at = 0
    for (; all.length - at >= partBytes; at += partBytes) await writePart(all.subarray(at, at + partBytes))
    waiting = [all.subarray(at)]
    size = all.length - at
  }
  const into = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      waiting.push(chunk)
      size += chunk.length
      if (size < partBytes) done()
      else writeFull().then(() => done(), done)
    },
    final: (done) => {
      const rest = Buffer.concat(waiting)
      waiting = []
      if (rest.length === 0) done()
      else writePart(rest).then(() => done(), done)
    }
  })
  return { into, files: () => files }
}
