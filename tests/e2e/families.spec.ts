import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from 'playwright-core'
import { expectAccessible } from '../support/axe.ts'
import { dropFiles } from '../support/drop.ts'
import { firstStart } from '../support/first-start.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

let app: RunningApp
test.afterEach(() => app.close())

/** Looks at the screen: a picture for people, axe for everyone. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await expectAccessible(page)
}

test('a family with people, consent, plan and a session, made with the keyboard', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  const { keyboard } = page
  await firstStart(page)

  await page.getByRole('button', { name: 'Gezin toevoegen' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByLabel('Pseudoniem')).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByText('Geef het gezin een pseudoniem.')).toBeVisible()
  await look(page, 'new-family')
  await keyboard.type('Merel')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merel')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Voeg het kind toe bij Betrokkenen.')).toBeVisible()
  await look(page, 'family-new')

  await page.getByRole('button', { name: 'Kind toevoegen' }).focus()
  await keyboard.press('Enter')
  await page.getByLabel('Geboortejaar').fill('ooit')
  await keyboard.press('Enter')
  await expect(page.getByText('Vul een jaartal in, zoals 2021.')).toBeVisible()
  await page.getByLabel('Geboortejaar').fill('2021')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Iemand toevoegen' }).focus()
  await keyboard.press('Enter')
  await page.getByLabel('Naam op het scherm').fill('Moeder')
  await keyboard.press('Enter')
  await expect(page.getByText('voor Kind en Moeder')).toBeVisible()

  // The child has only the name of the role, and so takes the name of another one; the mother has a name of her own.
  for (const [person, name] of [
    ['Kind', 'Pleegouder'],
    ['Moeder', 'Moeder']
  ]) {
    await page.getByRole('button', { name: `${person} wijzigen` }).click()
    await page.getByRole('dialog').getByLabel('Rol').click()
    await page.getByRole('option', { name: 'Pleegouder' }).click()
    await expect(page.getByLabel('Naam op het scherm')).toHaveValue(name ?? '')
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  await page.getByRole('button', { name: 'Toestemming vastleggen' }).first().focus()
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Gegeven door, voor Kind')).toHaveValue('Moeder')
  await look(page, 'give-consent')
  await dialog.getByRole('button', { name: 'Toestemming vastleggen' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Alles is in orde: u kunt opnamen toevoegen.')).toBeVisible()

  const table = page.getByRole('grid', { name: 'Toestemming per persoon en doel' })
  await expect(table.getByRole('button', { name: /: Gegeven$/ })).toHaveCount(4)
  await page.getByRole('button', { name: 'Toestemming vastleggen' }).focus()
  await keyboard.press('Tab')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(table.getByRole('button', { name: /^Kind, Opnemen/ })).toBeFocused()

  await page.getByLabel('Hulpvraag, in de woorden van de ouder').fill('Dat hij naar me toe komt.')
  await page.getByRole('button', { name: 'Kiezen uit voorbeelden' }).click()
  await dialog.getByText('Meer basisvertrouwen').click()
  await look(page, 'goals')
  await dialog.getByRole('button', { name: '1 doel toevoegen' }).click()
  await expect(page.getByText('Bewaard')).toBeVisible()
  await look(page, 'family')

  await page.getByRole('button', { name: 'Nieuwe sessie' }).click()
  await dialog.getByRole('button', { name: 'Vrij spel' }).click()
  await look(page, 'new-session')
  await dialog.getByRole('button', { name: 'Sessie maken' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Opnamen')
  await expect(page.getByLabel('Situatie', { exact: true })).toHaveValue('Vrij spel')
  await page.getByRole('button', { name: 'Merel' }).click()
  await expect(page.getByText('1 van 5 sessies')).toBeVisible()
  await expect(page.getByLabel('Hulpvraag, in de woorden van de ouder')).toHaveValue(
    'Dat hij naar me toe komt.'
  )
  await expect(page.getByLabel('Doel 1', { exact: true })).toHaveValue(/^Meer basisvertrouwen: /)

  await table.getByRole('button', { name: /^Moeder, Opnemen/ }).click()
  await look(page, 'consent-details')
  await dialog.getByRole('button', { name: 'Intrekken' }).click()
  await expect(page.getByText('Leg voor Moeder toestemming vast')).toBeVisible()

  await page.getByRole('button', { name: 'Gezinnen' }).click()
  await expect(page.getByText('Toestemming ontbreekt')).toBeVisible()
  await page.getByRole('searchbox').fill('niets dat bestaat')
  await expect(page.getByText('Niets gevonden')).toBeVisible()
  await look(page, 'nothing-found')
  await page.getByRole('searchbox').fill('vrij')
  await expect(page.getByRole('row', { name: 'Merel' })).toBeVisible()
  await look(page, 'families')
  await keyboard.press('Tab')
  await expect(page.getByRole('row', { name: 'Merel' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merel')
})

test('recordings come in by dropping, tell what is wrong with them, and go after a question', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1024, height: 700 })
  await firstStart(page)
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-recordings-'))
  const film = await makeFrameVideo('h264-25', folder, 6)
  const empty = join(folder, 'empty.mp4')
  await writeFile(empty, '')

  await page.getByRole('button', { name: 'Add a family' }).click()
  await page.getByLabel('Pseudonym').fill('A very long pseudonym for a family with four caregivers and a dog')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'New session' }).click()
  await page.getByRole('button', { name: 'Make the session' }).click()
  await expect(page.getByText('No consent yet')).toBeVisible()
  await dropFiles(page, '[data-testid=drop-zone]', [film.path])
  await expect(page.getByText('Without the consent of everyone in view')).toBeVisible()
  await look(page, 'no-consent')

  await page.getByRole('button', { name: 'To the family' }).click()
  await page.getByRole('button', { name: 'Add the child' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
  await page.getByRole('button', { name: 'Record consent' }).first().click()
  await page.getByLabel('Given by, for Child').fill('Mother, holder of custody')
  await page.getByRole('dialog').getByRole('button', { name: 'Record consent' }).click()
  await page.getByRole('button', { name: 'Session 1' }).click()

  await expect(page.getByText('Drop recordings here')).toBeVisible()
  await look(page, 'drop-recordings')
  await dropFiles(page, '[data-testid=drop-zone]', [film.path, empty])
  await expect(page.getByText('is empty (0 bytes)').first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Ready', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('img', { name: /^Picture from/ })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Close' }).first().click()
  await look(page, 'recordings')

  await page.getByRole('button', { name: 'Remove empty.mp4' }).click()
  await expect(page.getByRole('article', { name: 'empty.mp4' })).toBeHidden()
  await page.getByRole('button', { name: /^Remove / }).click()
  await expect(page.getByText('can’t be brought back')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await look(page, 'remove-recording')
  await page.getByRole('button', { name: 'Remove for good' }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByText('Drop recordings here')).toBeVisible()
})

test('settings take effect at once; about and the keys are a key away', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1024, height: 700 })
  await firstStart(page)
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await look(page, 'keys')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.type('sett')
  await expect(page.getByRole('menuitem', { name: 'Settings' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Your name').fill('Anneke')
  await dialog.getByRole('button', { name: 'Increase A clip begins' }).click()
  await dialog.getByRole('button', { name: 'Set a PIN' }).click()
  await dialog.getByLabel('New PIN').fill('12')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('A PIN has four to eight digits.')).toBeVisible()
  await look(page, 'settings')
  await dialog.getByLabel('New PIN').fill('1234')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('A PIN is set.')).toBeVisible()
  await dialog.getByRole('button', { name: /Colours/ }).click()
  await page.getByRole('option', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await dialog.getByRole('button', { name: /Language/ }).click()
  await page.getByRole('option', { name: 'Nederlands' }).click()
  await expect(dialog.getByText('Wijzigingen gelden meteen.')).toBeVisible()
  await look(page, 'settings-dark-nl')
  await page.keyboard.press('Escape')

  await app.clickMenu('settings')
  await expect(dialog.getByLabel('Uw naam')).toHaveValue('Anneke')
  await page.keyboard.press('Escape')
  await app.clickMenu('about')
  await expect(page.getByRole('dialog', { name: 'Over Weerklank' })).toBeVisible()
  await look(page, 'about')
})
