import { expect, test } from '@playwright/test'
import type { Mask } from '../../src/shared/domain/reel-records.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { callFrom } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, look } from '../support/sample-case.ts'
import { addRecords, createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('Escape, Enter and Ctrl+Enter leave a field and keep what was typed in it', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  await createSmallReel(app)
  await openSmallReel(page, 'nl', 'workbench')
  const note = page.getByRole('textbox', { name: t.workbench.details.note })
  const caption = page.getByRole('textbox', { name: t.workbench.details.caption })
  await page
    .getByRole('listitem')
    .filter({ has: page.locator('[aria-pressed]') })
    .first()
    .getByRole('button')
    .first()
    .click()

  await note.click()
  await keyboard.type('Zij kijkt op')
  await expect(page.getByText(t.workbench.details.leaveNote)).toBeVisible()
  await look(page, 'note')
  await keyboard.press('Escape')
  await expect(note).not.toBeFocused()
  await expect(note).toHaveValue('Zij kijkt op')

  await note.click()
  await keyboard.press('End')
  await keyboard.press('Enter')
  await keyboard.type('en wacht')
  await keyboard.press('Control+Enter')
  await expect(note).not.toBeFocused()
  await expect(note).toHaveValue('Zij kijkt op\nen wacht')

  for (const key of ['Escape', 'Enter']) {
    await caption.fill(`Kijk, ${key}`)
    await keyboard.press(key)
    await expect(caption).not.toBeFocused()
    await expect(caption).toHaveValue(`Kijk, ${key}`)
  }
  await expectSaved(page)
})

test('a dialog in which words were typed asks before it closes, and closes at once when there are none', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  await createSmallReel(app, { bare: true })
  await page.reload()
  await page.getByText('Beuk', { exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  const open = () => page.getByRole('button', { name: t.families.people.add }).first().click()
  await open()
  await expect(dialog).toBeVisible()
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await open()
  const field = dialog.getByRole('textbox').first()
  await field.fill('Oma Riet')
  await keyboard.press('Escape')
  await expect(dialog.getByText(t.common.dialog.unsaved)).toBeInViewport({ ratio: 1 })
  await look(page, 'asks')
  await keyboard.press('Escape')
  await expect(field).toHaveValue('Oma Riet')
  await expect(field).toBeFocused()
  await keyboard.press('Escape')
  await dialog.getByRole('button', { name: t.common.dialog.leave }).click()
  await expect(dialog).toBeHidden()
})

test('what is done in the reel is done to what is chosen; what is made or brought back is chosen and has the focus', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  const made = await createSmallReel(app)
  await openSmallReel(page, 'nl', 'reel')
  const rows = page.getByRole('row')
  const chosen = page.locator('[role=row][aria-selected=true]')
  const isOne = async (nth: number): Promise<void> => {
    await expect(chosen).toHaveCount(1)
    await expect(rows.nth(nth)).toHaveAttribute('aria-selected', 'true')
    await expect(rows.nth(nth)).toBeFocused()
    await expect(rows.nth(nth)).toBeInViewport()
  }
  await expect(rows).toHaveCount(5)
  await rows.nth(1).click()

  await test.step('once more, without sound, and away: the copy goes, the clip stays', async () => {
    await keyboard.press('d')
    await isOne(2)
    await keyboard.press('m')
    await keyboard.press('Delete')
    await expect(rows).toHaveCount(5)
    await isOne(2)
    await expectSaved(page)
    const { records } = await callFrom(page, 'session.open', { sessionId: made.sessionId })
    expect(records.filter((record) => record.type === 'clip' && record.mute)).toEqual([])
    await keyboard.press('Control+z')
    await expect(rows).toHaveCount(6)
    await isOne(2)
    await keyboard.press('Delete')
  })

  await test.step('a second further from the list', async () => {
    await rows.nth(1).click()
    const at = () => page.getByTestId('reel-transport').textContent()
    const before = await at()
    await keyboard.press('Shift+ArrowRight')
    await expect.poll(at).not.toBe(before)
  })

  await test.step('a card', async () => {
    await page.getByRole('button', { name: t.reel.card.pause }).click()
    await isOne(2)
    await keyboard.press('Alt+ArrowDown')
    await isOne(3)
    await keyboard.press('Delete')
    await expect(rows).toHaveCount(5)
  })

  await test.step('a cut at the edge is refused with a sentence', async () => {
    await rows.nth(1).click()
    await keyboard.press('Shift+K')
    await expect(page.getByText(t.studio.noSplit)).toBeVisible()
    await expect(rows).toHaveCount(5)
  })
})

test('a mask goes along with the edge of its clip in one step, and the check names what is not hidden', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { recordingId, sessionId } = await createSmallReel(app)
  const face = (startMs: number, endMs: number): Mask => ({
    ...{ type: 'mask', id: crypto.randomUUID(), recordingId, startMs, endMs, kind: 'blur', shape: 'oval' },
    ...{ keys: [{ atMs: startMs, x: 0.4, y: 0.3, width: 0.2, height: 0.3 }], personId: null, reviewed: true }
  })
  const whole = face(200, 4600)
  await addRecords(page, sessionId, [whole, face(6200, 6800)])
  await openSmallReel(page, 'nl', 'reel')
  const edges = async () => {
    await expectSaved(page)
    const { records } = await callFrom(page, 'session.open', { sessionId })
    const mask = records.find(({ id }) => id === whole.id)
    return mask?.type === 'mask' ? mask.endMs : null
  }
  const warning = page.locator('[data-warning=hidden-in-part]')
  await expect(warning).toHaveCount(1)
  await expect(warning).toContainText('fragment 4')
  await expect(warning).toContainText('0:06.8 tot 0:07.4')
  await look(page, 'hidden-in-part')

  await page.getByRole('row').nth(1).click()
  const end = page.locator('[data-edge=end]').getByRole('button', { name: t.reel.edit.later })
  await end.click()
  await expect(page.getByText(/De afscherming is meegegaan/).last()).toBeVisible()
  await look(page, 'went-along')
  expect(await edges()).toBe(4640)
  await page.keyboard.press('Control+z')
  expect(await edges()).toBe(4600)
  await warning.getByRole('button', { name: t.check.remedy['hide-all'] }).click()
  await expect(warning).toHaveCount(0)
})
