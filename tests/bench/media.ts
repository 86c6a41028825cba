import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { launchApp } from '../support/launch.ts'
import { untilLooksAreReady } from '../support/seen-picture.ts'
import type { Bench } from './bench.ts'
import { figure, type Figure } from './figures.ts'
import { makeFilm } from './films.ts'
import { openingRow } from './opening.ts'
import { timePlainSteps, timeSteps } from './playing.ts'
import { servePlain } from './plain-server.ts'

/** Opening the working copy and stepping in it, against plain files in a bare player. */
export async function mediaRows({ folder: place, display, minutes, say }: Bench): Promise<readonly Figure[]> {
  const folder = join(place, 'media')
  mkdirSync(folder)
  say(`making a film of ${minutes} minutes`)
  const film = await makeFilm(folder, minutes)
  const app = await launchApp({ userDataDir: join(folder, 'user'), lang: 'nl', display })
  try {
    const { page } = app
    const { sessionId } = await createCase(app)
    say('importing it')
    const recordingId = await importFilm(app, sessionId, film)
    await untilLooksAreReady(page)
    say('opening')
    const opened = await openingRow({
      ...{ page, recordingId, folder, display, most: 1.15 },
      name: 'opening the working copy'
    })
    await openWorkbench(page)
    await page.waitForTimeout(1500)

    say('stepping')
    for (let n = 0; n < 4; n++) await page.keyboard.press('PageDown')
    await page.waitForTimeout(500)
    const forward = await timeSteps(page, 'ArrowRight', 40)
    const back = await timeSteps(page, 'ArrowLeft', 40)

    say('opening beside the workbench')
    const beside = await openingRow({
      ...{ page, recordingId, folder, display, most: 1.2 },
      name: 'opening the working copy, beside the workbench'
    })
    const source = await servePlain(film)
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
      headless: display === null,
      args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']
    })
    const plainPage = await browser.newPage()
    await plainPage.goto(source.url)
    const plainSteps = await timePlainSteps(plainPage, 'film.mp4', 40)
    await browser.close()
    source.close()

    const sourceSteps = { name: 'source file in a bare player', values: plainSteps }
    return [
      figure('step forward', forward, sourceSteps),
      figure('step back', back, sourceSteps),
      opened,
      beside
    ]
  } finally {
    await app.close()
  }
}
