import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { tracksIn } from '../inspect-mp4.ts'
import { piecesOf } from '../mp4-boxes.ts'
import { createByteSearch } from './byte-search.ts'
import { unlock } from './film-lock.ts'
import { traceInBoxes } from './mp4-traces.ts'
import { traceLeft } from './written-file.ts'

/** Opens the parts of a copy again, as a parent will: counts its pictures and looks for what it must not say. */
export async function lookOverCopy(
  files: readonly string[],
  key: Buffer,
  words: readonly string[]
): Promise<{ readonly pictures: number; readonly bytes: number }> {
  const search = createByteSearch(words)
  let bytes = 0
  async function* opened(): AsyncGenerator<Buffer> {
    for (const [n, path] of files.entries()) {
      const base64 = /"(.*)"/.exec(await readFile(path, 'latin1'))?.[1] ?? ''
      const part = unlock(key, Buffer.from(base64, 'base64'), `part ${String(n)}`)
      if (search.push(part) !== null) throw traceLeft('a word that must not be in it')
      bytes += part.length
      yield part
    }
  }
  let pictures = 0
  for await (const { type, bytes: box } of piecesOf(Readable.from(opened(), { objectMode: false }))) {
    if (type === 'mdat') continue
    const trace = traceInBoxes(box, new Set())
    if (trace !== null) throw traceLeft(trace)
    if (type === 'moov') pictures = picturesIn(box)
  }
  return { pictures, bytes }
}

const picturesIn = (moov: Buffer): number =>
  tracksIn(moov).find(({ handler }) => handler === 'vide')?.samples ?? 0
