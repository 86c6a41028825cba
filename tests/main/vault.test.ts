import { chmod, mkdir, readdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeBlob } from '../../src/main/services/vault/blobs.ts'
import { createVault, unlockVault, vaultState } from '../../src/main/services/vault/vault.ts'
import { createFamily, requireFamily } from '../../src/main/services/storage/families.ts'
import { failureCode, passphrase, temporaryFolder, testFamily, testVault } from '../support/vault.ts'

describe('a new vault', () => {
  test('is there at once and complete, with nothing else in its folder', async () => {
    const folder = await temporaryFolder()
    const directory = join(folder, 'vault')
    expect(vaultState(directory)).toBe('none')
    const { vault } = await createVault(directory, passphrase)
    vault.close()
    expect(vaultState(directory)).toBe('locked')
    expect(await readdir(folder)).toEqual(['vault'])
    expect((await readdir(directory)).sort()).toEqual([
      'blobs',
      'vault.ballast',
      'vault.copy.json',
      'vault.db',
      'vault.json'
    ])
  })

  test('may take the place of an empty folder, and of nothing else', async () => {
    const folder = await temporaryFolder()
    const [empty, full] = [join(folder, 'empty'), join(folder, 'full')]
    await Promise.all([mkdir(empty), mkdir(full)])
    await writeFile(join(empty, '.DS_Store'), '')
    await writeFile(join(full, 'holiday.jpg'), 'sun')
    const { vault } = await createVault(empty, passphrase)
    vault.close()
    expect(await failureCode(() => createVault(full, passphrase))).toBe('vault-exists')
    expect(await readFile(join(full, 'holiday.jpg'), 'utf8')).toBe('sun')
  })

  test('never replaces one that is there, not even one without its keys', async () => {
    const { directory } = await testVault()
    expect(await failureCode(() => createVault(directory, passphrase))).toBe('vault-exists')
    const keyless = join(await temporaryFolder(), 'vault')
    await mkdir(keyless)
    await writeFile(join(keyless, 'vault.db'), 'what is left of somebody’s work')
    expect(await failureCode(() => createVault(keyless, passphrase))).toBe('vault-exists')
    expect(await failureCode(() => unlockVault(keyless, { by: 'passphrase', secret: passphrase }))).toBe(
      'vault-damaged'
    )
    expect(await readFile(join(keyless, 'vault.db'), 'utf8')).toBe('what is left of somebody’s work')
  })

  test('is made anew when the first try was broken off', async () => {
    const directory = join(await temporaryFolder(), 'vault')
    await mkdir(`${directory}.partial`)
    await writeFile(join(`${directory}.partial`, 'vault.db'), 'half')
    const { vault } = await createVault(directory, passphrase)
    expect(testFamily(vault.db).pseudonym).toBe('Familie Vos')
    vault.close()
  })

  test('wants a passphrase of some strength', async () => {
    const directory = join(await temporaryFolder(), 'vault')
    const weak = [
      'short',
      'aaaaaaaaaaaaaaaa',
      '123456789012345',
      'abababababababab',
      '            ',
      'é'.repeat(20)
    ]
    for (const each of weak)
      expect([each, await failureCode(() => createVault(directory, each))]).toEqual([each, 'passphrase-weak'])
    expect(vaultState(directory)).toBe('none')
  })
})

// Windows has no such rights; there the folder's own ones count.
describe.skipIf(process.platform === 'win32')('for other users of the machine', () => {
  const modes = async (directory: string): Promise<unknown> => {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    const open = await Promise.all(
      entries.map(async (entry) => [entry.name, (await stat(join(entry.parentPath, entry.name))).mode & 0o77])
    )
    return open.filter(([, mode]) => mode !== 0)
  }

  test('no file of the vault can be read, whatever they may read of other files', async () => {
    const mask = process.umask(0)
    onTestFinished(() => void process.umask(mask))
    const { directory, vault } = await testVault()
    await vault.changePassphrase('een nieuwe zin van vier woorden')
    await writeBlob(vault.blobPath('blob-1'), Buffer.alloc(32, 1), 'blob-1', Buffer.from('film'))
    testFamily(vault.db)
    expect([await modes(directory), (await stat(directory)).mode & 0o77]).toEqual([[], 0])
  })

  test('a vault that was made readable is closed to them when it opens', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    vault.close()
    await chmod(join(directory, 'vault.db'), 0o644)
    const opened = await unlockVault(directory, { by: 'recovery-key', secret: recoveryKey })
    testFamily(opened.db)
    expect(await modes(directory)).toEqual([])
    opened.close()
  })
})

describe('a vault opens', () => {
  test('with its passphrase and with its recovery key, and holds what was put in', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    const family = testFamily(vault.db)
    vault.close()
    for (const secret of [
      { by: 'passphrase', secret: passphrase },
      { by: 'recovery-key', secret: recoveryKey }
    ] as const) {
      const opened = await unlockVault(directory, secret)
      expect(requireFamily(opened.db, family.id)).toEqual(family)
      opened.close()
    }
  })

  test('with a passphrase typed as other code points', async () => {
    const directory = join(await temporaryFolder(), 'vault')
    const { vault } = await createVault(directory, 'Één gezin tegelijk'.normalize('NFC'))
    vault.close()
    const secret = 'Één gezin tegelijk'.normalize('NFD')
    const opened = await unlockVault(directory, { by: 'passphrase', secret })
    opened.close()
  })

  test('with the new passphrase and not with the old one after a change; the recovery key stays', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    await vault.changePassphrase('een nieuwe zin van vier woorden')
    vault.close()
    const open = (by: 'passphrase' | 'recovery-key', secret: string) =>
      failureCode(async () => (await unlockVault(directory, { by, secret })).close())
    expect([
      await open('passphrase', passphrase),
      await open('passphrase', 'een nieuwe zin van vier woorden'),
      await open('recovery-key', recoveryKey)
    ]).toEqual(['wrong-passphrase', 'none', 'none'])
  })

  test('with a new recovery key and not with the old one; the passphrase stays', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    const made = await vault.newRecoveryKey()
    vault.close()
    const open = (by: 'passphrase' | 'recovery-key', secret: string) =>
      failureCode(async () => (await unlockVault(directory, { by, secret })).close())
    expect([
      await open('recovery-key', recoveryKey),
      await open('recovery-key', made),
      await open('passphrase', passphrase)
    ]).toEqual(['wrong-recovery-key', 'none', 'none'])
  })

  test('with both, when passphrase and recovery key are changed at once', async () => {
    const { directory, vault } = await testVault()
    const [, made] = await Promise.all([
      vault.changePassphrase('een nieuwe zin van vier woorden'),
      vault.newRecoveryKey()
    ])
    vault.close()
    for (const secret of [
      { by: 'passphrase', secret: 'een nieuwe zin van vier woorden' },
      { by: 'recovery-key', secret: made }
    ] as const)
      (await unlockVault(directory, secret)).close()
  })

  test('with the key that was given, also when only the first copy of the key file could be written', async () => {
    const { directory, vault } = await testVault()
    await mkdir(join(directory, 'vault.copy.json.partial'))
    const made = await vault.newRecoveryKey()
    vault.close()
    await rmdir(join(directory, 'vault.copy.json.partial'))
    const reopened = await unlockVault(directory, { by: 'recovery-key', secret: made })
    reopened.close()
    const [first, second] = await Promise.all(
      ['vault.json', 'vault.copy.json'].map((name) => readFile(join(directory, name), 'utf8'))
    )
    expect(second).toBe(first)
  })

  test('never with a weak new passphrase, which changes nothing', async () => {
    const { directory, vault } = await testVault()
    const before = await readFile(join(directory, 'vault.json'))
    expect(await failureCode(() => vault.changePassphrase('kort'))).toBe('passphrase-weak')
    expect(await readFile(join(directory, 'vault.json'))).toEqual(before)
  })

  test('only when there is one', async () => {
    const directory = join(await temporaryFolder(), 'vault')
    expect(await failureCode(() => unlockVault(directory, { by: 'passphrase', secret: passphrase }))).toBe(
      'vault-missing'
    )
  })
})

describe('the keys of blobs', () => {
  test('are wrapped for one context, in this vault, and survive a restart', async () => {
    const own = await testVault()
    const other = await testVault()
    const key = Buffer.alloc(32, 7)
    const wrapped = own.vault.wrapKey(key, 'recording-1')
    const reopened = await own.reopen()
    expect(reopened.unwrapKey(wrapped, 'recording-1')).toEqual(key)
    expect(() => reopened.unwrapKey(wrapped, 'recording-2')).toThrow()
    expect(() => other.vault.unwrapKey(wrapped, 'recording-1')).toThrow()
    expect(wrapped.includes(key)).toBe(false)
  })

  test('lie in the folder of blobs, whatever a caller asks for', async () => {
    const { directory, vault } = await testVault()
    expect(vault.blobPath('segment-1')).toBe(join(directory, 'blobs', 'segment-1'))
    expect(await failureCode(() => vault.blobPath('../vault.json'))).toBe('bad-input')
  })
})

describe('a closed vault', () => {
  test('gives nothing any more, and may be closed again', async () => {
    const { vault } = await testVault()
    vault.close()
    vault.close()
    expect(vault.db.open).toBe(false)
    expect(await failureCode(() => vault.wrapKey(Buffer.alloc(32), 'x'))).toBe('vault-locked')
    expect(await failureCode(() => vault.changePassphrase('een heel goede zin'))).toBe('vault-locked')
    expect(await failureCode(() => vault.newRecoveryKey())).toBe('vault-locked')
    expect(() => createFamily(vault.db, 'X', '')).toThrow()
  })

  test('during a change of passphrase never gets wiped keys wrapped', async () => {
    const { directory, vault, recoveryKey } = await testVault()
    const change = failureCode(() => vault.changePassphrase('een nieuwe zin van vier woorden'))
    vault.close()
    expect(await change).toBe('vault-locked')
    const opened = await unlockVault(directory, { by: 'recovery-key', secret: recoveryKey })
    opened.close()
  })
})
