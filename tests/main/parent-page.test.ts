import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { plainExport } from '../../src/shared/domain/export-choice.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { findChromium } from '../electron-standin/chromium.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { reelCase } from '../support/reel-case.ts'
import { textsOfFamilies } from '../support/texts-of-families.ts'

const t = texts.nl.parentCopy
const passphrase = 'zeven schapen in de wei'

/** A parent's copy of a reel of two clips, on a stick. */
async function copyFor(deleteBy: string, caption = 'Kijk, mama'): Promise<string> {
  const it = await reelCase()
  const video = await makeFrameVideo('h264-25', it.folder)
  const { id } = await it.importVideo(video.path)
  it.add(it.clip(id, 0, 1000, { caption }), it.clip(id, 1000, 2000))
  const choice = {
    ...plainExport,
    what: 'parent-copy',
    captions: 'track',
    lock: { passphrase, deleteBy }
  } as const
  const job = await it.reels.export(it.sessionId, it.reelId, join(it.folder, 'copy'), choice)
  const { status } = await it.services.jobs.settled(job.id)
  return status.state === 'done' ? (status.path ?? '') : JSON.stringify(status)
}

/** The page as it opens from a stick; everything it asks for by another way than a file is noted. */
async function opened(folder: string): Promise<{ page: Page; asked: readonly string[] }> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url())
  })
  page.on('pageerror', (error) => asked.push(error.message))
  await page.goto(pathToFileURL(join(folder, `${t.file}.html`)).href)
  return { page, asked }
}

const film = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => ({
    at: video.currentTime,
    width: video.videoWidth,
    seconds: Math.round(video.duration * 10) / 10,
    words: [...(video.textTracks[0]?.cues ?? [])].map((cue) => [cue.startTime, (cue as VTTCue).text])
  }))

test('a parent’s copy opens from a stick with its passphrase only, and shows the film from its first picture', async () => {
  const folder = await copyFor('2999-01-01')
  const { page, asked } = await opened(folder)
  const open = async (typed: string): Promise<void> => {
    await page.getByRole('textbox', { name: t.passphrase }).fill(typed)
    await page.getByRole('button', { name: t.open }).click()
  }
  await open('zes schapen in de wei')
  await page.getByText(t.wrong).waitFor()
  expect(await page.locator('video').isVisible()).toBe(false)

  await open('  Zeven schapen IN de wei ')
  await page.locator('video').waitFor()
  await expect
    .poll(() => page.locator('video').evaluate((it: HTMLVideoElement) => it.readyState))
    .toBeGreaterThan(1)
  expect(await film(page)).toEqual({ at: 0, width: 320, seconds: 2, words: [[0, 'Kijk, mama']] })
  expect(await page.locator('#chapters button').allInnerTexts()).toEqual(['Fragment 1', 'Fragment 2'])
  await page.getByRole('button', { name: 'Fragment 2' }).click()
  await expect.poll(async () => (await film(page)).at).toBeGreaterThan(1)
  expect(asked).toEqual([])

  // A part that is missing is told as such.
  await rename(join(folder, 'film', '1.js'), join(folder, 'film', 'x'))
  await page.reload()
  await open(passphrase)
  await page.getByText(t.incomplete).waitFor()
})

test('after the day on which it was to be deleted it says so kindly and plays nothing', async () => {
  const folder = await copyFor('2026-01-31')
  expect(await readdir(folder)).toContain('film')
  const { page } = await opened(folder)
  await page.getByText(t.over).waitFor()
  expect([
    await page.getByText('31 januari 2026').count(),
    await page.getByRole('textbox').count(),
    await page.locator('video').isVisible()
  ]).toEqual([2, 0, false])
})

test('what is read at home is shown in its own script, whatever fonts the computer there has', async () => {
  const words = Object.values(textsOfFamilies).join(' ')
  const folder = await copyFor('2999-01-01', `${words.slice(0, 460)} 👏🏽`)
  const { page, asked } = await opened(folder)
  // Nobody who finds the stick learns the language from the fonts.
  expect(await page.evaluate(() => document.fonts.size)).toBe(0)
  await page.getByRole('textbox', { name: t.passphrase }).fill(passphrase)
  await page.getByRole('button', { name: t.open }).click()
  await page.locator('video').waitFor()
  const shown = await page.evaluate(() => {
    const cue = document.querySelector('video')?.textTracks[0]?.cues?.[0] as VTTCue
    const line = document.createElement('p')
    line.id = 'line'
    line.textContent = cue.text
    line.style.fontFamily = 'Words'
    document.body.append(line)
    return { text: cue.text, families: getComputedStyle(document.body).fontFamily }
  })
  expect(shown.families).toBe('system-ui, Words, sans-serif')
  const client = await page.context().newCDPSession(page)
  await client.send('DOM.enable')
  await client.send('CSS.enable')
  const { root } = await client.send('DOM.getDocument')
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#line' })
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId })
  const own = fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName)
  for (const script of ['', ' Arabic', ' Ethiopic']) expect(own).toContain(`Noto Sans${script}`)
  expect(own.join()).toContain('Twemoji')
  expect(asked).toEqual([])
})
