import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Language } from '../../src/shared/domain/language.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { expectAccessible } from '../support/axe.ts'
import { addMoments, callFrom, createCase } from '../support/bench-case.ts'
import { dropFiles } from '../support/drop.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { runWith } from '../support/run-ffmpeg.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerklank-recordings-'))
const at = (name: string): string => join(folder, name)
let app: RunningApp
let slow = ''

test.beforeAll(async () => {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=2']
  const sounds = [440, 880].flatMap((hertz) => ['-f', 'lavfi', '-i', `sine=f=${String(hertz)}:d=2`])
  const maps = ['0', '1', '2'].flatMap((n) => ['-map', n])
  const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '12', '-c:a', 'aac']
  await runWith([...picture, ...sounds, ...maps, ...coded, '-movflags', '+faststart', at('two.mp4')], [])
  const whole = readFileSync(at('two.mp4'))
  writeFileSync(at('half.mp4'), whole.subarray(0, Math.round(whole.length * 0.6)))
  writeFileSync(at('letter.mp4'), 'Dear colleague, here is the film.')
  writeFileSync(at('films.zip'), Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60, 1)]))
  mkdirSync(at('family'))
  slow = (await makeFrameVideo('hevc-10bit', folder, 20)).path
})
test.afterEach(() => app.close())

type Case = { readonly page: Page; readonly sessionId: string }

async function start(lang: Language): Promise<Case> {
  app = await launchApp({ lang, display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1024, height: 768 })
  const { sessionId } = await createCase(app)
  await openSession(page)
  return { page, sessionId }
}

async function openSession(page: Page): Promise<void> {
  await page.reload()
  await page.getByText('Beuk', { exact: true }).first().click()
  await page.getByText('samen spelen').first().click()
  // With a recording it opens where one watches.
  const tab = page.getByRole('radio', { name: /Opnamen|Recordings/ })
  await tab.waitFor()
  if ((await tab.getAttribute('aria-checked')) !== 'true') await tab.click()
  await expect(page.getByTestId('drop-zone')).toBeVisible()
}

const drop = (page: Page, ...names: readonly string[]) =>
  dropFiles(page, '[data-testid=drop-zone]', names.map(at))
const cards = (page: Page) => page.locator('article[data-record]')
const allOver = (page: Page) =>
  expect(page.locator('article[data-state=importing]')).toHaveCount(0, { timeout: 60_000 })

/** On each card: every button is within it, and none lies over its words. */
async function expectOrderly(page: Page): Promise<void> {
  const wrong = await cards(page).evaluateAll((all) =>
    all.flatMap((card) => {
      const box = card.getBoundingClientRect()
      const words = card.querySelector('h2')?.parentElement
      return [...card.querySelectorAll('button')].flatMap((button) => {
        const { left, right, top, bottom, width, height } = button.getBoundingClientRect()
        const said = words?.contains(button) ? undefined : words?.getBoundingClientRect()
        const isOver =
          said && left < said.right && right > said.left && top < said.bottom && bottom > said.top
        const isWithin = left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom
        const seen = document.elementFromPoint(left + width / 2, top + height / 2)
        const isCovered = seen !== null && !button.contains(seen)
        return isOver || !isWithin || isCovered ? [`${card.ariaLabel ?? ''}: ${button.textContent}`] : []
      })
    })
  )
  expect(wrong).toEqual([])
}

for (const lang of ['nl', 'en'] as const)
  test(`every recording says what came of it, at every width (${lang})`, async () => {
    const { page } = await start(lang)
    const { recordings: said, failure } = texts[lang]
    await drop(page, 'two.mp4', 'half.mp4', 'letter.mp4', 'films.zip', 'family')
    await allOver(page)
    const card = (name: string) => page.getByRole('article', { name })
    await expect(card('half.mp4')).toContainText(said.warning['end-missing'])
    for (const [name, code] of [
      ['letter.mp4', 'not-a-video'],
      ['films.zip', 'file-packed'],
      ['family', 'file-folder']
    ] as const)
      await expect(card(name)).toContainText(failure[code].replace('{{name}}', name))
    const heard = said.note['sound-chosen'].replace('{{of}}', '2')
    await expect(card('two.mp4')).toContainText(heard.replace('{{taken}}', '1'))
    for (const [width, theme] of [
      [1024, 'light'],
      [683, 'dark']
    ] as const) {
      const { settings } = await callFrom(page, 'app.info')
      await callFrom(page, 'app.saveSettings', { ...settings, theme })
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 2000 })
      await expectOrderly(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expect(page.getByRole('button', { name: 'Beuk' })).toBeInViewport({ ratio: 1 })
      await expectAccessible(page)
      await page.screenshot({ path: test.info().outputPath(`${lang}-${String(width)}.png`) })
    }

    // Another sound track: by keys, and the recording that is there stays.
    await app.answerDialog({ open: [at('two.mp4')] })
    await page.getByRole('button', { name: said.soundTrack.openLabel.replace('{{name}}', 'two.mp4') }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(said.soundTrack.then)
    await expectAccessible(page)
    await page.screenshot({ path: test.info().outputPath(`${lang}-sound-track.png`) })
    await dialog.getByRole('button', { name: said.soundTrack.choose }).press('Enter')
    await expect(cards(page)).toHaveCount(6)
    await allOver(page)
    await expect(cards(page).last()).toContainText(heard.replace('{{taken}}', '2'))
    await expect(page.getByTestId('told')).toHaveText(said.told.ready.replace('{{name}}', 'two.mp4'))
    await expect(page.locator('[data-note=same]')).toHaveCount(0)

    // The very same once more is told.
    await drop(page, 'two.mp4')
    await allOver(page)
    await expect(cards(page).last()).toContainText(said.same)
  })

test('whoever asks for another sound track is told that nobody is hidden there yet', async () => {
  const { page, sessionId } = await start('nl')
  const { soundTrack } = texts.nl.recordings
  const open = page.getByRole('button', { name: soundTrack.openLabel.replace('{{name}}', 'two.mp4') })
  const dialog = page.getByRole('dialog')
  await drop(page, 'two.mp4')
  await allOver(page)
  await open.click()
  await expect(dialog).toContainText(soundTrack.then)
  await expect(dialog).not.toContainText(soundTrack.hidden)
  const recordingId = (await cards(page).first().getAttribute('data-record')) ?? ''
  const mask: SessionRecord = {
    ...{ type: 'mask', id: crypto.randomUUID(), recordingId, kind: 'voice', shape: 'box' },
    ...{ startMs: 0, endMs: 1000, keys: [], personId: null, reviewed: true }
  }
  const diff = { added: [mask], updated: [], removed: [] }
  await callFrom(page, 'session.commit', { sessionId, diff, as: 'edit' })
  await openSession(page)
  await open.click()
  await expect(dialog).toContainText(soundTrack.hidden)
})

test('stopping and removing by keys leave the focus where one goes on, and are said', async () => {
  const { page } = await start('nl')
  const { recordings: said, common } = texts.nl
  await drop(page, 'letter.mp4')
  await dropFiles(page, '[data-testid=drop-zone]', [slow])
  const stop = page.getByRole('button', { name: /^Toevoegen van .* stoppen$/ })
  await stop.press('Enter')
  await expect(cards(page)).toHaveCount(1)
  await expect(page.getByTestId('told')).toContainText('Gestopt.')
  await expect(page.getByRole('article', { name: 'letter.mp4' })).toBeFocused()
  // Nothing is put in its place: what was wrong with it stays to be read.
  await app.answerDialog('cancel')
  await page.getByRole('button', { name: said.retry }).press('Enter')
  await expect(cards(page)).toHaveCount(1)
  await page.getByRole('button', { name: said.removeLabel.replace('{{name}}', 'letter.mp4') }).press('Enter')
  await expect(cards(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('button', { name: common.job.list })).toBeVisible()
})

test('what is coded on a recording that is being added is not lost by one press in the list of work', async () => {
  const { page, sessionId } = await start('nl')
  const { job } = texts.nl.common
  await dropFiles(page, '[data-testid=drop-zone]', [slow])
  await drop(page, ...Array<string>(9).fill('two.mp4'))
  await page.getByRole('button', { name: texts.nl.recordings.watchNow }).waitFor()
  const { recordings } = await callFrom(page, 'session.open', { sessionId })
  const place = { sessionId, recordingId: recordings[0]?.id ?? '', durationMs: 20_000 }
  await addMoments(page, place, 1, [{ ref: 'starter-vier-tags/begrenzen', kind: 'point' }])
  await page.getByRole('button', { name: job.list }).click()
  const first = page.getByRole('dialog').getByRole('progressbar').first()
  await expect(first).toBeVisible()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /stoppen: / })
    .first()
    .click()
  const asked = page.getByRole('dialog').filter({ hasText: job.stopImport })
  // Nothing lies over the question.
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(asked).toContainText('gecodeerd')
  await page.screenshot({ path: test.info().outputPath('stop-asked.png') })
  await asked.getByRole('button', { name: texts.nl.common.action.cancel }).click()
  const { recordings: kept } = await callFrom(page, 'session.open', { sessionId })
  expect(kept).toHaveLength(10)
})

test('sixty files at once are all taken', async () => {
  const { page } = await start('nl')
  const names = Array.from({ length: 60 }, (_, n) => `${String(n)}.mp4`)
  for (const name of names) writeFileSync(at(name), '')
  await drop(page, ...names)
  await expect(cards(page)).toHaveCount(60)
  await allOver(page)
})
