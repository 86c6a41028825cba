import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32

/** A key file may have been tampered with: whatever it asks for, no more memory than this is taken. */
const mostMemory = 1024 ** 3
const memoryOf = ({ N, r, p }: { readonly N: number; readonly r: number; readonly p: number }): number =>
  128 * N * r * p

/** How a passphrase becomes a key. Stored with each vault, so that new vaults can ask for more work. */
const anyKdfSchema = z.object({
  name: z.literal('scrypt'),
  N: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 22),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
  salt: z.base64()
})
export const kdfSchema = anyKdfSchema.refine((kdf) => memoryOf(kdf) <= mostMemory)
export type Kdf = z.infer<typeof kdfSchema>

/** 128 MiB and roughly half a second of work per guess. */
export function newKdf(): Kdf {
  return { name: 'scrypt', N: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString('base64') }
}

export function newKey(): Buffer {
  return randomBytes(keyBytes)
}

/** The same passphrase typed on another keyboard or system may come as other code points: NFKC makes them one. */
export function keyFromPassphrase(passphrase: string, kdf: Kdf): Promise<Buffer> {
  const { N, r, p } = kdf
  const secret = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  const maxmem = memoryOf(kdf) + 64 * 1024 * 1024
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(secret, Buffer.from(kdf.salt, 'base64'), keyBytes, { N, r, p, maxmem }, (error, key) => {
      secret.fill(0)
      if (error) reject(error)
      else resolve(key)
    })
  })
}

/** A key for one purpose, from a key that is itself random. */
export function subKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `weerklank/1/${purpose}`, keyBytes))
}

/** Encrypts and authenticates; opens only with the same key and the same context. */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when key, context or a single bit is not what it was when sealed. */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new Error('sealed value too short')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(sealed.subarray(-tagBytes))
  // The one buffer that holds it, for the caller to wipe: joining it to what `final` gives (nothing, in this mode)
  // would leave another copy in memory that nobody can reach.
  const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    decipher.final()
    return plain
  } catch (error) {
    plain.fill(0)
    throw error
  }
}
