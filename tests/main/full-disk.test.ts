import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { partBlobId } from '../../src/main/services/media/blob-names.ts'
import { createRecordings } from '../../src/main/services/media/recordings.ts'
import { createReels } from '../../src/main/services/reel/reels.ts'
import { createServices, type Services } from '../../src/main/services/services.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { createVault, unlockVault } from '../../src/main/services/vault/vault.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { oddCase } from '../support/odd/case.ts'
import { cook, x264 } from '../support/odd/kitchen.ts'
import { idOf, moment } from '../support/records.ts'
import { testRecording } from '../support/recordings.ts'
import { mayMount, type SmallVolume, smallVolume } from '../support/small-volume.ts'
import { failureCode, passphrase, testSession, testVault } from '../support/vault.ts'

type Case = {
  readonly services: Services
  readonly volume: SmallVolume
  readonly directory: string
  readonly remove: (id: string) => Promise<void>
  readonly sessionId: string
  /** Adds a moment of a recording; the code of the failure, or `none`. */
  readonly tag: (n: number, recordingId: string) => Promise<string>
}

const [kept, erased] = [idOf(900), idOf(901)]
const film = 24 * 1024 * 1024

/** A vault on a small volume with two recordings, one of 24 megabytes and 2,000 moments. */
async function start(megabytes = 120): Promise<Case> {
  const volume = smallVolume(megabytes)
  onTestFinished(() => volume.unmount())
  const directory = join(volume.folder, 'vault')
  const resourcesDirectory = join(import.meta.dirname, '../../resources')
  const settingsPath = join(volume.folder, 'settings.json')
  const services = createServices(
    { vaultDirectory: directory, resourcesDirectory, settingsPath, systemLocale: 'nl' },
    () => undefined
  )
  onTestFinished(() => services.lock())
  const recordings = createRecordings(services)
  createReels(services, recordings)
  await services.createVault(passphrase)
  await recordings.recovered()
  const vault = services.vault()
  const { db } = vault
  const { id: sessionId } = testSession(db)
  for (const id of [kept, erased]) testRecording(db, sessionId, id)
  writeFileSync(vault.blobPath(partBlobId('copy', erased)), randomBytes(film))
  const many = Array.from({ length: 2000 }, (_, n) =>
    moment(n + 10, { recordingId: erased, note: 'Kijkt op' })
  )
  commit(db, sessionId, diffOf({ added: many }), 'edit', '2026-11-20T10:00:00.000Z')
  return {
    ...{ services, volume, directory, sessionId },
    remove: (id) => recordings.remove(id),
    tag: (n, recordingId) =>
      failureCode(() =>
        commit(
          services.vault().db,
          sessionId,
          diffOf({ added: [moment(n, { recordingId, note: 'x'.repeat(3000) })] }),
          'edit',
          '2026-11-20T10:00:00.000Z'
        )
      )
  }
}

/** Fills the disk until nothing can be saved any more; how many moments fitted in what was open already. */
async function fillUntilFull({ volume, tag }: Case): Promise<number> {
  volume.fill()
  for (let n = 5000; n < 9000; n += 1) if ((await tag(n, kept)) === 'disk-full') return n - 5000
  throw new Error('the disk never got full')
}

describe.skipIf(!mayMount)('on a disk without room', () => {
  test('a recording is erased all the same, and then there is room to save again', async () => {
    const here = await start()
    await fillUntilFull(here)
    await here.remove(erased)
    expect(existsSync(here.services.vault().blobPath(partBlobId('copy', erased)))).toBe(false)
    expect(await here.tag(9001, kept)).toBe('none')
    expect(readdirSync(here.directory)).toContain('vault.ballast')
  })

  test('it can be erased again and again, as long as what is kept for it can be put back', async () => {
    const here = await start()
    await here.remove(erased)
    const other = idOf(902)
    testRecording(here.services.vault().db, here.sessionId, other)
    writeFileSync(here.services.vault().blobPath(partBlobId('copy', other)), randomBytes(30 * 1024 * 1024))
    await fillUntilFull(here)
    await here.remove(other)
    await fillUntilFull(here)
    await here.remove(kept)
    expect(here.services.vault().db.prepare('SELECT count(*) FROM recording').pluck().get()).toBe(0)
  })

  test('the vault opens', async () => {
    const here = await start()
    await fillUntilFull(here)
    await here.services.lock()
    here.volume.fill()
    await here.services.unlock({ by: 'passphrase', secret: passphrase })
    await here.remove(erased)
    expect(await here.tag(9003, kept)).toBe('none')
  })

  test('what was rendered ahead is let go of to make room', async () => {
    const here = await start()
    const { db } = here.services.vault()
    db.prepare(
      `INSERT INTO segment (hash, kind, blob_id, wrapped_key, size, pictures, used_at)
       VALUES ('h', 'picture', 'segment-1', x'00', 9, 1, '2026-11-20T10:00:00.000Z')`
    ).run()
    await fillUntilFull(here)
    const reels = createReels(here.services, createRecordings(here.services))
    await reels.emptyCache()
    expect(reels.cacheSize()).toBe(0)
  })
})

test.skipIf(!mayMount)(
  'where there is hardly any room nothing is kept back, and the failure says how much is needed',
  async () => {
    const volume = smallVolume(24)
    onTestFinished(() => volume.unmount())
    const directory = join(volume.folder, 'vault')
    const { vault } = await createVault(directory, passphrase)
    vault.close()
    expect(readdirSync(directory)).not.toContain('vault.ballast')
    volume.fill()
    const failed = await unlockVault(directory, { by: 'passphrase', secret: passphrase }).catch(
      (error: unknown) => error
    )
    expect(failed).toMatchObject({ code: 'disk-full', detail: { neededMb: expect.any(Number) as number } })
  }
)

test('what is kept for a full disk is whole bytes on the disk, and nobody else may read it', async () => {
  const { directory } = await testVault()
  const { size, blocks, mode } = statSync(join(directory, 'vault.ballast'))
  expect(size).toBe(16 * 1024 * 1024)
  if (process.platform !== 'win32') expect([blocks * 512 >= size, mode & 0o777]).toEqual([true, 0o600])
})

test.skipIf(!mayMount)('a film that says it lasts for days needs only what it holds', async () => {
  const name = 'one-picture-forty-hours-on.mp4'
  const path = await cook(name, '', async ({ ffmpeg }) => {
    await ffmpeg(`-i base.mkv -an ${x264} film.mp4`)
    await ffmpeg(`-i film.mp4 -c copy -bsf:v setts=pts=if(eq(N\\,150)\\,144000/TB\\,PTS) ${name}`)
  })
  const volume = smallVolume(160)
  onTestFinished(() => volume.unmount())
  const at = await oddCase(volume.folder)
  const { recording } = await at.import(path)
  await at.close()
  expect(recording).toMatchObject({ status: { state: 'ready' }, info: { durationMs: 12_000 } })
})
