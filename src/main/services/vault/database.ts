import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Failure } from '../../../shared/domain/failure.ts'
import { failureOf } from '../failure-of.ts'
import { migrate, refuseNewer, versionOf } from './migrations/migrate.ts'

export type Database = Sqlite.Database

/** Makes the vault's database with all its tables. */
export function createDatabase(path: string, key: Buffer): Database {
  return open(path, key, 'new')
}

/** Opens an existing one; a missing or damaged file is reported and never replaced by an empty one. */
export function openDatabase(path: string, key: Buffer): Database {
  if (!existsSync(path)) throw new Failure('vault-damaged')
  return open(path, key, 'existing')
}

function open(path: string, key: Buffer, kind: 'new' | 'existing'): Database {
  keepToOneself(path, kind)
  const db = new Sqlite(path, { timeout: 1000 })
  try {
    useKey(db, key)
    // One program, one connection: the system holds the file's lock until this process ends, however it ends.
    db.pragma('locking_mode = EXCLUSIVE')
    // Every page is authenticated, so reading all of them finds any changed bit.
    const faults = findFaults(db)
    if (!faults.every(isOfSearch)) throw new Failure('vault-damaged')
    refuseNewer(db)
    // An emptied file is a sound database without tables.
    if (kind === 'existing' && versionOf(db) === 0) throw new Failure('vault-damaged')
    tune(db)
    if (faults.length > 0) rebuildSearch(db)
    migrate(db)
    return db
  } catch (error) {
    db.close()
    throw failureOf(error)
  }
}

/** Left to SQLite, every user of the machine could read and copy the file; what it makes beside it follows its mode. */
function keepToOneself(path: string, kind: 'new' | 'existing'): void {
  try {
    if (kind === 'new') writeFileSync(path, '', { mode: 0o600, flag: 'wx' })
    else chmodSync(path, 0o600)
  } catch (error) {
    // A read-only folder, or a drive without such rights: what can be opened is opened.
    if (kind === 'new') throw failureOf(error)
  }
}

function findFaults(db: Database): readonly string[] {
  const found = db.prepare('PRAGMA quick_check').pluck().all() as string[]
  return found.filter((fault) => fault !== 'ok')
}

/** The index of what is searched tells nothing that the tables don't tell: nobody is kept out because of it. */
function isOfSearch(fault: string): boolean {
  return /\bsearch_text\b/.test(fault)
}

function rebuildSearch(db: Database): void {
  db.exec(`INSERT INTO search_text (search_text) VALUES ('rebuild')`)
  if (findFaults(db).length > 0) throw new Failure('vault-damaged')
}

/** What is acknowledged is on the disk, also after a power cut. */
function tune(db: Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('fullfsync = ON')
  db.pragma('checkpoint_fullfsync = ON')
  db.pragma('secure_delete = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -65536')
}

/** Called before the first read. Anything that touches the file earlier would see noise. */
function useKey(db: Database, key: Buffer): void {
  db.pragma(`cipher = 'chacha20'`)
  const raw = rawKey(key)
  db.key(raw)
  raw.fill(0)
}

/** `raw:` and the key in hexadecimal, written without a string that could not be wiped. */
function rawKey(key: Buffer): Buffer {
  const digits = Buffer.from('0123456789abcdef')
  const raw = Buffer.alloc(4 + key.length * 2)
  raw.write('raw:')
  key.forEach((byte, at) => {
    raw.writeUInt8(digits[byte >> 4] ?? 0, 4 + at * 2)
    raw.writeUInt8(digits[byte & 15] ?? 0, 5 + at * 2)
  })
  return raw
}
