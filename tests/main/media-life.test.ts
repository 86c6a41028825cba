import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { recordingUrls } from '../../src/shared/domain/recording.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { insertRecording, listRecordings } from '../../src/main/services/storage/recordings.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import { withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { newKey } from '../../src/main/services/vault/keys.ts'
import { readableFilm } from '../support/readable-film.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import {
  blobFiles,
  importJob,
  looksDone,
  recordingCase,
  type RecordingCase,
  until,
  vaultBytes
} from '../support/recording-case.ts'
import { moment } from '../support/records.ts'
import { filesBeingWritten } from '../support/open-files.ts'
import { mayMount, smallVolume } from '../support/small-volume.ts'
import { failureCode, passphrase } from '../support/vault.ts'

/** Waits until an import has something to play, so that it is in the middle of its work. */
async function halfway(at: RecordingCase, recordingId: string): Promise<void> {
  await until(() => {
    const { status } = at.recordings.get(recordingId)
    return status.state === 'importing' && status.playable !== null
  })
}

describe('an import', () => {
  test('without consent writes nothing', async () => {
    const at = await recordingCase()
    const { db } = at.services.vault()
    const consentId = db.prepare('SELECT id FROM consent LIMIT 1').pluck().get() as string
    withdrawConsent(db, consentId, '2026-02-01')
    const film = await makeFrameVideo('h264-25', at.films, 1)
    expect(await failureCode(() => at.recordings.importFile(at.sessionId, film.path))).toBe('no-consent')
    expect([at.recordings.list(at.sessionId), await blobFiles(at)]).toEqual([[], []])
  })

  test('that is cancelled leaves nothing behind', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('hevc-10bit', at.films, 20)
    const { id } = at.recordings.importFile(at.sessionId, film.path)
    const jobId = importJob(at.services, id)
    await halfway(at, id)
    at.services.jobs.cancel(jobId)
    expect((await at.services.jobs.settled(jobId)).status).toEqual({ state: 'cancelled' })
    expect([at.recordings.list(at.sessionId), await blobFiles(at)]).toEqual([[], []])
    expect(at.announced.at(-1)?.status).toEqual({ state: 'failed', code: 'cancelled', detail: {} })
    expect((await stat(film.path)).size).toBeGreaterThan(0)
  })

  test('that waits for another can be cancelled too', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('hevc-10bit', at.films, 10)
    const first = at.recordings.importFile(at.sessionId, film.path)
    const second = at.recordings.importFile(at.sessionId, film.path)
    await until(() => at.services.jobs.get(importJob(at.services, first.id))?.status.state === 'running')
    at.services.jobs.cancel(importJob(at.services, second.id))
    await until(() => at.recordings.list(at.sessionId).length === 1)
    const ended = await at.services.jobs.settled(importJob(at.services, first.id))
    expect(ended.status.state).toBe('done')
    expect(at.recordings.list(at.sessionId).map(({ id }) => id)).toEqual([first.id])
  })

  test('can be watched while it goes on, and by whoever watches when it ends', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('hevc-10bit', at.films, 20)
    const { id } = at.recordings.importFile(at.sessionId, film.path)
    await halfway(at, id)
    const { status } = at.recordings.get(id)
    const url = status.state === 'importing' ? (status.playable ?? '') : ''
    const early = await at.resource(url)
    const seen = await readFrames(Buffer.concat((await early?.stream(0, early.size).toArray()) as Buffer[]))
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.map(({ number }) => number)).toEqual(seen.map((_, n) => n))
    await at.services.jobs.settled(importJob(at.services, id))
    const late = Buffer.concat((await early?.stream(0, early.size).toArray()) as Buffer[])
    expect((await readFrames(late)).map(({ number }) => number)).toEqual(seen.map((_, n) => n))
    expect((await at.bytes(url)).length).toBe(early?.size)
  })

  test('never puts a readable picture on the disk, nor a readable file anywhere', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('hevc-10bit', at.films, 20)
    const { id } = at.recordings.importFile(at.sessionId, film.path)
    const jobId = importJob(at.services, id)
    await halfway(at, id)
    let looks = 0
    while (at.services.jobs.get(jobId)?.status.state === 'running') {
      const written = await filesBeingWritten()
      expect(written.filter((path) => !path.startsWith(at.vaultDirectory))).toEqual([])
      expect(readableFilm(await vaultBytes(at))).toEqual([])
      looks += 1
    }
    expect(looks).toBeGreaterThan(5)
  })

  test('says how much room is needed when there is too little', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const { id } = at.recordings.importFile(at.sessionId, film.path)
    // Every write to this device is refused for lack of room.
    await symlink('/dev/full', join(at.vaultDirectory, 'blobs', `copy-${id}.partial`))
    const { status } = await at.services.jobs.settled(importJob(at.services, id))
    expect(status).toMatchObject({ state: 'failed', code: 'disk-full' })
    expect(status.state === 'failed' && Number(status.detail['neededMb'])).toBeGreaterThan(60)
    expect(await blobFiles(at)).toEqual([])
  })

  test.skipIf(!mayMount)('asks for no more room than is lacking, and that much is enough', async () => {
    const volume = smallVolume(110)
    onTestFinished(() => volume.unmount())
    const at = await recordingCase(volume.folder)
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const inTheWay = Array.from({ length: 50 }, (_, n) => join(volume.folder, `in-the-way-${String(n)}`))
    for (const path of inTheWay) await writeFile(path, Buffer.alloc(1_000_000, 1))
    const { recording } = await at.import(film.path)
    const lacking = recording.status.state === 'failed' ? Number(recording.status.detail['neededMb']) : NaN
    expect(lacking).toBeGreaterThan(0)
    expect(lacking).toBeLessThan(inTheWay.length)
    for (const path of inTheWay.slice(0, lacking)) await rm(path)
    expect((await at.import(film.path)).recording.status).toEqual({ state: 'ready' })
  })
})

test('after kill -9 in the middle of an import it begins again, and no half file bears its name', async () => {
  const at = await recordingCase()
  const film = await makeFrameVideo('hevc-10bit', at.films, 30)
  await at.services.lock()
  const script = fileURLToPath(new URL('../support/import-until-killed.ts', import.meta.url))
  const child = spawn(process.execPath, [script, at.vaultDirectory, passphrase, at.sessionId, film.path], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
  await until(() => said.includes('?v='))
  child.kill('SIGKILL')
  await once(child, 'close')
  const left = await blobFiles(at)
  expect(left.map((name) => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'id'))).toEqual(['copy-id.partial'])
  const { services, recordings } = await at.restarted()
  const [recording] = recordings.list(at.sessionId)
  await services.jobs.settled(importJob(services, recording?.id ?? ''))
  expect(recordings.list(at.sessionId)).toMatchObject([
    { status: { state: 'ready' }, info: { durationMs: 30_030 } }
  ])
  expect((await blobFiles(at)).map((name) => name.split('-')[0])).toEqual(['copy', 'filmstrip', 'peaks'])
})

describe('after a crash', () => {
  /** An import as a crash leaves it: its row, and half a file. */
  async function crashed(at: RecordingCase, originalPath: string): Promise<string> {
    const id = randomUUID()
    const vault = at.services.vault()
    const wrappedKey = vault.wrapKey(newKey(), id)
    const importedAt = new Date().toISOString()
    insertRecording(vault.db, {
      id,
      sessionId: at.sessionId,
      name: 'film',
      importedAt,
      originalPath,
      wrappedKey
    })
    await writeFile(join(at.vaultDirectory, 'blobs', `copy-${id}.partial`), Buffer.alloc(100_000, 7))
    await writeFile(
      join(at.vaultDirectory, 'blobs', `copy-${randomUUID()}`),
      'of a recording that is no more'
    )
    await at.services.lock()
    return id
  }

  test('an import begins again when its original is still there', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const id = await crashed(at, film.path)
    const { services, recordings } = await at.restarted()
    await services.jobs.settled(importJob(services, id))
    expect(recordings.get(id)).toMatchObject({ status: { state: 'ready' }, info: { durationMs: 2000 } })
    expect(await blobFiles(at)).toEqual([`copy-${id}`, `filmstrip-${id}`, `peaks-${id}`])
  })

  test('nothing is begun when the vault is closed again at once', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const id = await crashed(at, film.path)
    await at.services.unlock({ by: 'passphrase', secret: passphrase })
    await at.services.lock()
    expect(at.services.jobs.list()).toEqual([])
    const { services, recordings } = await at.restarted()
    await services.jobs.settled(importJob(services, id))
    expect(recordings.get(id).status).toEqual({ state: 'ready' })
  })

  test('it is marked as failed when the original is gone', async () => {
    const at = await recordingCase()
    const id = await crashed(at, join(at.films, 'gone.mp4'))
    const { recordings } = await at.restarted()
    expect(recordings.get(id).status).toEqual({ state: 'failed', code: 'file-unreadable', detail: {} })
    expect(await blobFiles(at)).toEqual([])
  })

  test('a recording without a filmstrip gets one', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const { recording } = await at.import(film.path)
    at.services
      .vault()
      .db.exec('UPDATE recording SET filmstrip = NULL, filmstrip_size = NULL, peaks_size = NULL')
    await at.services.lock()
    const { services, recordings } = await at.restarted()
    await services.jobs.settled(importJob(services, recording.id))
    expect(recordings.get(recording.id)).toMatchObject({ hasPeaks: true, filmstrip: { count: 2 } })
  })
})

test('locking in the middle of an import goes on with it at the next opening', async () => {
  const at = await recordingCase()
  const film = await makeFrameVideo('hevc-10bit', at.films, 10)
  const { id } = at.recordings.importFile(at.sessionId, film.path)
  await halfway(at, id)
  await at.services.lock()
  expect(await blobFiles(at)).toEqual([])
  const { services, recordings } = await at.restarted()
  await services.jobs.settled(importJob(services, id))
  expect(recordings.get(id)).toMatchObject({ status: { state: 'ready' }, info: { durationMs: 10_010 } })
})

describe('removing a recording', () => {
  test('destroys its key, its files, its moments and its history, and nothing of others', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const gone = (await at.import(film.path)).recording
    const kept = (await at.import(film.path)).recording
    await looksDone(at)
    const { db } = at.services.vault()
    const add = (n: number, recordingId: string): void =>
      commit(
        db,
        at.sessionId,
        diffOf({ added: [moment(n, { recordingId })] }),
        'edit',
        '2026-11-20T10:00:00.000Z'
      )
    add(1, gone.id)
    add(2, kept.id)
    const removed: string[] = []
    at.recordings.onRemove((_, id) => Promise.resolve(void removed.push(id)))
    const wrapped = db
      .prepare('SELECT wrapped_key FROM recording WHERE id = ?')
      .pluck()
      .get(gone.id) as Buffer

    await at.recordings.remove(gone.id)

    expect(removed).toEqual([gone.id])
    expect(listRecordings(db, at.sessionId).map(({ id }) => id)).toEqual([kept.id])
    expect(loadRecords(db, at.sessionId).map(({ id }) => id)).toEqual([moment(2).id])
    expect(await blobFiles(at)).toEqual(
      ['copy', 'filmstrip', 'look', 'peaks'].map((part) => `${part}-${kept.id}`)
    )
    expect(await at.resource(recordingUrls.media(gone.id))).toBeNull()
    expect(await at.resource(recordingUrls.look(gone.id))).toBeNull()
    expect((await at.bytes(recordingUrls.media(kept.id))).length).toBeGreaterThan(1000)
    // Not even in pages that are no longer used, seen as the database sees them.
    const plain = db.serialize()
    expect([plain.includes(wrapped), plain.includes(gone.id)]).toEqual([false, false])
    expect((await stat(join(at.vaultDirectory, 'vault.db-wal')).catch(() => ({ size: 0 }))).size).toBe(0)
  })

  test('stops its import first', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('hevc-10bit', at.films, 20)
    const { id } = at.recordings.importFile(at.sessionId, film.path)
    await halfway(at, id)
    await at.recordings.remove(id)
    expect([at.recordings.list(at.sessionId), await blobFiles(at)]).toEqual([[], []])
  })
})

describe('what a page may ask for', () => {
  test('is found by id only, in the open vault only', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('no-audio', at.films, 1)
    const { recording } = await at.import(film.path)
    const { id } = recording
    expect((await at.resource(recordingUrls.media(id)))?.type).toBe('video/mp4')
    expect((await at.resource(recordingUrls.filmstrip(id)))?.type).toBe('image/jpeg')
    for (const url of [
      recordingUrls.peaks(id),
      recordingUrls.original(id),
      recordingUrls.media(randomUUID()),
      `/media/${id}?v=0`,
      `/media/${id}?v=x`,
      `/blob/${id}`
    ])
      expect(await at.resource(url), url).toBeNull()
    await at.services.lock()
    expect(await failureCode(() => at.resource(recordingUrls.media(id)))).toBe('vault-locked')
  })

  test('tells of a changed file instead of showing it', async () => {
    const at = await recordingCase()
    const film = await makeFrameVideo('h264-25', at.films, 2)
    const { recording } = await at.import(film.path)
    const path = join(at.vaultDirectory, 'blobs', `copy-${recording.id}`)
    const bytes = await readFile(path)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    await writeFile(path, bytes)
    expect(await failureCode(() => at.bytes(recordingUrls.media(recording.id)))).toBe('vault-damaged')
    await rm(path)
    await mkdir(path)
    expect(await failureCode(() => at.services.lock())).toBe('none')
  })
})
