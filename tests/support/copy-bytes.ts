import type { Readable } from 'node:stream'
import { fragmentSource } from '../../src/main/services/media/working-copy.ts'
import type { ReelCase } from './reel-case.ts'

/** A recording's working copy as it lies in the vault, decrypted. */
export async function copyBytes({ recordings }: ReelCase, recordingId: string): Promise<Buffer> {
  const copy = await recordings.copy(recordingId)
  const bytes: Buffer[] = []
  const piece: Readable = fragmentSource(copy, [...copy.index().fragments.keys()])
  for await (const chunk of piece as AsyncIterable<Buffer>) bytes.push(chunk)
  return Buffer.concat(bytes)
}
