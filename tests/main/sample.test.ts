import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test, vi } from 'vitest'
import { recordsOf } from '../../src/shared/domain/session-record.ts'
import { createSamples } from '../../src/main/services/sample/samples.ts'
import { loadRecords } from '../../src/main/services/storage/records.ts'
import { reelCase } from '../support/reel-case.ts'
import { passphrase } from '../support/vault.ts'

/** Lets temporary files of this test lie in a folder of its own, and lists the drawn films in it. */
function watchDrawn(folder: string): () => Promise<readonly string[]> {
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return async () => (await readdir(tmpdir())).filter((name) => name.startsWith('weerklank-sample-'))
}

test('the sample case holds a recording, twelve moments, a reel with four clips, and what was said', async () => {
  const it = await reelCase()
  const drawn = watchDrawn(it.folder)
  const job = await it.services.jobs.settled(createSamples(it.services, it.recordings).create().id)
  expect(job.status).toEqual({ state: 'done', path: null })

  const sessionId = job.subjectId ?? ''
  const records = loadRecords(it.services.vault().db, sessionId)
  const [reel] = recordsOf(records, 'reel')
  const plan = await it.reels.plan(sessionId, reel?.id ?? '')
  expect({
    recordings: it.recordings.list(sessionId).map(({ status, info }) => [status.state, info?.durationMs]),
    moments: recordsOf(records, 'moment').length,
    parts: plan.map(({ item }) => item.type),
    quotes: recordsOf(records, 'quote').length,
    nextSteps: recordsOf(records, 'next-step').length,
    left: await drawn()
  }).toEqual({
    recordings: [['ready', 60_000]],
    moments: 12,
    parts: ['card', 'clip', 'clip', 'clip', 'clip'],
    quotes: 2,
    nextSteps: 1,
    left: []
  })
})

test('a sample that is stopped half-way leaves neither a family nor a drawn film', async () => {
  const it = await reelCase()
  const drawn = watchDrawn(it.folder)
  const { id } = createSamples(it.services, it.recordings).create()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  it.services.jobs.cancel(id)
  expect((await it.services.jobs.settled(id)).status).toEqual({ state: 'cancelled' })
  const families = it.services.vault().db.prepare('SELECT COUNT(*) FROM family').pluck().get()
  expect(families).toBe(1)
  expect(await drawn()).toEqual([])
})

test('a sample that is broken off because the vault closes leaves no half family either', async () => {
  const it = await reelCase()
  const drawn = watchDrawn(it.folder)
  createSamples(it.services, it.recordings).create()
  const isImporting = (): boolean => {
    const job = it.services.jobs.list().findLast(({ kind }) => kind === 'import')
    return job?.status.state === 'running'
  }
  await vi.waitFor(() => expect(isImporting()).toBe(true), { timeout: 100_000, interval: 5 })
  await it.services.lock()
  await it.services.unlock({ by: 'passphrase', secret: passphrase })
  const families = it.services.vault().db.prepare('SELECT COUNT(*) FROM family').pluck().get()
  expect(families).toBe(1)
  expect(await drawn()).toEqual([])
})
