import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../shared/domain/failure.ts'
import { readSmall } from '../read-small.ts'
import { writeDurably } from '../write-durably.ts'
import { kdfSchema } from './keys.ts'

export const vaultFormat = 1

const bodySchema = z.object({
  format: z.literal(vaultFormat),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** One more with every change, so that an older file that comes back is known for one; vaults had none at first. */
  number: z.number().int().nonnegative().default(0),
  passphrase: z.object({ kdf: kdfSchema, wrapped: z.base64() }),
  recovery: z.object({ wrapped: z.base64() })
})
/** The master key, wrapped twice: by the passphrase and by the recovery key. */
export type KeyFile = z.infer<typeof bodySchema>

const fileSchema = z.object({ body: z.unknown(), sha256: z.string() })
const formatSchema = z.object({ format: z.number().int() })

/** Two copies: without this file nothing in the vault can ever be read again. */
export const keyFileNames = ['vault.json', 'vault.copy.json'] as const

/**
 * The third copy has the number in its name. A backup or a synchronised folder that brings yesterday's files back
 * doesn't know that name, and so leaves it alone.
 */
const numberedName = ({ number }: KeyFile): string => `vault.json.${String(number)}`
const isNumbered = (name: string): boolean => /^vault\.json\.\d+$/.test(name)

type Copy = { readonly name: string; readonly keyFile: KeyFile }

/** Writes what holds from now on; what opened the vault before then lies nowhere in its folder any more. */
export async function writeKeyFile(directory: string, body: KeyFile): Promise<void> {
  const content = contentOf(body)
  const [first, second] = keyFileNames
  await writeDurably(join(directory, first), content)
  // From here on the change holds, whatever becomes of the other copies: it must not be told as one that failed.
  // Whoever opens next puts them right.
  await writeDurably(join(directory, second), content).catch(() => undefined)
  await writeNumbered(directory, body).catch(() => undefined)
}

/** Every whole key file in the folder that says something else, the newest first: which is right, the secret decides. */
export async function readKeyFiles(directory: string): Promise<readonly KeyFile[]> {
  const copies = await readCopies(directory)
  const different = new Map(copies.map(({ keyFile }) => [digest(keyFile), keyFile]))
  if (different.size === 0) throw new Failure('vault-damaged')
  return [...different.values()].toSorted((a, b) => b.number - a.number)
}

/**
 * Puts right the copies that are missing, damaged or older than the one that opened the vault. Nothing is written
 * when that one is not the newest itself, nor over a file of another vault.
 */
export async function mendKeyFiles(directory: string, opened: KeyFile): Promise<void> {
  const copies = await readCopies(directory)
  const isOlder = ({ keyFile }: Copy): boolean => keyFile.id === opened.id && keyFile.number < opened.number
  const isSame = ({ keyFile }: Copy): boolean => digest(keyFile) === digest(opened)
  if (!copies.every((copy) => isSame(copy) || isOlder(copy))) return
  for (const name of keyFileNames) {
    const there = copies.find((copy) => copy.name === name)
    if (!there || !isSame(there)) await writeDurably(join(directory, name), contentOf(opened))
  }
  await writeNumbered(directory, opened)
}

/** Of the vaults that were never changed there is none: they have no older files that could come back. */
async function writeNumbered(directory: string, body: KeyFile): Promise<void> {
  if (body.number === 0) return
  const name = numberedName(body)
  const copies = await readCopies(directory)
  if (!copies.some((copy) => copy.name === name && digest(copy.keyFile) === digest(body)))
    await writeDurably(join(directory, name), contentOf(body))
  for (const copy of copies)
    if (isNumbered(copy.name) && copy.keyFile.id === body.id && copy.keyFile.number < body.number)
      await rm(join(directory, copy.name), { force: true })
}

async function readCopies(directory: string): Promise<readonly Copy[]> {
  const numbered = (await readdir(directory)).filter(isNumbered).sort()
  const copies: Copy[] = []
  for (const name of [...keyFileNames, ...numbered]) {
    const body = await readBody(join(directory, name))
    if (body === null) continue
    if (body.format > vaultFormat) throw new Failure('vault-newer')
    const keyFile = bodySchema.safeParse(body)
    if (keyFile.success) copies.push({ name, keyFile: keyFile.data })
  }
  return copies
}

/** Many times what a key file has. */
const mostBytes = 1_000_000

async function readBody(path: string): Promise<z.infer<typeof formatSchema> | null> {
  try {
    const { body, sha256 } = fileSchema.parse(JSON.parse(await readSmall(path, mostBytes)))
    return digest(body) === sha256 ? z.looseObject(formatSchema.shape).parse(body) : null
  } catch {
    return null
  }
}

function contentOf(body: KeyFile): string {
  return JSON.stringify({ body, sha256: digest(body) }, null, 2)
}

function digest(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex')
}
