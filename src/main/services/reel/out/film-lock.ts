import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** So many rounds of PBKDF2-SHA-256: under a second in a parent's browser, and a second for every guess. */
export const iterations = 1_000_000
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const pieceBytes = 48 * 1024

/** So that capitals and double spaces don't stand in the way; the page does the same. */
function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

export function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  return promisify(pbkdf2)(plainPassphrase(passphrase), salt, iterations, 32, 'sha256')
}

/** Locks bytes under a name: a nonce of its own, what was locked, its tag. Under another name it doesn't open. */
export function lock(key: Buffer, bytes: Buffer, name: string): Buffer {
  return Buffer.concat([...lockPieces(key, bytes, name)])
}

/** The same in pieces that follow each other; but for the last, each is a number of bytes that base64 has whole letters for. */
export function* lockPieces(key: Buffer, bytes: Buffer, name: string): Generator<Buffer> {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(name))
  yield nonce
  let at = 0
  for (; at + pieceBytes < bytes.length; at += pieceBytes)
    yield cipher.update(bytes.subarray(at, at + pieceBytes))
  yield Buffer.concat([cipher.update(bytes.subarray(at)), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the key or the name is another one, or a byte has changed. */
export function unlock(key: Buffer, locked: Buffer, name: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, locked.subarray(0, nonceBytes))
    .setAAD(Buffer.from(name))
    .setAuthTag(locked.subarray(locked.length - tagBytes))
  const plain = decipher.update(locked.subarray(nonceBytes, locked.length - tagBytes))
  // Verifies the tag; in this mode no bytes follow.
  decipher.final()
  return plain
}
