import { type FileHandle, open } from 'node:fs/promises'
import { type BoxSpan, boxSpan } from './box-span.ts'

/** Whether an MP4 file's pictures, and its sound, are coded in several ways one after another. */
export type SeveralDescriptions = { readonly pictures: boolean; readonly sound: boolean }

const headBytes = 16
const parents = ['moov', 'trak', 'mdia', 'minf', 'stbl']

/**
 * Looks into the tracks' descriptions, of which a copy keeps one. A film that was joined from others may have several;
 * what is coded in the second way can't be decoded in the first.
 */
export async function severalDescriptions(path: string): Promise<SeveralDescriptions> {
  const file = await open(path)
  const found = { pictures: false, sound: false }
  let handler = ''
  try {
    await walk(file, 0, (await file.stat()).size, async ({ type }, content) => {
      if (type === 'hdlr') handler = (await readAt(file, content, 12)).toString('latin1', 8)
      if (type !== 'stsd') return
      const count = (await readAt(file, content, 8)).readUInt32BE(4)
      if (count > 1 && handler === 'vide') found.pictures = true
      if (count > 1 && handler === 'soun') found.sound = true
    })
    return found
  } finally {
    await file.close()
  }
}

type Seen = (box: BoxSpan, contentAt: number) => Promise<void>

async function walk(file: FileHandle, from: number, to: number, seen: Seen): Promise<void> {
  for (let at = from; at + 8 <= to;) {
    const head = await readAt(file, at, Math.min(headBytes, to - at))
    const box = boxSpan(head, to - at)
    // Behind the index there may be anything.
    if (box === null || at + box.size > to) return
    const content = at + (head.readUInt32BE(0) === 1 ? 16 : 8)
    if (parents.includes(box.type)) await walk(file, content, at + box.size, seen)
    else await seen(box, content)
    at += box.size
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, position)
  return bytes
}
