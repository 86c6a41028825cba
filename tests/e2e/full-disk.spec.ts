import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import {
  benchPassphrase,
  callFrom,
  createCase,
  importFilm,
  openWorkbench,
  storedMoments
} from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { quote } from '../support/records.ts'
import { mayMount, type SmallVolume, smallVolume } from '../support/small-volume.ts'

test.skip(!mayMount, 'only root on Linux may mount a small volume')

let film = ''
let volume: SmallVolume
let app: RunningApp

test.beforeAll(async () => {
  film = (await makeFrameVideo('h264-25', mkdtempSync(join(tmpdir(), 'weerklank-full-')), 9)).path
})
test.beforeEach(() => {
  volume = smallVolume(100)
})
test.afterEach(async () => {
  await app.kill()
  volume.unmount()
})

type Case = { readonly page: Page; readonly sessionId: string; readonly laterId: string }

/** A vault on the small volume: two sessions, each with a film; the first one's is on the screen. */
async function start(): Promise<Case> {
  app = await launchApp({ lang: 'nl', display: null, vaultDir: join(volume.folder, 'vault') })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { familyId, sessionId } = await createCase(app)
  const place = { date: '2026-11-16', place: 'thuis', situation: 'aan tafel' }
  const { id: laterId } = await callFrom(page, 'session.create', { familyId, ...place })
  await importFilm(app, sessionId, film)
  await importFilm(app, laterId, film)
  const said = { added: [quote(9, { text: 'Nu kijkt hij eerst naar mij' })], updated: [], removed: [] }
  await callFrom(page, 'session.commit', { sessionId: laterId, diff: said, as: 'plain' })
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  return { page, sessionId, laterId }
}

/** Somebody else takes all the room, and what the vault's own files had left is used up. */
async function fillDisk({ page, laterId }: Case): Promise<void> {
  volume.fill()
  for (let n = 100; n < 1000; n += 1) {
    const added = [quote(n, { text: 'woord '.repeat(600) })]
    const diff = { added, updated: [], removed: [] }
    try {
      await callFrom(page, 'session.commit', { sessionId: laterId, diff, as: 'plain' })
    } catch (error) {
      expect(String(error)).toContain('disk-full')
      return
    }
  }
  throw new Error('the disk never got full')
}

const unsaved = (page: Page) => page.getByTestId('unsaved')
const state = (page: Page) => page.getByTestId('save-state')

async function tagMoment(page: Page): Promise<void> {
  await page.getByTestId('frame').waitFor()
  await page.keyboard.press('Digit1')
  await page.keyboard.press('Digit1')
  await expect(page.getByTestId('moment-count')).toHaveText('1 moment')
}

/** Into the second session, over the list of families. */
async function openLater(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gezinnen' }).first().click()
  await page.getByText('Beuk', { exact: true }).first().click()
  await page.getByText('aan tafel').first().click()
  await page.getByRole('radio', { name: 'Opnamen' }).click()
}

test('with a full disk another session opens, is searched, and a recording erased there lets what was waiting be saved', async () => {
  const here = await start()
  const { page, sessionId } = here
  await fillDisk(here)
  await tagMoment(page)
  await expect(state(page)).toHaveAttribute('data-state', 'failed')
  await expect(unsaved(page)).toContainText(/Nog niet bewaard: \d wijziging(en)? in Beuk, sessie 1\./)
  await expect(unsaved(page)).toContainText('De schijf is vol')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('unsaved.png') })

  await openLater(page)
  await expect(page.getByRole('button', { name: /verwijderen$/ }).first()).toBeVisible()
  await expect(unsaved(page)).toContainText('in Beuk, sessie 1')
  await expect(state(page)).toHaveAttribute('data-state', 'saved')
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('combobox', { name: 'Zoeken in alle sessies' }).fill('eerst naar mij')
  await expect(page.getByRole('option').first()).toContainText('eerst naar mij')
  await page.keyboard.press('Escape')
  expect(await storedMoments(page, sessionId)).toEqual([])

  await page
    .getByRole('button', { name: /verwijderen$/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Voorgoed verwijderen' }).click()
  await expect(unsaved(page)).toHaveCount(0)
  await expect.poll(async () => (await storedMoments(page, sessionId)).length).toBe(1)

  await app.close()
  app = await launchApp({ lang: 'nl', display: null, vaultDir: app.vaultDir, userDataDir: app.userDataDir })
  await callFrom(app.page, 'vault.unlock', { by: 'passphrase', secret: benchPassphrase })
  const { recordings } = await callFrom(app.page, 'session.open', { sessionId: here.laterId })
  expect([(await storedMoments(app.page, sessionId)).length, recordings]).toEqual([1, []])
})

test('what is not saved goes out in no file, and nobody quits unasked with it', async () => {
  const here = await start()
  const { page } = here
  await fillDisk(here)
  await tagMoment(page)
  await expect(state(page)).toHaveAttribute('data-state', 'failed')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('csv')
  await page
    .getByRole('option', { name: /Momenten bewaren als CSV/ })
    .first()
    .click()
  await expect(
    page.getByText('Er is niets gemaakt: uw laatste wijzigingen zijn nog niet bewaard')
  ).toBeVisible()

  const asked = () => app.inMain(() => (globalThis as { asked?: string }).asked ?? '', null)
  await app.inMain(({ app: program, dialog }) => {
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      ;(globalThis as { asked?: string }).asked = options.message
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as never
    program.quit()
  }, null)
  await expect.poll(asked).toMatch(/^Nog niet bewaard: \d van uw laatste wijzigingen\.$/)
  await expect(state(page)).toHaveAttribute('data-state', 'failed')

  await app.clickMenu('lock')
  await expect(
    page.getByText(/Nog niet bewaard: \d wijziging(en)?\. Sluit het programma niet af/)
  ).toBeVisible()
  await expect(page.getByText('Beuk')).toHaveCount(0)
  await page.screenshot({ path: test.info().outputPath('unsaved-locked.png') })
  volume.free()
  await page.getByLabel('Wachtzin', { exact: true }).fill(benchPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gezinnen')
  await expect.poll(async () => (await storedMoments(page, here.sessionId)).length).toBe(1)
})
