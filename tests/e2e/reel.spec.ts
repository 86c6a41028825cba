import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator, Page } from 'playwright-core'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, filmAt, look } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

const captions = (page: Page): Promise<string[]> => page.getByRole('row').allInnerTexts()

/** The rows by the first word that tells them apart. */
async function order(page: Page): Promise<string[]> {
  const rows = await captions(page)
  const marks = ['Titelkaart', 'Vraagkaart', 'Ik kom', 'Jij rolt', 'Je bent er', 'Samen.']
  return rows.map((row) => marks.find((mark) => row.includes(mark)) ?? row)
}

async function placeOf(what: Locator) {
  const place = await what.boundingBox()
  if (place === null) throw new Error('it is not there')
  return place
}

test('a reel is put in order, cut, written under, looked at and exported', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  const { folder } = await createSmallReel(app)
  await openSmallReel(page, 'nl', 'reel')
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(5)
  const first = ['Titelkaart', 'Ik kom', 'Jij rolt', 'Je bent er', 'Samen.']
  expect(await order(page)).toEqual(first)

  await test.step('order, by keys and by dragging', async () => {
    await rows.nth(1).click()
    await expect.poll(() => filmAt(page)).toBeCloseTo(220, 0)
    await keyboard.press('Alt+ArrowDown')
    expect(await order(page)).toEqual(['Titelkaart', 'Jij rolt', 'Ik kom', 'Je bent er', 'Samen.'])
    await expect(rows.nth(2)).toBeFocused()
    await keyboard.press('Control+z')
    expect(await order(page)).toEqual(first)
    await rows.nth(4).dragTo(rows.nth(1), { targetPosition: { x: 150, y: 4 } })
    expect(await order(page)).toEqual(['Titelkaart', 'Samen.', 'Ik kom', 'Jij rolt', 'Je bent er'])
    await look(page, 'reordered')
  })

  await test.step('nothing lies over anything else, in a small window and a usual one', async () => {
    for (const size of [
      { width: 1024, height: 700 },
      { width: 1366, height: 768 }
    ]) {
      await page.setViewportSize(size)
      const row = rows.nth(1)
      await row.hover()
      const name = await placeOf(row.getByText('Afstemming', { exact: true }))
      const tools = await placeOf(row.getByRole('button', { name: t.reel.up }))
      expect(name.x + name.width).toBeLessThanOrEqual(tools.x)
      const add = await placeOf(page.getByRole('button', { name: t.reel.card.question }))
      const checks = await placeOf(page.getByRole('region', { name: t.check.title }))
      expect(add.y + add.height).toBeLessThanOrEqual(checks.y)
      const stage = await placeOf(page.getByTestId('reel-stage'))
      const editor = await placeOf(page.getByTestId('reel-editor'))
      expect(stage.width / stage.height).toBeCloseTo(16 / 9, 1)
      expect(editor.y).toBeGreaterThan(stage.y + stage.height)
      expect(editor.y).toBeLessThan(size.height)
    }
    await look(page, 'usual-window')
  })

  await test.step('edges, caption and sound', async () => {
    await rows.nth(2).click()
    const editor = page.getByTestId('reel-editor')
    const panel = page.getByTestId('reel-panel')
    const start = editor.getByRole('textbox', { name: t.reel.edit.start })
    await start.fill('onzin')
    await keyboard.press('Enter')
    await expect(editor.getByText(t.reel.edit.timeWrong)).toBeVisible()
    await start.fill('1,01')
    await keyboard.press('Enter')
    await expect(start).toHaveValue('0:01.000')
    await expect.poll(() => filmAt(page)).toBeCloseTo(1020, 0)
    await keyboard.press('ArrowUp')
    await expect(start).toHaveValue('0:01.040')
    await panel.getByRole('textbox', { name: t.reel.edit.caption }).fill('Kijk eens, mama')
    await panel.getByText(t.reel.edit.mute).click()
    await expect(rows.nth(2).getByRole('img', { name: t.reel.muted })).toBeVisible()
    await expect(page.getByTestId('reel-stage')).toContainText('Kijk eens, mama')
    await look(page, 'clip')
  })

  await test.step('a question card from the list, behind the clip that is worked on', async () => {
    await page.getByRole('button', { name: t.reel.card.question }).click()
    await page.getByRole('button', { name: t.reel.edit.chooseQuestion }).click()
    await look(page, 'questions')
    await page.getByRole('menuitem', { name: 'Wanneer lukt dit thuis ook?' }).click()
    await expect(rows.nth(3)).toContainText('Wanneer lukt dit thuis ook?')
    await expect(page.getByTestId('reel-stage')).toContainText('Wanneer lukt dit thuis ook?')
    await look(page, 'question-card')
  })

  await test.step('the whole plays on over a join', async () => {
    await rows.nth(0).click()
    await page.getByRole('button', { name: t.reel.player.play }).click()
    await expect(page.locator('video[data-front=true]')).toHaveCount(1, { timeout: 8000 })
    await page.getByRole('button', { name: t.reel.player.pause, exact: true }).click()
    await expectSaved(page)
  })

  await test.step('out as a film', async () => {
    const path = join(folder, 'reel.mp4')
    await app.answerDialog({ save: path })
    await page.getByRole('button', { name: t.reel.export, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: t.out.start }).press('Enter')
    await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true)
    await expect(page.getByText('De compilatie is klaar: reel.mp4')).toBeVisible()
    await look(page, 'exported')
  })

  await test.step('nothing left, and all of it back', async () => {
    for (let left = 6; left > 0; left--) {
      await rows.first().click()
      await keyboard.press('Delete')
      await expect(rows).toHaveCount(left - 1)
    }
    await expect(page.getByText(t.reel.empty.title)).toBeVisible()
    await look(page, 'empty')
    for (let back = 0; back < 6; back++) await keyboard.press('Control+z')
    await expect(rows).toHaveCount(6)
  })
})
