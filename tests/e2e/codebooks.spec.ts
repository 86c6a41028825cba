import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { createCase, importFilm, openWorkbench, storedMoments } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerklank-codebooks-'))
let app: RunningApp
test.afterEach(() => app.close())

/** Looks at the screen: a picture for people, axe for everyone. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await expectAccessible(page)
}

test('a codebook is copied, mended, used, changed into a next version, and its moments moved there and back', async () => {
  const film = (await makeFrameVideo('h264-25', folder, 4)).path
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  const { keyboard } = page
  await page.setViewportSize({ width: 1360, height: 860 })
  const { sessionId } = await createCase(app)
  await importFilm(app, sessionId, film)
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  const codes = async () => (await storedMoments(page, sessionId)).map(({ code }) => code)
  const save = page.getByRole('button', { name: 'Bewaren', exact: true })
  const key = page.getByLabel('Toets', { exact: true })

  await keyboard.press('Control+e')
  await expect(page.getByText('Dit codeboek is meegeleverd', { exact: false })).toBeVisible()
  await look(page, 'built-in')
  await page.getByRole('button', { name: 'Eigen kopie maken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start: vier codes (eigen versie)')

  await page.getByRole('row', { name: /Afstemming/ }).click()
  await key.focus()
  await keyboard.press('2')
  const clash = page.getByRole('button', { name: 'hebben allebei de toets 2.' })
  await expect(clash).toBeVisible()
  await expect(save).toBeDisabled()
  await look(page, 'clash')
  await clash.click()
  await expect(page.getByRole('heading', { name: 'Vermijding' })).toBeVisible()
  await expect(key).toBeFocused()
  await keyboard.press('Control+z')
  await page.getByRole('row', { name: /Afstemming/ }).click()
  await key.focus()
  await keyboard.press('k')
  await expect(page.getByRole('button', { name: 'is van het programma zelf.' })).toBeVisible()
  await keyboard.press('a')
  await expect(page.getByText('Niets op aan te merken.')).toBeVisible()
  await keyboard.press('Control+s')
  await expect(save).toBeDisabled()
  await expect(page.getByText('Bewaard', { exact: true })).toBeVisible()

  await keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Codeboek|vier codes/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'Start: vier codes (eigen versie)' }).click()
  await page
    .locator('video')
    .first()
    .click({ position: { x: 5, y: 5 }, force: true })
  await keyboard.press('a')
  await expect.poll(codes).toEqual(['start-vier-codes-eigen-versie/afstemming'])

  await keyboard.press('Control+e')
  await expect(page.getByText('Bewaren maakt versie 2', { exact: false })).toBeVisible()
  await page.getByRole('row', { name: /Afstemming/ }).click()
  await page.getByLabel('Naam', { exact: true }).fill('Op elkaar gericht')
  await page.getByRole('row', { name: /Klampen/ }).click()
  await page.getByRole('button', { name: 'Code verwijderen' }).click()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toContainText('Wijzigingen bewaren?')
  await look(page, 'leaving')
  await keyboard.press('Escape')
  await save.click()
  await expect(page.getByText('Versie 2', { exact: true })).toBeVisible()
  await expect(page.getByText('Er staat nog 1 moment in versie 1.')).toBeVisible()
  expect(await codes()).toEqual(['start-vier-codes-eigen-versie/afstemming'])

  await page.getByRole('button', { name: 'Momenten overzetten…' }).click()
  await expect(page.getByText('Krijgt een code van de andere versie: 1 van 1.')).toBeVisible()
  await look(page, 'moving')
  await page.getByRole('button', { name: 'Overzetten', exact: true }).click()
  await expect.poll(codes).toEqual(['start-vier-codes-eigen-versie-2/afstemming'])
  await expect(page.getByRole('dialog')).toBeHidden()
  await keyboard.press('Escape')
  await expect(page.getByRole('list').getByText('Op elkaar gericht').first()).toBeVisible()
  await keyboard.press('Control+z')
  await expect.poll(codes).toEqual(['start-vier-codes-eigen-versie/afstemming'])
})

test('work that was not saved is there again after locking; a codebook goes out as a file and as pages, and in again', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1360, height: 860 })
  await createCase(app)
  const toList = async (): Promise<void> => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Codebooks' }).click()
  }
  await toList()
  await look(page, 'list')
  await page.getByRole('button', { name: 'New codebook' }).click()
  await page.getByRole('button', { name: 'Add a code' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('Looks up')
  await page.getByRole('button', { name: 'Propose keys' }).click()
  await expect(page.getByLabel('Key', { exact: true })).toHaveValue('S')
  await page.getByRole('button', { name: 'Add a question' }).click()
  await page.getByLabel('Question', { exact: true }).fill('How warm')
  await expect(page.getByRole('button', { name: 'has no choices yet.' })).toBeVisible()
  await look(page, 'new')

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill('rustig kijken naar samen spelen')
  await page.keyboard.press('Enter')
  await toList()
  await page.getByRole('button', { name: /New codebook.*Not saved/ }).click()
  await page.getByRole('row', { name: /Looks up/ }).click()
  await page.getByRole('button', { name: 'Remove the question' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  const [json, pdf] = [join(folder, 'book.json'), join(folder, 'book.pdf')]
  await app.answerDialog({ save: json }, { save: pdf }, { open: [json] })
  const more = page.getByRole('button', { name: 'More with “New codebook”' })
  await more.click()
  await look(page, 'menu')
  await page.getByRole('menuitem', { name: 'Save as a file…' }).click()
  await expect(page.getByText('“book.json” has been saved.')).toBeVisible()
  await more.click()
  await page.getByRole('menuitem', { name: 'Print to PDF…' }).click()
  await expect(page.getByText('“book.pdf” has been saved.')).toBeVisible({ timeout: 30_000 })
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: 'Add from a file…' }).click()
  await expect(page.getByText('“New codebook” was here already, exactly like this.')).toBeVisible()
})
