import { type FileHandle, open } from 'node:fs/promises'
import { Failure } from '../../../shared/domain/failure.ts'
import { type BoxSpan, boxSpan } from './box-span.ts'

/** Whether an MP4 file's pictures, and its sound, are coded in several ways one after another. */
export type SeveralDescriptions = { readonly pictures: boolean; readonly sound: boolean }

const headBytes = 16
const parents = ['moov', 'trak', 'mdia', 'minf', 'stbl']
/** More parts than a film has in front of its index and in it. */
const mostBoxes = 10_000

/**
 * Looks into the tracks' descriptions, of which a copy keeps one. A film that was joined from others may have several;
 * what is coded in the second way can't be decoded in the first.
 */
export async function severalDescriptions(path: string, signal: AbortSignal): Promise<SeveralDescriptions> {
  const found = { pictures: false, sound: false }
  let handler = ''
  let left = mostBoxes
  const seen = async (file: FileHandle, type: string, content: number): Promise<boolean> => {
    if (signal.aborted) throw new Failure('cancelled')
    left -= 1
    if (type === 'hdlr') handler = (await readAt(file, content, 12)).toString('latin1', 8)
    if (type !== 'stsd') return left > 0
    const count = (await readAt(file, content, 8)).readUInt32BE(4)
    if (count > 1 && handler === 'vide') found.pictures = true
    if (count > 1 && handler === 'soun') found.sound = true
    return left > 0
  }
  try {
    const file = await open(path)
    try {
      await walk(file, 0, (await file.stat()).size, ({ type }, content) => seen(file, type, content))
    } finally {
      await file.close()
    }
    return found
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('file-unreadable', {}, { cause: error })
  }
}

/** Tells whether to go on. */
type Seen = (box: BoxSpan, contentAt: number) => Promise<boolean>

/** Whether `seen` wants more: it is asked at every box, first at the one around others. */
async function walk(file: FileHandle, from: number, to: number, seen: Seen): Promise<boolean> {
  for (let at = from; at + 8 <= to;) {
    const head = await readAt(file, at, Math.min(headBytes, to - at))
    const box = boxSpan(head, to - at)
    // Behind the index there may be anything.
    if (box === null || at + box.size > to) return true
    const content = at + (head.readUInt32BE(0) === 1 ? 16 : 8)
    if (!(await seen(box, content))) return false
    if (parents.includes(box.type) && !(await walk(file, content, at + box.size, seen))) return false
    at += box.size
  }
  return true
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, position)
  return bytes
}
