import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/domain/failure.ts'
import { writeDurably } from '../write-durably.ts'
import { kdfSchema } from './keys.ts'

export const vaultFormat = 1

const bodySchema = z.object({
  format: z.literal(vaultFormat),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  passphrase: z.object({ kdf: kdfSchema, wrapped: z.base64() }),
  recovery: z.object({ wrapped: z.base64() })
})
/** The master key, wrapped twice: by the passphrase and by the recovery key. */
export type KeyFile = z.infer<typeof bodySchema>

const fileSchema = z.object({ body: z.unknown(), sha256: z.string() })
const formatSchema = z.object({ format: z.number().int() })

/** Two copies: without this file nothing in the vault can ever be read again. */
export const keyFileNames = ['vault.json', 'vault.copy.json'] as const

export async function writeKeyFile(directory: string, body: KeyFile): Promise<void> {
  const content = JSON.stringify({ body, sha256: digest(body) }, null, 2)
  const [first, second] = keyFileNames
  await writeDurably(join(directory, first), content)
  // From here on the change holds, whatever becomes of the second copy: it must not be told as one that failed.
  // Whoever reads next puts that copy right.
  await writeDurably(join(directory, second), content).catch(() => undefined)
}

/** Reads the first copy that is whole, and puts the other right when it is missing, damaged or older. */
export async function readKeyFile(directory: string): Promise<KeyFile> {
  const copies = await Promise.all(keyFileNames.map((name) => readCopy(join(directory, name))))
  const whole = copies.find((copy) => copy !== null)
  if (!whole) throw new Failure('vault-damaged')
  const { format } = formatSchema.parse(whole.body)
  if (format > vaultFormat) throw new Failure('vault-newer')
  const parsed = bodySchema.safeParse(whole.body)
  if (!parsed.success) throw new Failure('vault-damaged', {}, { cause: parsed.error })
  // A read-only folder still opens: the copies can be mended another time.
  if (copies.some((copy) => copy?.sha256 !== whole.sha256))
    await writeKeyFile(directory, parsed.data).catch(() => undefined)
  return parsed.data
}

async function readCopy(path: string): Promise<z.infer<typeof fileSchema> | null> {
  try {
    const copy = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return digest(copy.body) === copy.sha256 && formatSchema.safeParse(copy.body).success ? copy : null
  } catch {
    return null
  }
}

function digest(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
