import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { stillsScope } from '../../src/shared/domain/consent.ts'
import { benchPassphrase, callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { look } from '../support/sample-case.ts'

const films = mkdtempSync(join(tmpdir(), 'weerklank-looking-'))
let film = ''
let app: RunningApp

test.beforeAll(async () => {
  film = (await makeFrameVideo('h264-25', films, 8)).path
})
test.afterEach(() => app.close())

const scale = async (page: Page): Promise<number> =>
  Number(await page.getByTestId('picture').getAttribute('data-scale'))
const light = (page: Page): Promise<string> =>
  page.getByTestId('picture').evaluate((element) => element.style.filter)
const playing = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('video')?.paused === false)
const rate = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => document.querySelector('video')?.playbackRate)

test('one looks closer, brighter and slower, once without tags, and keeps stills', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  let { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')

  // Before the first moment: an offer, one key away. No code does anything while one only watches.
  await expect(page.getByTestId('watch-hint')).toContainText('Eerst één keer kijken')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { name: 'Momenten' })).toHaveCount(0)
  await page.keyboard.press('1')
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Space')
  await expect(page.getByTestId('watch-hint')).toContainText('tot het einde bekeken')
  await look(page, 'only-watching')
  await page.keyboard.press('F8')
  await expect(page.getByTestId('watch-hint')).toHaveCount(0)
  await expect(page.getByTestId('moment-count')).toHaveText('0 momenten')

  // Into the picture: at the pointer by wheel, in steps by keys; a drag moves it and doesn't play.
  const box = await page.getByTestId('picture-box').boundingBox()
  if (box === null) throw new Error('no picture')
  const [x, y] = [box.x + box.width * 0.7, box.y + box.height * 0.4]
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await page.keyboard.press('Alt+Equal')
  await page.keyboard.press('Alt+Equal')
  await page.keyboard.press('Alt+Equal')
  await expect.poll(() => scale(page)).toBeGreaterThan(2)
  const placed = await page.getByTestId('picture').getAttribute('style')
  await page.mouse.down()
  await page.mouse.move(x - 80, y + 30, { steps: 4 })
  await page.mouse.up()
  expect(await page.getByTestId('picture').getAttribute('style')).not.toBe(placed)
  expect(await playing(page)).toBe(false)
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await expect(page.getByTestId('overview')).toBeVisible()

  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await light(page)).toBe('brightness(1.4) contrast(1)')
  await look(page, 'closer')
  await page.keyboard.press('Alt+0')
  await expect.poll(() => scale(page)).toBe(1)

  // Stills are records: taken, noted with, taken back.
  await page.keyboard.press('F9')
  await expect(page.getByText('Stilbeeld bewaard.')).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('Dit beeld is al bewaard.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F9')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Stilbeelden, 1 bewaard' }).click()
  await page.getByLabel('Notitie bij het beeld').fill('Kijkt op')
  await expect
    .poll(() =>
      page
        .getByTestId('still')
        .locator('img')
        .evaluate((image) => (image as HTMLImageElement).naturalWidth)
    )
    .toBeGreaterThan(300)
  await look(page, 'stills')
  await page.keyboard.press('Escape')

  // A point, at half speed, at a quarter, and as before.
  await page.keyboard.press('4')
  await page.keyboard.press('Alt+l')
  await expect(page.getByTestId('speed')).toHaveText('0,5×')
  expect([await playing(page), await rate(page)]).toEqual([true, 0.5])
  await page.keyboard.press('Alt+l')
  expect(await rate(page)).toBe(0.25)
  await page.keyboard.press('Alt+l')
  await expect.poll(() => rate(page)).toBe(1)
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
  // Written a breath after it was chosen.
  await expect
    .poll(async () => (await callFrom(page, 'recording.view', { recordingId })).brightness)
    .toBe(1.4)
  await app.close()

  // How it was looked at is still there, and that it was watched.
  app = await launchApp({ lang: 'nl', display: null, userDataDir: app.userDataDir, vaultDir: app.vaultDir })
  page = app.page
  await callFrom(page, 'vault.unlock', { by: 'passphrase', secret: benchPassphrase })
  expect(await callFrom(page, 'recording.view', { recordingId })).toMatchObject({
    brightness: 1.4,
    watchedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
  })
  const { records } = await callFrom(page, 'session.open', { sessionId })
  expect(records.filter(({ type }) => type === 'still')).toMatchObject([
    { recordingId, atMs: 5000, note: 'Kijkt op' }
  ])
})

test('without consent no still is taken; a key is looked up, given to another action, and put back', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1360, height: 860 })
  const { sessionId, familyId } = await createCase(app)
  const { consents } = await callFrom(page, 'family.open', { familyId })
  for (const { id, scopeId } of consents)
    if (scopeId === stillsScope)
      await callFrom(page, 'family.withdrawConsent', { consentId: id, on: '2026-11-03' })
  await importFilm(app, sessionId, film)
  const { settings } = await callFrom(page, 'app.info')
  await callFrom(page, 'app.saveSettings', { ...settings, theme: 'dark' })
  await page.reload()
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  await page.keyboard.press('F9')
  await expect(page.getByText('Stills need the consent', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stills, 0 kept' })).toBeVisible()
  await look(page, 'no-consent')

  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Which key is this?' }).click()
  await page.keyboard.press('m')
  // In the workbench and in the reel.
  await expect(page.getByRole('listitem')).toHaveText([/Sound on or off/, /Sound of this clip off or on/])
  await page.getByRole('button', { name: 'Change the key: Sound on or off' }).click()
  await page.getByRole('button', { name: 'Another key' }).click()
  await page.keyboard.press('Alt+F4')
  await expect(page.getByText('This key belongs to the system or the menu.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave it as it was' }).click()
  await page.getByRole('button', { name: 'Another key' }).click()
  await page.keyboard.press('f')
  await expect(page.getByText('This key now belongs to “Picture as large as can be”.')).toBeVisible()
  await look(page, 'conflict')
  await page.getByRole('button', { name: 'Replace' }).click()
  await page.getByRole('button', { name: 'Show all keys' }).click()
  await expect(page.getByTestId('keys-full-frame')).toContainText('no key')
  await look(page, 'changed')
  await page.keyboard.press('Escape')

  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: 'Sound on', exact: true })).toBeVisible()
  // The pointer has to have moved since the last key for a tooltip to show.
  await page.mouse.move(300, 300)
  await page.mouse.move(310, 310)
  await page.getByRole('button', { name: 'Sound on', exact: true }).hover()
  await expect(page.getByRole('tooltip')).toHaveText('Sound onF')
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Sound on', exact: true })).toBeVisible()

  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Restore the default keys' }).click()
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .last()
    .getByRole('button', { name: 'Restore the default keys' })
    .click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Sound off', exact: true })).toBeVisible()
})
