import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** So many rounds of PBKDF2-SHA-256: under a second in a parent's browser, and a second for every guess. */
export const iterations = 1_000_000
const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** So that capitals and double spaces don't stand in the way; the page does the same. */
function plainPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}

export function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  return promisify(pbkdf2)(plainPassphrase(passphrase), salt, iterations, 32, 'sha256')
}

/** Locks bytes under a name: a nonce of its own, what was locked, its tag. Under another name it doesn't open. */
export function lock(key: Buffer, bytes: Buffer, name: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(name))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the key or the name is another one, or a byte has changed. */
export function unlock(key: Buffer, locked: Buffer, name: string): Buffer {
  const decipher = createDecipheriv(algorithm, key, locked.subarray(0, nonceBytes))
    .setAAD(Buffer.from(name))
    .setAuthTag(locked.subarray(locked.length - tagBytes))
  return Buffer.concat([
    decipher.update(locked.subarray(nonceBytes, locked.length - tagBytes)),
    decipher.final()
  ])
}
