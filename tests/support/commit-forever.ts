import { writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { commit } from '../../src/main/services/storage/commit.ts'
import { unlockVault } from '../../src/main/services/vault/vault.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { moment } from './records.ts'

/** Commits moment after moment and says which ones were accepted, until it is killed. */
const [directory = '', secret = '', sessionId = '', recordingId = ''] = process.argv.slice(2)
const vault = await unlockVault(directory, { by: 'recovery-key', secret })
for (;;) {
  const made = { ...moment(1), id: randomUUID(), recordingId, note: 'x'.repeat(Math.random() * 400) }
  commit(vault.db, sessionId, diffOf({ added: [made] }), 'edit', new Date().toISOString())
  writeSync(1, `${made.id}\n`)
}
