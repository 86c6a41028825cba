import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { launchApp } from '../support/launch.ts'
import { untilLooksAreReady } from '../support/seen-picture.ts'
import type { Bench } from './bench.ts'
import { figure, type Figure } from './figures.ts'
import { asFaststart, makeFilm } from './films.ts'
import { timeOpening, timePlainSteps, timeSteps } from './playing.ts'
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
    await openWorkbench(page)
    await page.waitForTimeout(1500)

    say('stepping')
    for (let n = 0; n < 4; n++) await page.keyboard.press('PageDown')
    await page.waitForTimeout(500)
    const forward = await timeSteps(page, 'ArrowRight', 40)
    const back = await timeSteps(page, 'ArrowLeft', 40)

    say('opening')
    const mediaUrl = `/media/${recordingId}`
    const copy = join(folder, 'copy.mp4')
    const faststart = join(folder, 'faststart.mp4')
    await saveResource(page, mediaUrl, copy)
    await asFaststart(copy, faststart)
    const plain = await servePlain(faststart)
    const source = await servePlain(film)
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
      headless: display === null,
      args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']
    })
    const plainPage = await browser.newPage()
    await plainPage.goto(plain.url)
    const opening: number[] = []
    const plainOpening: number[] = []
    for (let n = 0; n < 25; n++) {
      opening.push(await timeOpening(page, mediaUrl))
      plainOpening.push(await timeOpening(plainPage, 'film.mp4'))
    }
    await plainPage.goto(source.url)
    const plainSteps = await timePlainSteps(plainPage, 'film.mp4', 40)
    await browser.close()
    plain.close()
    source.close()

    const sourceSteps = { name: 'source file in a bare player', values: plainSteps }
    return [
      figure('step forward', forward, sourceSteps),
      figure('step back', back, sourceSteps),
      figure(
        'opening the working copy',
        opening.slice(5),
        { name: 'plain faststart file of the same content', values: plainOpening.slice(5) },
        { of: 'ratio', most: 1.2 }
      )
    ]
  } finally {
    await app.close()
  }
}

async function saveResource(page: Page, url: string, path: string): Promise<void> {
  const text = await page.evaluate(async (from) => {
    const bytes = new Uint8Array(await (await fetch(from)).arrayBuffer())
    let binary = ''
    for (let at = 0; at < bytes.length; at += 32_768)
      binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(binary)
  }, url)
  writeFileSync(path, Buffer.from(text, 'base64'))
}
