import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { firstStart, passphrase, readRecoveryKey } from '../support/first-start.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

let app: RunningApp
test.afterEach(() => app.close())

test('the first start makes a vault, with the keyboard alone, and shows the recovery key once', async () => {
  const info = test.info()
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welkom')
  await expectAccessible(page)
  await shot('welcome')
  const policies = await app.inMain(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getWebRTCIPHandlingPolicy()),
    null
  )
  expect(policies).toEqual(['disable_non_proxied_udp'])

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Beginnen' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
  await page.keyboard.type('welkom welkom')
  await expect(page.getByText('Heel makkelijk te raden')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(passphrase)
  await expect(page.getByText('Heel sterk', { exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('iets anders')
  await page.keyboard.press('Enter')
  await expect(page.getByText('De twee wachtzinnen zijn niet gelijk.')).toBeVisible()
  await expectAccessible(page)
  await shot('passphrase')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')

  const key = await readRecoveryKey(page)
  expect(key).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/)
  await expectAccessible(page)
  await shot('recovery-key')
  // Onto paper, never into a clipboard that is kept or goes to a cloud.
  await expect(page.getByRole('button')).toHaveText([texts.nl.common.action.print, texts.nl.unlock.key.go])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByTestId('recovery-sheet')).toBeVisible()
  await expect(page.getByTestId('recovery-key')).toBeHidden()
  await shot('recovery-sheet')
  await page.emulateMedia({ media: 'screen' })

  const lastGroup = page.getByLabel('Typ ter controle de laatste groep van uw papier')
  await lastGroup.focus()
  await page.keyboard.type('XXXXX')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dit is niet de laatste groep.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(key.slice(-5).toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gezinnen')
  await expect(page.getByText('Nog geen gezinnen')).toBeVisible()
  await expectAccessible(page)
  await shot('families-empty')
})

test('a wrong passphrase waits ever longer; the recovery key opens, and a new passphrase is chosen', async () => {
  const info = test.info()
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  const shot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })
  const field = page.getByLabel('Passphrase', { exact: true })
  await page.emulateMedia({ colorScheme: 'dark' })
  const key = await firstStart(page)
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unlock')

  for (const wrong of ['one', 'two', 'three', 'four']) {
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled()
    await field.fill(wrong)
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('')
    await expect(page.getByText('That passphrase is not right. Nothing has changed.')).toBeVisible()
  }
  await expect(page.getByText(/You can try again in \d seconds?\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled()
  await expectAccessible(page)
  await shot('wrong-passphrase')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled()

  await page.getByRole('button', { name: 'Forgot the passphrase?' }).click()
  const keyField = page.getByLabel('Recovery key')
  await keyField.pressSequentially(key.replaceAll('-', '').slice(0, 34).toLowerCase() + 'u')
  await expect(keyField).toHaveValue(`${key.slice(0, -1)}U`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('That recovery key is not right.')).toBeVisible()
  await expectAccessible(page)
  await shot('wrong-recovery-key')
  await keyField.fill(key)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a new passphrase')
  await expectAccessible(page)
  await field.fill('gravel lantern between clouds')
  await page.getByLabel('The same passphrase once more').fill('gravel lantern between clouds')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Families')

  await page.getByRole('button', { name: 'Lock' }).click()
  await field.fill('gravel lantern between clouds')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Families')
})

test('a vault that is open elsewhere, or damaged, is told in a sentence and left alone', async () => {
  const info = test.info()
  app = await launchApp({ lang: 'nl', display: null })
  await firstStart(app.page)
  const second = await launchApp({ lang: 'nl', display: null, vaultDir: app.vaultDir })
  try {
    const field = second.page.getByLabel('Wachtzin', { exact: true })
    await field.fill(passphrase)
    await second.page.keyboard.press('Enter')
    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('De kluis is al open')
    await expectAccessible(second.page)
    await second.page.screenshot({ path: info.outputPath('in-use.png') })

    await app.page.getByRole('button', { name: 'Vergrendelen' }).click()
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Ontgrendelen')
    const database = join(app.vaultDir, 'vault.db')
    const bytes = await readFile(database)
    bytes.fill(7, 4096, 4196)
    await writeFile(database, bytes)
    await second.page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await field.fill(passphrase)
    await second.page.keyboard.press('Enter')
    await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('De kluis is beschadigd')
    await second.page.screenshot({ path: info.outputPath('damaged.png') })
  } finally {
    await second.close()
  }
})
