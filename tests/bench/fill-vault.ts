import { commit } from '../../src/main/services/storage/commit.ts'
import { unlockVault } from '../../src/main/services/vault/vault.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { benchMoment, benchPassphrase, type BenchPlace } from '../support/bench-case.ts'

/**
 * Puts moments number `from` to `to` into the vault's session, each an edit of its own as in real coding, every
 * tenth with a star given afterwards. The program must not be running.
 */
export async function fillVault(
  vaultDirectory: string,
  place: BenchPlace,
  from: number,
  to: number
): Promise<void> {
  const vault = await unlockVault(vaultDirectory, { by: 'passphrase', secret: benchPassphrase })
  const at = new Date().toISOString()
  // One transaction around all: each edit's own waits for the disk.
  vault.db.transaction(() => {
    for (let n = from; n < to; n++) {
      const moment = benchMoment(place, n)
      commit(vault.db, place.sessionId, diffOf({ added: [moment] }), 'edit', at)
      if (n % 10 !== 0) continue
      const starred = { ...moment, star: !moment.star }
      commit(vault.db, place.sessionId, diffOf({ updated: [[moment, starred]] }), 'edit', at)
    }
  })()
  vault.close()
}
