// Takes the README's pictures of the sample case: node tests/support/screens.ts (after a build).
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { texts } from '../../src/shared/i18n/index.ts'
import { firstStart } from './first-start.ts'
import { launchApp } from './launch.ts'

const folder = resolve(import.meta.dirname, '../../docs/screens')
mkdirSync(folder, { recursive: true })
const t = texts.en
const app = await launchApp({ lang: 'en', display: null })
const { page } = app
await page.setViewportSize({ width: 1360, height: 860 })
const shoot = async (name: string): Promise<void> => {
  // Pictures and fonts come a moment after the words.
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
const tab = (name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).click()

await firstStart(page)
await page.getByRole('button', { name: t.families.sample.open }).click()
await page.locator('video').first().waitFor({ timeout: 180_000 })
for (const key of ['PageDown', 'PageDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
  await page.keyboard.press(key)
await shoot('workbench')
await page.keyboard.press('Control+f')
await page.keyboard.type('look')
await shoot('search')
await page.keyboard.press('Escape')
await page.keyboard.press('Control+e')
await page.getByRole('button', { name: t.codebooks.action.copy }).click()
await page.getByRole('row').nth(2).click()
await shoot('codebook')
await page.getByRole('button', { name: t.codebooks.editor.toSession }).click()
await tab(t.common.nav.tabs.reel)
await page.getByRole('row').nth(1).click()
await page.getByText(t.reel.readiness.ready).waitFor({ timeout: 120_000 })
await shoot('reel')
await tab(t.common.nav.tabs.review)
await shoot('review')
await page.getByRole('button', { name: t.review.start.button }).click()
await page.getByTestId('parent-screen').getByText('Playing together').first().waitFor()
await page.keyboard.press('ArrowRight')
await shoot('parent')
await page.keyboard.press('Escape')
await page.keyboard.press('Escape')
await tab(t.common.nav.tabs.report)
await shoot('report')
await page.getByRole('navigation').getByRole('button').nth(1).click()
await shoot('family')
await page.getByRole('navigation').getByRole('button').first().click()
await shoot('families')
await app.close()
