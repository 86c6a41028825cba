import { expect, test } from 'vitest'
import { app } from '../../src/renderer/state/app.ts'
import { changeClip } from '../../src/renderer/state/reel.ts'
import { reelSources } from '../../src/renderer/state/reel-sources.ts'
import { whenSaved } from '../../src/renderer/state/saving.ts'
import { commit, openSession, session } from '../../src/renderer/state/session.ts'
import { commit as commitInMain } from '../../src/main/services/storage/commit.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { clip, mask, reel } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { speak } from '../support/spoken.ts'
import { stateOnVault } from '../support/state-on-vault.ts'
import { testSession } from '../support/vault.ts'

test('a clip is not made longer past what another session keeps hidden on its recording, and it is said why', async () => {
  await speak('nl')
  const vault = await stateOnVault()
  const sessionId = await vault.openNewSession()
  const earlier = testSession(vault.db(), session.getState().open?.family.id).id
  const recordingId = testRecording(vault.db(), earlier, crypto.randomUUID())
  const hidden = mask(31, { recordingId, startMs: 1000, endMs: 5000 })
  commitInMain(vault.db(), earlier, diffOf({ added: [hidden] }), 'edit', '2026-11-20T10:00:00.000Z')
  const shown = clip(21, { recordingId, startMs: 1000, endMs: 5000 })
  commit(diffOf({ added: [reel(), shown] }))
  await whenSaved()
  await openSession(sessionId)
  await expect.poll(() => reelSources.getState().masks.get(recordingId)).toEqual([hidden])
  const now = () => session.getState().doc.get(shown.id)
  const told = () => (app.getState().toasts as readonly { readonly text: string }[]).map(({ text }) => text)

  for (const change of [{ endMs: 5040 }, { startMs: 960 }, { startMs: 0, endMs: 9000 }]) {
    app.setState({ toasts: [] })
    changeClip(shown.id, change)
    expect(now()).toEqual(shown)
    expect(told()).toEqual([
      'Op deze opname uit een andere sessie is iemand afgeschermd van 0:01.0 tot 0:05.0. Het fragment is niet langer gemaakt: verleng eerst daar de afscherming.'
    ])
  }
  app.setState({ toasts: [] })
  changeClip(shown.id, { startMs: 2000, endMs: 4000 })
  expect([now(), told()]).toEqual([{ ...shown, startMs: 2000, endMs: 4000 }, []])
  await whenSaved()
})
