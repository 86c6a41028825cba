import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { benchPassphrase, callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { moment, quote } from '../support/records.ts'

const films = mkdtempSync(join(tmpdir(), 'weerklank-finding-'))
let film = ''
let app: RunningApp

test.beforeAll(async () => {
  film = (await makeFrameVideo('h264-25', films, 9)).path
})
test.afterEach(() => app.close())

type Case = { readonly page: Page; readonly sessionId: string; readonly laterId: string }

/** Two sessions: the first with a film and four moments, the second with a quote. */
async function start(): Promise<Case> {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { familyId, sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  const tagged = (n: number, code: string, change: Parameters<typeof moment>[1]) =>
    moment(n, { recordingId, code: `starter-vier-tags/${code}`, startMs: n * 2000, ...change })
  const added = [
    tagged(1, 'afstemming', { extent: 'interval', endMs: 7000, star: true, note: 'Samen rustig' }),
    tagged(2, 'afstemming', { extent: 'interval', endMs: 4800, maybe: true }),
    tagged(3, 'begrenzen', { note: 'Kind kijkt één keer op' }),
    tagged(4, 'begrenzen', { star: true, subject: 'dyad' })
  ]
  await callFrom(page, 'session.commit', { sessionId, diff: { added, updated: [], removed: [] }, as: 'edit' })
  const place = { date: '2026-11-16', place: 'thuis', situation: 'aan tafel' }
  const later = await callFrom(page, 'session.create', { familyId, ...place })
  await callFrom(page, 'session.commit', {
    sessionId: later.id,
    diff: { added: [quote(9, { text: 'Nu kijkt hij eerst naar mij' })], updated: [], removed: [] },
    as: 'plain'
  })
  return { page, sessionId, laterId: later.id }
}

const count = (page: Page) => page.getByTestId('moment-count')
const shot = (page: Page, name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
/** Nothing of the program is on: no dialog, no list. */
const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]')

test('moments are filtered by what is asked, told in chips, and a filter is kept for the next time', async () => {
  const { page } = await start()
  await openWorkbench(page)
  await expect(count(page)).toHaveText('4 momenten')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Welke momenten' })
  await panel.getByRole('button', { name: 'Ster, misschien, notitie' }).click()
  await panel.getByRole('radiogroup', { name: 'Ster' }).getByRole('radio', { name: 'Wel' }).click()
  await panel.getByRole('button', { name: 'Duur' }).click()
  await panel.getByLabel('Vanaf (seconden)').fill('2,5')
  await expect(count(page)).toHaveText('1 van 4')
  await expectAccessible(page)
  await shot(page, 'filter-open')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Weghalen: Duur ≥ 2,5 s' })).toBeVisible()
  await expectAccessible(page)
  await shot(page, 'chips')
  await page.getByRole('button', { name: 'Weghalen: Duur ≥ 2,5 s' }).click()
  await expect(count(page)).toHaveText('2 van 4')

  await page.keyboard.press('Alt+s')
  await page.getByRole('textbox', { name: 'Naam' }).fill('Alleen sterren')
  await shot(page, 'save')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Filter “Alleen sterren” bewaard.')).toBeVisible()
  await page.keyboard.press('Alt+/')
  await expect(count(page)).toHaveText('4 momenten')

  const { userDataDir, vaultDir } = app
  await app.close()
  app = await launchApp({ lang: 'nl', display: null, userDataDir, vaultDir })
  await app.page.setViewportSize({ width: 1440, height: 900 })
  await callFrom(app.page, 'vault.unlock', { by: 'passphrase', secret: benchPassphrase })
  await openWorkbench(app.page)
  await app.page.getByRole('button', { name: 'Filter', exact: true }).click()
  await app.page.getByRole('button', { name: 'Alleen sterren', exact: true }).click()
  await expect(count(app.page)).toHaveText('2 van 4')
  await shot(app.page, 'saved')
})

test('what is written is found in every session, and Enter goes there', async () => {
  const { page } = await start()
  await page.reload()
  await page.getByText('Beuk', { exact: true }).first().waitFor()
  await page.keyboard.press('ControlOrMeta+f')
  const field = page.getByRole('combobox', { name: 'Zoeken in alle sessies' })
  await expect(field).toBeFocused()
  await shot(page, 'search-empty')
  await page.keyboard.type('kijk')
  await expect(page.getByRole('option')).toHaveCount(2)
  await expect(page.getByRole('group', { name: /Beuk · sessie 2 · 16 november 2026/ })).toContainText(
    'eerst naar mij'
  )
  await expectAccessible(page)
  await shot(page, 'search')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toContainText('Kind kijkt één keer op')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('frame')).toHaveText(/151/)
  await expect(page.getByRole('listitem').filter({ has: page.locator('[aria-current=true]') })).toContainText(
    'kijkt'
  )

  await page.keyboard.press('ControlOrMeta+f')
  await field.fill('"naar mij"')
  await expect(chosen(page)).toContainText('naar mij')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox').filter({ hasText: 'Nu kijkt hij' })).toBeFocused()
  await shot(page, 'arrived')
  await page.keyboard.press('ControlOrMeta+f')
  await field.fill('giraf " OR (')
  await expect(page.getByText('Niets gevonden voor', { exact: false })).toBeVisible()
  await shot(page, 'search-none')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox').filter({ hasText: 'Nu kijkt hij' })).toBeFocused()
})

test('everything can be done by name, with keys alone', async () => {
  const { page } = await start()
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Opdrachten' })
  await expect(field).toBeFocused()
  await expect(page.getByRole('option', { name: /Ster aan of uit/ })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await shot(page, 'palette')
  await page.keyboard.type('begrenz')
  await expect(chosen(page)).toContainText('Begrenzen')
  await shot(page, 'palette-found')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await expect(count(page)).toHaveText('5 momenten')

  // Out as a file: a line for each moment below the names of the columns.
  const csv = join(films, 'momenten.csv')
  await app.answerDialog({ save: csv })
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('momenten csv')
  await expect(chosen(page)).toContainText('Momenten bewaren als CSV')
  await page.keyboard.press('Enter')
  await expect(page.getByText('momenten.csv', { exact: false })).toBeVisible()
  const lines = (await readFile(csv, 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(6)

  // While one only watches nothing can be done with moments, by name either.
  await page.keyboard.press('F8')
  await page.keyboard.press('ControlOrMeta+k')
  const option = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })
  await expect(option('Volgend moment Alleen kijken')).toHaveAttribute('aria-disabled', 'true')
  await expect(option('Eén beeld terug')).not.toHaveAttribute('aria-disabled')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('notitie schr')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Notitie', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('group', { name: 'Pas gebruikt' })).toContainText('Begrenzen')
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Notitie', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('beuk 2')
  await expect(chosen(page)).toContainText('Beuk · sessie 2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sessie 2', { exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('donker')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('engels')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused()
  await expectAccessible(page)
  await shot(page, 'palette-en-dark')
})
