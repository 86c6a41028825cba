import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { callFrom } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

let app: RunningApp
test.afterEach(() => app.close())

test('a reel that someone has not agreed to is never called ready, and exporting it leads to whose consent is missing', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1366, height: 768 })
  const { familyId } = await createSmallReel(app)
  const { consents } = await callFrom(page, 'family.open', { familyId })
  for (const { id, scopeId } of consents)
    if (scopeId === 'terugkijken-gezin')
      await callFrom(page, 'family.withdrawConsent', { consentId: id, on: '2026-11-03' })
  await openSmallReel(page, 'nl', 'reel')
  await expect(page.getByText('Nog niet: toestemming')).toBeVisible()
  await expect(page.getByText('Klaar om te exporteren')).toHaveCount(0)
  await page.getByRole('button', { name: 'Exporteren', exact: true }).click()
  await expect(page.getByText('Eerst toestemming')).toBeInViewport()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('not-yet.png') })
})
