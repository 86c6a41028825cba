import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Failure } from '../../../shared/domain/failure.ts'

const nonceBytes = 12
const tagBytes = 16

function associated(id: string, chunk: number): Buffer {
  return Buffer.from(`${id}:${String(chunk)}`)
}

/** Seals a chunk into `target`, as it lies in the file: nonce, ciphertext, tag; gives that part of `target`. */
export function sealInto(target: Buffer, plain: Buffer, key: Buffer, id: string, chunk: number): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associated(id, chunk))
  let at = nonce.copy(target)
  // In this mode no bytes follow at the end.
  for (const piece of [cipher.update(plain), cipher.final(), cipher.getAuthTag()]) {
    at += piece.copy(target, at)
    letGo(piece)
  }
  return target.subarray(0, at)
}

/**
 * The chunk's content; throws `vault-damaged` for anything but what was sealed, in its place, with this key. The key is
 * bytes on purpose: a key object would be a little quicker, and a copy that nobody can wipe.
 */
export function unseal(sealed: Buffer, key: Buffer, id: string, chunk: number): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    decipher.setAAD(associated(id, chunk))
    decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
    const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
    // Verifies the tag; in this mode no bytes follow.
    decipher.final()
    return plain
  } catch (error) {
    throw new Failure('vault-damaged', {}, { cause: error })
  }
}

/**
 * Gives back at once what a cipher gave. Left to the collector it stays for tens of megabytes more, and each time so much
 * has come together everything stops to look for it: that took longer than the ciphering.
 */
export function letGo({ buffer, byteLength }: Buffer): void {
  // Only what is its own: Node keeps small ones together.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** A short write is an answer of the system, not an error: the rest is offered until it is refused. */
export async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position + at)
    at += bytesWritten
  }
}
