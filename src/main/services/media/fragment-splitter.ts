import { Writable } from 'node:stream'

export type SplitterTarget = {
  readonly onHeader: (bytes: Buffer) => Promise<void>
  /** One `moof` with its `mdat`. */
  readonly onFragment: (moof: Buffer, mdat: Buffer) => Promise<void>
  readonly onEnd: () => Promise<void>
}

const largestBox = 512 * 1024 * 1024

/** Cuts the stream that ffmpeg writes into its header and its fragments, at the pace of whoever stores them. */
export function createFragmentSplitter(target: SplitterTarget): Writable {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let header: Buffer[] = []
  let moof: Buffer | null = null

  const gathered = (): Buffer => {
    const whole = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting)
    waiting = [whole]
    return whole
  }
  async function take(box: Buffer, type: string): Promise<void> {
    if (type === 'moof') moof = box
    else if (type === 'mdat' && moof !== null) {
      const fragment = moof
      moof = null
      await target.onFragment(fragment, box)
    } else if (type === 'ftyp') header = [box]
    else if (type === 'moov') await target.onHeader(Buffer.concat([...header, box]))
  }
  async function drain(): Promise<void> {
    let needed = 8
    while (waitingBytes >= needed) {
      const bytes = gathered()
      const size = bytes.readUInt32BE(0)
      const type = bytes.toString('latin1', 4, 8)
      if (size < 8 || size > largestBox) throw new Error(`a ${type} box of ${String(size)} bytes`)
      if (waitingBytes < size) {
        needed = size
        continue
      }
      waiting = [bytes.subarray(size)]
      waitingBytes -= size
      needed = 8
      await take(bytes.subarray(0, size), type)
    }
  }
  let enough = 8
  return new Writable({
    highWaterMark: 1024 * 1024,
    write(chunk: Buffer, _encoding, done) {
      waiting.push(chunk)
      waitingBytes += chunk.length
      if (waitingBytes < enough) {
        done()
        return
      }
      drain().then(
        () => {
          enough = waitingBytes >= 8 ? gathered().readUInt32BE(0) : 8
          done()
        },
        (error: unknown) => done(error as Error)
      )
    },
    final(done) {
      if (waitingBytes > 0 || moof !== null) done(new Error('the stream ends in the middle of a box'))
      else target.onEnd().then(() => done(), done)
    }
  })
}
