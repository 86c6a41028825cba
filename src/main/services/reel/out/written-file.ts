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

/** A file's bytes in turn. A piece holds only until `look` returns. */
async function readThrough(path: string, look: (piece: Buffer) => void): Promise<void> {
  const file = await open(path, 'r')
  const buffer = Buffer.allocUnsafeSlow(pieceBytes)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, pieceBytes, null)
      if (bytesRead === 0) return
      look(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}

/** What is told when a file says more than it should: it is not kept. */
export function traceLeft(what: string): Failure {
  return new Failure('reel-traces', {}, { cause: new Error(what) })
}
