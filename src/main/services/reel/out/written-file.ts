import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Failure } from '../../../../shared/domain/failure.ts'
import type { WrittenFile } from '../../../../shared/domain/logbook.ts'
import { createByteSearch } from './byte-search.ts'
import { encoderNames } from './tell-tale.ts'

/**
 * Reads what was written once more, from the first byte to the last: how large it is, its fingerprint, and that none
 * of `words` stands in it. Several files count as one, in turn.
 */
export async function readWritten(
  kind: WrittenFile['kind'],
  paths: readonly string[],
  words: readonly string[]
): Promise<WrittenFile> {
  const hash = createHash('sha256')
  let bytes = 0
  for (const path of paths) {
    const search = createByteSearch([...words, ...encoderNames])
    for await (const chunk of createReadStream(path, {
      highWaterMark: 1024 * 1024
    }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      bytes += chunk.length
      // Which word it is, is nobody's business but the therapist's: not even a log's.
      if (search.push(chunk) !== null) throw traceLeft('a word that must not be in it')
    }
  }
  return { kind, bytes, sha256: hash.digest('hex') }
}

/** What is told when a file says more than it should: it is not kept. */
export function traceLeft(what: string): Failure {
  return new Failure('reel-traces', {}, { cause: new Error(what) })
}
