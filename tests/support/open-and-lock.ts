import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { keyOfOneBlob } from './key-of-one-blob.ts'
import { unlockVault, type VaultSecret } from '../../src/main/services/vault/vault.ts'

/**
 * Opens a vault three times, locks it again each time, says so and stays until its input ends, so that what is left
 * in its memory can be looked at. With a third argument it changes passphrase and recovery key while it is open.
 */
const [directory = '', by = '', secret = '', newPassphrase] = process.argv.slice(2)
const given: VaultSecret = { by: by === 'recovery-key' ? by : 'passphrase', secret }
for (let turn = 1; turn <= 3; turn += 1) {
  const vault = await unlockVault(directory, given)
  const key = keyOfOneBlob(turn)
  vault.unwrapKey(vault.wrapKey(key, 'recording-1'), 'recording-1').fill(0)
  key.fill(0)
  if (newPassphrase !== undefined && turn === 3) {
    await vault.changePassphrase(newPassphrase)
    await vault.newRecoveryKey()
  }
  vault.close()
}
writeSync(1, 'locked\n')
process.stdin.resume()
await once(process.stdin, 'end')
