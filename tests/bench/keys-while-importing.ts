import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import type { Bench } from './bench.ts'
import { figure, type Figure } from './figures.ts'
import { makeFilm, makePhoneFilm, repeated } from './films.ts'
import { type KeyTimes, timeKeys } from './key-times.ts'
import { untilIdle } from './until-idle.ts'

const batch = ['1', '4', '1', '4', '1', '4'] as const

/** Coding one film while another one, as a phone writes it, is imported: a key is drawn as if nothing else went on. */
export async function keysWhileImporting({
  folder: place,
  display,
  keys,
  quick,
  say
}: Bench): Promise<readonly Figure[]> {
  const folder = join(place, 'importing')
  mkdirSync(folder)
  say('making a film to code in and one as a phone writes it')
  const film = await makeFilm(folder, 1)
  const { path: piece } = await makePhoneFilm(folder, quick ? 4 : 20)
  const phone = join(folder, 'long-phone.mp4')
  await repeated(piece, 15, phone)
  const app = await launchApp({ userDataDir: join(folder, 'user'), lang: 'nl', display })
  try {
    const { page } = app
    const { sessionId } = await createCase(app)
    await importFilm(app, sessionId, film)
    await untilIdle(page)
    await openWorkbench(page)
    await page.waitForTimeout(1500)
    await timeKeys(page, batch)
    const alone: KeyTimes[] = []
    while (alone.length < keys) alone.push(...(await timeKeys(page, batch)))
    say('importing')
    const meanwhile: KeyTimes[] = []
    while (meanwhile.length < keys) {
      const job = await runningImport(app, sessionId, phone)
      const times = await timeKeys(page, batch)
      // What was pressed when it was over already is not counted.
      if (await isRunning(page, job)) meanwhile.push(...times)
    }
    const row = (name: string, what: keyof KeyTimes, most: number): Figure =>
      figure(
        name,
        meanwhile.map((each) => each[what]),
        { name: 'nothing imported', values: alone.map((each) => each[what]) },
        { of: 'p95', most }
      )
    return [
      row('key to drawn while an import runs', 'drawn', 16.7),
      row('key to durable while an import runs', 'durable', 50)
    ]
  } finally {
    await app.close()
  }
}

/** The import that is at work; a new one is begun when there is none. */
async function runningImport(app: RunningApp, sessionId: string, path: string): Promise<string> {
  const { page } = app
  for (;;) {
    const jobs = await callFrom(page, 'job.list')
    const running = jobs.find(({ kind, status }) => kind === 'import' && status.state === 'running')
    if (running !== undefined) return running.id
    await app.answerDialog({ open: [path] })
    await callFrom(page, 'recording.choose', { sessionId })
    await page.waitForTimeout(500)
  }
}

async function isRunning(page: Page, id: string): Promise<boolean> {
  const jobs = await callFrom(page, 'job.list')
  return jobs.some((job) => job.id === id && job.status.state === 'running')
}
