import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { readKeyFiles } from '../../src/main/services/vault/key-file.ts'
import { subKey } from '../../src/main/services/vault/keys.ts'
import { openByPassphrase } from '../../src/main/services/vault/master-key.ts'
import { copiesInMemory } from '../support/memory-of.ts'
import { keyOfOneBlob } from '../support/key-of-one-blob.ts'
import { passphrase, testVault } from '../support/vault.ts'

const opening = fileURLToPath(new URL('../support/open-and-lock.ts', import.meta.url))

/** A vault that another program opens three times and locks; how many copies of its keys that program still holds. */
async function leftAfterLocking(
  secretOf: (recoveryKey: string) => readonly string[]
): Promise<Record<string, number>> {
  const { directory, vault, recoveryKey } = await testVault()
  vault.close()
  const [keyFile] = await readKeyFiles(directory)
  if (!keyFile) throw new Error('no key file')
  const master = await openByPassphrase(keyFile, passphrase, 0)
  const keys = {
    master,
    database: subKey(master, 'database'),
    blobs: subKey(master, 'blob-keys'),
    ofOneBlob: keyOfOneBlob(3)
  }
  const child = spawn(process.execPath, [opening, directory, ...secretOf(recoveryKey)], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  const pid = child.pid ?? 0
  const held = await copiesInMemory(pid, keys)
  child.stdin.end()
  await once(child, 'close')
  return held
}

// What a process holds can be read like this on Linux only; the code is the same everywhere.
const onLinux = test.skipIf(process.platform !== 'linux')
const none = { master: 0, database: 0, blobs: 0, ofOneBlob: 0 }

onLinux('no key is left in memory after locking, three times by passphrase', async () => {
  expect(await leftAfterLocking(() => ['passphrase', passphrase])).toMatchObject(none)
})

onLinux('no key is left in memory after locking, three times by recovery key', async () => {
  expect(await leftAfterLocking((recoveryKey) => ['recovery-key', recoveryKey])).toMatchObject(none)
})

onLinux('no key is left in memory when passphrase and recovery key were changed before', async () => {
  const secret = ['passphrase', passphrase, 'een nieuwe zin van vier woorden']
  expect(await leftAfterLocking(() => secret)).toMatchObject(none)
})

onLinux('a key that is held is found, so that none is none', async () => {
  const held = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37 + 11) & 255))
  const { held: copies = 0 } = await copiesInMemory(process.pid, { held })
  expect(copies).toBeGreaterThan(0)
})
