import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { firstStart, passphrase, readRecoveryKey } from '../support/first-start.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

let app: RunningApp
test.afterEach(() => app.close())

test('what is being typed when the vault is locked, or the program quitted, is there afterwards', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  await firstStart(page)
  await page.getByRole('button', { name: 'Add a family' }).click()
  await page.getByLabel('Pseudonym').fill('Blackbird')
  await page.keyboard.press('Enter')
  const notes = page.getByLabel('Own notes')
  await notes.click()
  await page.keyboard.type('Looks up often')
  await app.clickMenu('lock')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('Blackbird').click()
  await expect(notes).toHaveValue('Looks up often')

  await notes.press('End')
  await page.keyboard.type(', and smiles')
  await app.close()
  app = await launchApp({ lang: 'en', display: null, vaultDir: app.vaultDir, userDataDir: app.userDataDir })
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.keyboard.press('Enter')
  await app.page.getByText('Blackbird').click()
  await expect(app.page.getByLabel('Own notes')).toHaveValue('Looks up often, and smiles')
})

test('a new recovery key is shown until it is on paper, also behind the lock, and the old one is done', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  const old = await firstStart(page)
  await app.clickMenu('settings')
  await page.getByRole('button', { name: 'Nieuwe herstelsleutel maken' }).click()
  const question = page.getByRole('dialog', { name: 'Een nieuwe herstelsleutel maken?' })
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Nieuwe herstelsleutel maken' }).click()
  const made = await readRecoveryKey(page)
  expect(made).not.toBe(old)
  await expect(page.getByText('De vorige sleutel werkt niet meer: vernietig dat papier.')).toBeVisible()
  await expect(page.getByTestId('recovery-sheet')).toHaveCount(1)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('new-recovery-key.png') })

  await app.clickMenu('lock')
  expect(await readRecoveryKey(page)).toBe(made)
  await page.getByLabel('Typ ter controle de laatste groep van uw papier').fill(made.slice(-5))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Wachtzin vergeten?' }).click()
  const field = page.getByLabel('Herstelsleutel')
  await field.fill(old)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deze herstelsleutel klopt niet.')).toBeVisible()
  await field.fill(made)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies een nieuwe wachtzin')
})

test('a page that breaks down comes back locked', async () => {
  app = await launchApp({ lang: 'en', display: null })
  await firstStart(app.page)
  await app.inMain(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  }, null)
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Unlock')
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Families')
})
