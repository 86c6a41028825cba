import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Failure } from '../../../../shared/domain/failure.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { createGrowth, readBehind } from '../read-behind.ts'
import { createByteSearch } from './byte-search.ts'

/** What is found in what was written, as it is read once more from the first byte to the last. */
type Reading = {
  /** The next bytes. Throws when one of the words that may not stand in them does. */
  push(piece: Buffer): void
  /** A new file begins: the words are looked for in it anew, its fingerprint goes on. */
  next(): void
  done(kind: WrittenFile['kind']): WrittenFile
}

export function createReading(words: readonly string[]): Reading {
  const hash = createHash('sha256')
  let search = createByteSearch(words)
  let bytes = 0
  return {
    push: (piece) => {
      hash.update(piece)
      bytes += piece.length
      // Which word it is, is nobody's business but the therapist's: not even a log's.
      if (search.push(piece) !== null) throw traceLeft('a word that must not be in it')
    },
    next: () => {
      search = createByteSearch(words)
    },
    done: (kind) => ({ kind, bytes, sha256: hash.digest('hex') })
  }
}

/**
 * Reads what was written once more: how large it is, its fingerprint, and that none of `words` stands in it. Several files
 * count as one, in turn.
 */
export async function readWritten(
  kind: WrittenFile['kind'],
  paths: readonly string[],
  words: readonly string[]
): Promise<WrittenFile> {
  const reading = createReading(words)
  for (const path of paths) {
    const { size } = await stat(path)
    const growth = createGrowth()
    growth.grow(size)
    growth.end()
    await readBehind(path, growth, (piece) => reading.push(piece))
    reading.next()
  }
  return reading.done(kind)
}

/** What is told when a file says more than it should: it is not kept. */
export function traceLeft(what: string): Failure {
  return new Failure('reel-traces', {}, { cause: new Error(what) })
}
