import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import {
  benchMoment,
  benchPassphrase,
  type BenchPlace,
  callFrom,
  createCase,
  importFilm,
  openWorkbench
} from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import type { Bench } from './bench.ts'
import { figure, type Figure, type Limit } from './figures.ts'
import { fillVault } from './fill-vault.ts'
import { makeLongFilm } from './films.ts'
import { openingRow } from './opening.ts'
import { timeKeys } from './key-times.ts'
import { untilIdle } from './until-idle.ts'
import { heapMb, timeFrames, timeOpeningSession } from './scale-page.ts'

type Measured = Readonly<
  Record<
    'drawn' | 'frame' | 'durable' | 'opening' | 'pan' | 'panApart' | 'zoom' | 'zoomApart' | 'heap',
    readonly number[]
  >
>

const p95 = (most: number): Limit => ({ of: 'p95', most })
const flat = (most: number): Limit => ({ of: 'ratio', most })
const rows: readonly (readonly [keyof Measured, string, readonly Limit[], Figure['unit']?])[] = [
  ['drawn', 'key to drawn', [p95(16.7), flat(1.5)]],
  ['frame', 'key to frame on screen', []],
  ['durable', 'key to durable', [p95(50), flat(1.5)]],
  ['pan', 'panning the timeline, work a frame', [p95(16.7), flat(1.5)]],
  ['panApart', 'panning the timeline, frame to frame', []],
  ['zoom', 'zooming the timeline, work a frame', [p95(16.7)]],
  ['zoomApart', 'zooming the timeline, frame to frame', []],
  ['opening', 'opening the session, click to drawn', [p95(2000)]],
  ['heap', 'heap of the page', [p95(300)], 'MB']
]

/** One session of a three-hour film with few and with very many moments: what a person waits for must stay the same. */
export async function scaleRows(bench: Bench): Promise<readonly Figure[]> {
  const { moments: counts, filmMinutes, say } = bench
  const folder = join(bench.folder, 'scale')
  mkdirSync(folder)
  const start = (): Promise<RunningApp> =>
    launchApp({ userDataDir: join(folder, 'user'), lang: 'nl', display: bench.display })
  say(`making a film of ${filmMinutes} minutes and importing it`)
  const film = await makeLongFilm(folder, filmMinutes)
  const { place, opening } = await importLongFilm(await start(), { ...bench, folder }, film)

  const measured: { readonly count: number; readonly values: Measured }[] = []
  let filled = 0
  for (const count of counts) {
    say(`a session with ${count} moments`)
    await fillVault(join(folder, 'user', 'vault'), place, filled, count)
    filled = count
    const app = await start()
    try {
      await callFrom(app.page, 'vault.unlock', { by: 'passphrase', secret: benchPassphrase })
      const values = await measure(app.page, count, bench)
      measured.push({ count, values })
      // What was tagged meanwhile stays, so that the next session has that many more.
    } finally {
      await app.close()
    }
  }
  const [few, ...more] = measured
  if (few === undefined) return []
  const figures = [...(more.length > 0 ? more : [few])].flatMap(({ count, values }) =>
    rows.map(([what, name, limits, unit]) =>
      figure(
        `${name}, ${count} moments`,
        values[what],
        { name: `${few.count} moments`, values: few.values[what] },
        count === few.count ? limits.filter(({ of }) => of === 'p95') : limits,
        unit
      )
    )
  )
  const last = measured.at(-1) ?? few
  return [...figures, opening, againstPlainJson(last.count, last.values.opening, place)]
}

async function measure(page: Page, count: number, { keys, say }: Bench): Promise<Measured> {
  const opening: number[] = []
  const shown = await momentCount(page, count)
  for (let n = 0; n < 6; n++) opening.push(await timeOpeningSession(page, shown))
  await page.waitForTimeout(1500)
  const heap = [await heapMb(page)]
  say('keys')
  await page.keyboard.press('Space')
  await page.waitForTimeout(500)
  const times = await timeKeys(
    page,
    Array.from({ length: keys }, (_, n) => ['1', '4', '1', '4'][n % 4] ?? '4')
  )
  await page.keyboard.press('KeyK')
  await page.waitForTimeout(500)
  say('zooming and panning')
  const zoom = await timeFrames(page, 'zoom', 240)
  for (let n = 0; n < 6; n++) await page.keyboard.press('Equal')
  const pan = await timeFrames(page, 'pan', 240)
  heap.push(await heapMb(page))
  return {
    drawn: times.map(({ drawn }) => drawn),
    frame: times.map(({ frame }) => frame),
    durable: times.map(({ durable }) => durable),
    // The first also warms the program up.
    opening: opening.slice(1),
    ...{ zoom: zoom.work, zoomApart: zoom.apart, pan: pan.work, panApart: pan.apart, heap }
  }
}

/** What an earlier round tagged is there too. */
async function momentCount(page: Page, atLeast: number): Promise<number> {
  await openWorkbench(page)
  const text = (await page.getByTestId('moment-count').textContent()) ?? ''
  const count = Number(text.replace(/\D/g, ''))
  if (count < atLeast) throw new Error(`there are ${count} moments in place of ${atLeast}`)
  return count
}

/** Imports it, and opens its copy in a fresh player: that must not take longer because the film is long. */
async function importLongFilm(
  app: RunningApp,
  { folder, display, filmMinutes: minutes }: Bench,
  film: string
): Promise<{ readonly place: BenchPlace; readonly opening: Figure }> {
  try {
    const { sessionId } = await createCase(app)
    const recordingId = await importFilm(app, sessionId, film)
    await untilIdle(app.page)
    const name = `opening the working copy of a film of ${minutes} minutes`
    const opening = await openingRow({ page: app.page, recordingId, folder, display, name, most: 1.15 })
    return { place: { sessionId, recordingId, durationMs: minutes * 60_000 }, opening }
  } finally {
    await app.close()
  }
}

/** The least that reading so many moments can cost: their plain JSON, parsed. */
function againstPlainJson(count: number, opening: readonly number[], place: BenchPlace): Figure {
  const json = JSON.stringify(Array.from({ length: count }, (_, n) => benchMoment(place, n)))
  const plain = Array.from({ length: 9 }, () => {
    const start = performance.now()
    JSON.parse(json)
    return performance.now() - start
  })
  return figure(`opening the session with ${count} moments`, opening, {
    name: 'JSON.parse of the same moments',
    values: plain
  })
}
