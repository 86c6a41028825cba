import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { boxAt, boxesIn, piecesOf, tracksOf } from '../mp4-boxes.ts'
import { createByteSearch } from './byte-search.ts'
import { unlock } from './film-lock.ts'
import { traceInBoxes } from './mp4-traces.ts'
import { encoderNames } from './tell-tale.ts'
import { traceLeft } from './written-file.ts'

/** Opens the parts of a copy again, as a parent will: counts its pictures and looks for what it must not say. */
export async function lookOverCopy(
  files: readonly string[],
  key: Buffer,
  words: readonly string[]
): Promise<{ readonly pictures: number; readonly bytes: number }> {
  const search = createByteSearch([...words, ...encoderNames])
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
  let video = 0
  let pictures = 0
  for await (const piece of piecesOf(Readable.from(opened(), { objectMode: false }))) {
    if (piece.type === 'mdat') continue
    const trace = traceInBoxes(piece.bytes, new Set())
    if (trace !== null) throw traceLeft(trace)
    if (piece.type === 'moov')
      video = tracksOf(piece.bytes).find(({ handler }) => handler === 'vide')?.id ?? 0
    if (piece.type === 'moof') pictures += picturesIn(piece.bytes, video)
  }
  return { pictures, bytes }
}

function picturesIn(moof: Buffer, track: number): number {
  let pictures = 0
  for (const traf of boxesIn(moof, 8)) {
    if (traf.type !== 'traf') continue
    const tfhd = boxAt(moof, ['tfhd'], traf.start + 8, traf.end)
    if (tfhd === undefined || moof.readUInt32BE(tfhd.start + 12) !== track) continue
    for (const { type, start } of boxesIn(moof, traf.start + 8, traf.end))
      if (type === 'trun') pictures += moof.readUInt32BE(start + 12)
  }
  return pictures
}
