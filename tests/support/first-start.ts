import type { Page } from 'playwright-core'

export const passphrase = 'lampion tussen grind en wolken'

/** Makes a vault through the screens and goes on to the families. Gives the recovery key. */
export async function firstStart(page: Page, secret = passphrase): Promise<string> {
  await page.getByRole('button', { name: /^(Beginnen|Begin)$/ }).click()
  await page.getByLabel(/^(Wachtzin|Passphrase)$/).fill(secret)
  await page.getByLabel(/^(Nog eens dezelfde wachtzin|The same passphrase once more)$/).fill(secret)
  await page.getByRole('button', { name: /^(Kluis maken|Make the vault)$/ }).click()
  const recoveryKey = await readRecoveryKey(page)
  await page.getByLabel(/laatste groep|last group/).fill(recoveryKey.slice(-5))
  await page.getByRole('button', { name: /^(Verder naar|On to) Weerklank$/ }).click()
  await page.getByRole('heading', { level: 1, name: /^(Gezinnen|Families)$/ }).waitFor()
  return recoveryKey
}

/** What stands on the page of the recovery key. */
export async function readRecoveryKey(page: Page): Promise<string> {
  const groups = page.getByTestId('recovery-key').getByRole('listitem')
  await groups.first().waitFor({ timeout: 20_000 })
  return (await groups.allTextContents()).join('-')
}
