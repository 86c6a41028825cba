import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, look } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('someone is hidden, follows along and is hidden in sound, all by keys', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  const { keyboard } = page
  await createSmallReel(app)
  await openSmallReel(page, 'nl', 'reel')
  await page.getByRole('row').nth(1).click()
  const panel = page.getByTestId('reel-panel').getByRole('region', { name: t.masks.title })
  const items = panel.getByRole('listitem')
  const box = page.getByRole('slider', { name: 'Vak dat Iemand anders verbergt' })
  await expect(panel).toContainText(t.masks.promise)

  await test.step('a box on the picture, moved by arrows', async () => {
    await keyboard.press('b')
    await expect(items).toHaveCount(1)
    await expect(box).toBeFocused()
    await expect(box).toHaveAttribute('aria-valuetext', /midden op 50%/)
    await keyboard.press('Shift+ArrowLeft')
    await keyboard.press('ArrowUp')
    await expect(box).toHaveAttribute('aria-valuetext', /midden op 45%/)
    await look(page, 'hidden')
  })

  await test.step('put elsewhere on another picture, and back to the first', async () => {
    const next = page.getByTestId('reel-editor').getByRole('button', { name: t.masks.lane })
    await expect(next).toHaveCount(0)
    await page.getByRole('heading', { name: t.masks.title }).click()
    for (let n = 0; n < 10; n += 1) await keyboard.press('ArrowRight')
    await box.focus()
    await keyboard.press('Shift+ArrowRight')
    await expect(panel.getByText('2 plekken')).toBeVisible()
    await keyboard.press(',')
    await expect(box).toHaveAttribute('aria-valuetext', /midden op 45%/)
    await keyboard.press('.')
    await expect(box).toHaveAttribute('aria-valuetext', /midden op 50%/)
  })

  await test.step('who is hidden but heard is named, and disguised in one click', async () => {
    const warning = page.locator('[data-warning="hidden-but-heard"]', { hasText: 'In fragment 1' })
    await warning.scrollIntoViewIfNeeded()
    await expect(warning).toContainText(/stemmen gewoon te horen/)
    await look(page, 'heard')
    await warning.getByRole('button', { name: t.check.remedy['disguise-voice'] }).click()
    await expect(warning).toHaveCount(0)
    await expect(items).toHaveCount(2)
    await keyboard.press('Control+z')
    await expect(items).toHaveCount(1)
    await expect(warning).toBeVisible()
  })

  await test.step('voices too; undone and done again', async () => {
    await keyboard.press('v')
    await expect(items).toHaveCount(2)
    await expect(panel.getByRole('button', { name: /Stem onherkenbaar/, expanded: true })).toBeVisible()
    await look(page, 'voice')
    await keyboard.press('Control+z')
    await expect(items).toHaveCount(1)
    await keyboard.press('Control+y')
    await expect(items).toHaveCount(2)
    await expectSaved(page)
  })
})
