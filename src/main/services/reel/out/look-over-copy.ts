import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { tracksIn } from '../inspect-mp4.ts'
import { letGo } from '../../vault/blob-chunks.ts'
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
      const script = await readFile(path)
      const locked = lockedIn(script)
      letGo(script)
      const part = unlock(key, locked, `part ${String(n)}`)
      letGo(locked)
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

const atOnce = 64 * 1024

/** What stands between the script's quotation marks, a little at a time: text as long as a film is slow to let go of. */
function lockedIn(script: Buffer): Buffer {
  const [from, to] = [script.indexOf('"') + 1, script.lastIndexOf('"')]
  const padding = script
    .subarray(from, to)
    .subarray(-2)
    .filter((letter) => letter === 0x3d).length
  const locked = Buffer.allocUnsafeSlow(Math.max(0, ((to - from) / 4) * 3 - padding))
  let end = 0
  for (let at = from; at < to; at += atOnce)
    end += locked.write(script.toString('latin1', at, Math.min(to, at + atOnce)), end, 'base64')
  return locked.subarray(0, end)
}

const picturesIn = (moov: Buffer): number =>
  tracksIn(moov).find(({ handler }) => handler === 'vide')?.samples ?? 0
