import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Failure } from '../../../../shared/domain/failure.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { createByteSearch } from './byte-search.ts'
import { encoderNames } from './tell-tale.ts'

/**
 * Reads what was written once more, from the first byte to the last: how large it is, its fingerprint, and that none
 * of `words` stands in it. Several files count as one, in turn. `look` sees each piece, and may throw.
 */
export async function readWritten(
  kind: WrittenFile['kind'],
  paths: readonly string[],
  words: readonly string[],
  look: (piece: Buffer) => void = () => undefined
): Promise<WrittenFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for (const path of paths) {
    const search = createByteSearch([...words, ...encoderNames])
    await readThrough(path, (piece) => {
      hash.update(piece)
      bytes += piece.length
      look(piece)
      // Which word it is, is nobody's business but the therapist's: not even a log's.
      if (search.push(piece) !== null) throw traceLeft('a word that must not be in it')
    })
  }
  return { kind, bytes, sha256: hash.digest('hex') }
}

const pieceBytes = 1024 * 1024

/** A file's bytes in turn, the next ones read while one looks. A piece holds only until `look` returns. */
async function readThrough(path: string, look: (piece: Buffer) => void): Promise<void> {
  const file = await open(path, 'r')
  const pieces = [Buffer.allocUnsafeSlow(pieceBytes), Buffer.allocUnsafeSlow(pieceBytes)] as const
  const read = (into: Buffer): Promise<Buffer> =>
    file.read(into, 0, pieceBytes, null).then(({ bytesRead }) => into.subarray(0, bytesRead))
  try {
    let next = read(pieces[0])
    for (let n = 1; ; n += 1) {
      const piece = await next
      if (piece.length === 0) return
      next = read(pieces[n % 2 === 0 ? 0 : 1])
      next.catch(() => undefined)
      look(piece)
    }
  } finally {
    await file.close()
  }
}

/** What is told when a file says more than it should: it is not kept. */
export function traceLeft(what: string): Failure {
  return new Failure('reel-traces', {}, { cause: new Error(what) })
}
