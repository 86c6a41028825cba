import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, look } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('a clip is made slow, still, nearer, asked about and cut in two, all by keys, and each is one step back', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  await createSmallReel(app)
  await openSmallReel(page, 'nl', 'reel')
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(5)
  await rows.nth(1).click()
  const strip = page.getByRole('group', { name: t.studio.strip.label })
  const mark = (kind: keyof typeof t.studio.mark & ('freeze' | 'slow' | 'framing' | 'child')) =>
    strip.getByRole('slider', { name: t.studio.mark[kind], exact: true })

  await test.step('a still picture, a second longer', async () => {
    for (let step = 0; step < 5; step++) await keyboard.press('ArrowRight')
    await keyboard.press('f')
    await expect(mark('freeze')).toHaveAttribute('aria-valuetext', 'bij 0:00.400, 2 seconden')
    await page
      .getByRole('group', { name: t.studio.mark.freeze })
      .getByRole('button', { name: new RegExp(t.studio.mark.howLong) })
      .last()
      .click()
    await expect(mark('freeze')).toHaveAttribute('aria-valuetext', 'bij 0:00.400, 2,5 seconden')
    await expect(rows.nth(1).getByRole('img', { name: t.studio.row.freeze })).toBeVisible()
    await mark('freeze').focus()
    await keyboard.press('ArrowRight')
    await expect(mark('freeze')).toHaveAttribute('aria-valuetext', 'bij 0:00.440, 2,5 seconden')
    await expect(mark('freeze')).toBeFocused()
  })

  await test.step('slower from there, and away again', async () => {
    await keyboard.press('s')
    await expect(mark('slow')).toHaveAttribute('aria-valuetext', /halve snelheid/)
    await mark('slow').focus()
    await keyboard.press('Delete')
    await expect(mark('slow')).toHaveCount(0)
    await keyboard.press('Control+z')
    await expect(mark('slow')).toHaveCount(1)
  })

  await test.step('nearer, with a box that keys move', async () => {
    await keyboard.press('z')
    const box = page.getByTestId('reel-stage').getByRole('slider', { name: t.studio.framing.box })
    await expect(box).toBeFocused()
    await expect(box).toHaveAttribute('aria-valuetext', /1,5|1\.5/)
    for (let press = 0; press < 3; press++) await keyboard.press('-')
    await keyboard.press('ArrowLeft')
    await expect(mark('framing')).toHaveAttribute('aria-valuetext', /1,7|1\.7/)
    await look(page, 'framing')
    await keyboard.press('z')
    await expect(box).toHaveCount(0)
  })

  await test.step('words for the child, and a question out of the tag', async () => {
    await keyboard.press('c')
    await keyboard.type('Ik kan het zelf!')
    await expect(rows.nth(1)).toContainText('Ik kom naar je toe.')
    await expect(mark('child').last()).toHaveAttribute('aria-valuetext', /Ik kan het zelf!/)
    await rows.nth(1).focus()
    await keyboard.press('q')
    await page.getByRole('menuitem').first().click()
    await expect(page.getByRole('textbox', { name: t.studio.question.label })).not.toHaveValue('')
    await look(page, 'studio')
  })

  await test.step('two clips in place of one, and the same once more', async () => {
    await rows.nth(1).focus()
    for (let step = 0; step < 60; step++) await keyboard.press('ArrowRight')
    await keyboard.press('Shift+K')
    await expect(rows).toHaveCount(6)
    await keyboard.press('Control+z')
    await expect(rows).toHaveCount(5)
    await rows.nth(4).click()
    await keyboard.press('d')
    await expect(rows).toHaveCount(6)
  })

  await test.step('several are taken out at once', async () => {
    await rows.nth(2).click()
    await rows.nth(4).click({ modifiers: ['Shift'] })
    await expect(page.getByText('3 gekozen')).toBeVisible()
    await keyboard.press('Delete')
    await expect(rows).toHaveCount(3)
    await keyboard.press('Control+z')
    await expect(rows).toHaveCount(6)
    await expectSaved(page)
  })
})
