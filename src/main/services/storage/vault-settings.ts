import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { defaultHandles } from '../../../shared/domain/reel.ts'
import { type VaultSettings, vaultSettingsSchema } from '../../../shared/domain/settings.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

const generalSchema = vaultSettingsSchema.omit({ hasParentPin: true })
type General = z.infer<typeof generalSchema>
const pinSchema = z.object({ salt: z.base64(), hash: z.base64() })

export function loadVaultSettings(db: Database): VaultSettings {
  const general = generalSchema.safeParse(read(db, 'general'))
  const known: General = general.success
    ? general.data
    : { therapistName: '', handles: { ...defaultHandles }, growthInWords: false }
  return { ...known, hasParentPin: read(db, 'parent-pin') !== null }
}

export function saveVaultSettings(db: Database, settings: General): VaultSettings {
  write(db, 'general', generalSchema.parse(settings))
  return loadVaultSettings(db)
}

/** Null takes the PIN away. */
export async function setParentPin(db: Database, pin: string | null): Promise<void> {
  if (pin === null) {
    prepared(db, 'DELETE FROM setting WHERE name = ?').run('parent-pin')
    return
  }
  const salt = randomBytes(16)
  const hash = await hashPin(pin, salt)
  write(db, 'parent-pin', { salt: salt.toString('base64'), hash: hash.toString('base64') })
}

/** True as well when no PIN is set. */
export async function isParentPin(db: Database, pin: string): Promise<boolean> {
  const stored = read(db, 'parent-pin')
  if (stored === null) return true
  const { salt, hash } = pinSchema.parse(stored)
  return timingSafeEqual(await hashPin(pin, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'))
}

function hashPin(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}

function read(db: Database, name: string): unknown {
  const value = prepared(db, 'SELECT value FROM setting WHERE name = ?').pluck().get(name)
  return typeof value === 'string' ? JSON.parse(value) : null
}

function write(db: Database, name: string, value: object): void {
  const sql =
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'
  prepared(db, sql).run(name, JSON.stringify(value))
}
