import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commit } from '../../src/main/services/storage/commit.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import { openFamily, saveFamily } from '../../src/main/services/storage/families.ts'
import { unlockVault, type Vault } from '../../src/main/services/vault/vault.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { idOf, moment } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import {
  failureCode,
  temporaryFolder,
  testFamily,
  testPerson,
  testSession,
  testVault
} from '../support/vault.ts'
import { wholeHistory } from '../support/whole-history.ts'

const committing = fileURLToPath(new URL('../support/commit-forever.ts', import.meta.url))

/** A program that commits without end; gives its accepted edits up to the moment it was killed. */
async function commitUntilKilled(args: readonly string[], afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [committing, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(child.stdout, 'data')
  await wait(afterMs)
  child.kill('SIGKILL')
  await once(child, 'close')
  return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1)
}

test('after kill -9 in the middle of commits every accepted edit is there, with its place in the history', async () => {
  const { directory, vault, recoveryKey } = await testVault()
  const session = testSession(vault.db)
  testRecording(vault.db, session.id, idOf(900))
  vault.close()
  const accepted: string[] = []
  for (let round = 0; round < 8; round += 1) {
    const args = [directory, recoveryKey, session.id, idOf(900)]
    accepted.push(...(await commitUntilKilled(args, Math.random() * 150)))
    const opened = await unlockVault(directory, { by: 'recovery-key', secret: recoveryKey })
    const there = loadRecords(opened.db, session.id).map(({ id }) => id)
    const undoable = wholeHistory(opened.db, session.id).done.flatMap(({ added }) =>
      added.map(({ id }) => id)
    )
    const sound = opened.db.pragma('integrity_check', { simple: true })
    opened.close()
    expect(sound).toBe('ok')
    expect(accepted.filter((id) => !there.includes(id))).toEqual([])
    expect(undoable).toEqual(there)
    // Killed between the commit and the word of it, one more a round may be there.
    expect(there.length - accepted.length).toBeLessThanOrEqual(round + 1)
  }
  expect(accepted.length).toBeGreaterThan(20)
})

describe('damage', () => {
  async function filledVault() {
    const { directory, vault, recoveryKey } = await testVault()
    const session = testSession(vault.db)
    testRecording(vault.db, session.id, idOf(900))
    for (let n = 1; n <= 300; n += 1)
      commit(vault.db, session.id, diffOf({ added: [moment(n, { note: 'n'.repeat(n) })] }), 'edit', '')
    // A page that nothing uses any more is never read, nor is anything lost with it: here every page is in use.
    vault.db.exec('VACUUM')
    vault.close()
    const open = () =>
      failureCode(async () =>
        (await unlockVault(directory, { by: 'recovery-key', secret: recoveryKey })).close()
      )
    return { directory, open, database: join(directory, 'vault.db') }
  }

  test('of a single bit anywhere in the database is noticed when it opens, and nothing is deleted', async () => {
    const { directory, open, database } = await filledVault()
    const whole = await readFile(database)
    const places = [0, 15, 16, 18, 23, 24, 99, 100, 4095, 4096]
    while (places.length < 100) places.push(Math.floor(Math.random() * whole.length))
    const unnoticed: number[] = []
    for (const place of places) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(damaged.readUInt8(place) ^ (1 << Math.floor(Math.random() * 8)), place)
      await writeFile(database, damaged)
      if ((await open()) !== 'vault-damaged') unnoticed.push(place)
      expect((await readFile(database)).equals(damaged)).toBe(true)
    }
    expect(unnoticed).toEqual([])
    await writeFile(database, whole)
    expect([await open(), (await readdir(directory)).sort()]).toEqual([
      'none',
      ['blobs', 'vault.ballast', 'vault.copy.json', 'vault.db', 'vault.json']
    ])
  })

  test('such as a database cut short, emptied or gone is told and never filled up with a new one', async () => {
    const { open, database } = await filledVault()
    const whole = await readFile(database)
    await writeFile(database, whole.subarray(0, whole.length / 2))
    expect(await open()).toBe('vault-damaged')
    await writeFile(database, '')
    expect(await open()).toBe('vault-damaged')
    await rm(database)
    expect([await open(), await open()]).toEqual(['vault-damaged', 'vault-damaged'])
  })

  test('of one of the two key files is mended from the other; of both it is told', async () => {
    const { directory, open } = await filledVault()
    const [first, copy] = [join(directory, 'vault.json'), join(directory, 'vault.copy.json')]
    const whole = await readFile(first)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(200) ^ 1, 200)
    await writeFile(first, flipped)
    expect([await open(), await readFile(first)]).toEqual(['none', whole])
    await rm(copy)
    expect([await open(), await readFile(copy)]).toEqual(['none', whole])
    await Promise.all([writeFile(first, flipped), writeFile(copy, '{')])
    expect([await open(), await readFile(first)]).toEqual(['vault-damaged', flipped])
  })
})

describe('two programs', () => {
  test('never have one vault open, with or without the lock file', async () => {
    const { directory, recoveryKey } = await testVault()
    const open = () => failureCode(() => unlockVault(directory, { by: 'recovery-key', secret: recoveryKey }))
    expect(await open()).toBe('vault-in-use')
  })

  test('on one machine are kept apart by the system, also when the lock file is lost', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    const session = testSession(vault.db)
    testRecording(vault.db, session.id, idOf(900))
    vault.close()
    const open = () => failureCode(() => unlockVault(directory, { by: 'recovery-key', secret: recoveryKey }))
    const child = spawn(process.execPath, [committing, directory, recoveryKey, session.id, idOf(900)], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    child.stdout.resume()
    await once(child.stdout, 'data')
    const withFile = await open()
    await rm(join(directory, 'vault.lock'))
    const without = await open()
    child.kill('SIGKILL')
    await once(child, 'close')
    expect([withFile, without]).toEqual(['vault-in-use', 'vault-in-use'])
  })

  test('do not hinder each other when one has ended without a word', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    vault.close()
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await once(ended, 'close')
    const lock = (pid: number | undefined, host: string) =>
      writeFile(join(directory, 'vault.lock'), JSON.stringify({ pid, host }))
    const open = () =>
      failureCode(async () =>
        (await unlockVault(directory, { by: 'recovery-key', secret: recoveryKey })).close()
      )
    await lock(ended.pid, hostname())
    expect(await open()).toBe('none')
    await writeFile(join(directory, 'vault.lock'), '')
    expect(await open()).toBe('none')
    await lock(process.ppid, hostname())
    expect(await open()).toBe('vault-in-use')
    await lock(1, `not-${hostname()}`)
    expect(await open()).toBe('vault-in-use')
  })
})

describe('at rest', () => {
  const planted = [
    'Roodborstje',
    'Willemijn',
    'kijkt weg bij de poort',
    'Blijf maar even bij mij',
    'Kastanjelaan'
  ]
  const plant = (vault: Vault): void => {
    const family = testFamily(vault.db, planted[0])
    testPerson(vault.db, family.id, { name: planted[1] ?? '', label: 'kind' })
    const session = testSession(vault.db, family.id)
    testRecording(vault.db, session.id, idOf(900))
    const made = moment(1, { note: planted[2] ?? '', caption: planted[3] ?? '' })
    commit(vault.db, session.id, diffOf({ added: [made] }), 'edit', new Date().toISOString())
    saveFamily(vault.db, { ...openFamily(vault.db, family.id).family, notes: planted[4] ?? '' })
  }
  const readable = async (directory: string): Promise<string[]> => {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    const found: string[] = []
    for (const file of files) {
      const content = await readFile(join(file.parentPath, file.name))
      const wanted = [...planted, 'SQLite format 3', 'CREATE TABLE', 'pseudonym', 'starter-vier-tags']
      for (const text of wanted)
        for (const encoding of ['utf8', 'utf16le'] as const)
          if (content.includes(Buffer.from(text, encoding))) found.push(`${file.name}: ${text}`)
    }
    return found
  }

  test('no name, note or caption can be read in any file, open, copied while open, or closed', async () => {
    const { directory, vault } = await testVault()
    plant(vault)
    const copied = join(await temporaryFolder(), 'copy')
    await cp(directory, copied, { recursive: true })
    expect((await readdir(copied)).includes('vault.db-wal')).toBe(true)
    expect(await readable(copied)).toEqual([])
    vault.close()
    expect(await readable(directory)).toEqual([])
  })

  test('the database begins differently in every vault', async () => {
    const starts: string[] = []
    for (const { directory, vault } of [await testVault(), await testVault()]) {
      vault.close()
      starts.push((await readFile(join(directory, 'vault.db'))).subarray(0, 16).toString('hex'))
    }
    expect(new Set(starts).size).toBe(2)
  })
})
