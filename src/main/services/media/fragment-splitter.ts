import { Writable } from 'node:stream'
import { letGo } from '../vault/blob-chunks.ts'

export type SplitterTarget = {
  readonly onHeader: (bytes: Buffer) => Promise<void>
  /** One `moof` with its `mdat`. */
  readonly onFragment: (moof: Buffer, mdat: Buffer) => Promise<void>
  readonly onEnd: () => Promise<void>
}

const largestBox = 512 * 1024 * 1024

/**
 * Cuts the stream that ffmpeg writes into its header and its fragments, at the pace of whoever stores them: while one is
 * stored the next is read, no more. `room` gives the memory for each `mdat`. What is written to it is let go of: nobody else may look at it afterwards.
 */
export function createFragmentSplitter(
  target: SplitterTarget,
  room: (size: number) => Buffer = (size) => Buffer.allocUnsafeSlow(size)
): Writable {
  const head = Buffer.alloc(8)
  let headBytes = 0
  let box: { readonly type: string; readonly bytes: Buffer; filled: number } | null = null
  let header: Buffer[] = []
  let moof: Buffer | null = null
  let storing: Promise<void> = Promise.resolve()

  async function take(bytes: Buffer, type: string): Promise<void> {
    if (type === 'moof') moof = bytes
    else if (type === 'mdat' && moof !== null) {
      const fragment = moof
      moof = null
      await storing
      storing = target.onFragment(fragment, bytes)
      // Thrown where it is waited for.
      storing.catch(() => undefined)
    } else if (type === 'ftyp') header = [bytes]
    else if (type === 'moov') await target.onHeader(Buffer.concat([...header, bytes]))
  }

  /** Begins a box with the bytes that stand in front of it. */
  function begin(): NonNullable<typeof box> {
    const size = head.readUInt32BE(0)
    const type = head.toString('latin1', 4, 8)
    if (size < 8 || size > largestBox) throw new Error(`a ${type} box of ${String(size)} bytes`)
    const bytes = type === 'mdat' ? room(size) : Buffer.alloc(size)
    return { type, bytes, filled: head.copy(bytes) }
  }

  async function drain(chunk: Buffer): Promise<void> {
    for (let at = 0; at < chunk.length;) {
      if (box === null) {
        const taken = chunk.copy(head, headBytes, at)
        headBytes += taken
        at += taken
        if (headBytes < head.length) break
        headBytes = 0
        box = begin()
      }
      const taken = chunk.copy(box.bytes, box.filled, at)
      box.filled += taken
      at += taken
      if (box.filled < box.bytes.length) continue
      const { bytes, type } = box
      box = null
      await take(bytes, type)
    }
  }

  return new Writable({
    highWaterMark: 1024 * 1024,
    write(chunk: Buffer, _encoding, done) {
      drain(chunk).then(
        () => {
          letGo(chunk)
          done()
        },
        (error: unknown) => done(error as Error)
      )
    },
    final(done) {
      if (box !== null || headBytes > 0 || moof !== null)
        done(new Error('the stream ends in the middle of a box'))
      else storing.then(() => target.onEnd()).then(() => done(), done)
    },
    destroy(error, done) {
      const over = (): void => done(error)
      storing.then(over, over)
    }
  })
}
