import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { look } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('a reel leaves with two keys, with its words beside it, and as a copy for a parent', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  const { folder } = await createSmallReel(app)
  await openSmallReel(page, 'nl', 'reel')
  await page.getByRole('row').nth(1).click()
  const dialog = page.getByRole('dialog')
  const start = dialog.getByRole('button', { name: t.out.start })
  const choose = async (field: string, option: string): Promise<void> => {
    await dialog.getByRole('button', { name: field }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const toldReady = (what: keyof typeof t.out.written, name: string): Promise<void> =>
    expect(page.getByText(t.out.written[what].replace('{{name}}', name))).toBeVisible({ timeout: 60_000 })

  await test.step('everything is filled in: e and Enter', async () => {
    await app.answerDialog({ save: join(folder, 'reel.mp4') })
    await keyboard.press('e')
    await expect(start).toBeFocused()
    await look(page, 'export')
    await keyboard.press('Enter')
    await toldReady('film', 'reel.mp4')
    expect(existsSync(join(folder, 'reel.mp4'))).toBe(true)
  })

  await test.step('words as files, for someone who has to be named', async () => {
    await app.answerDialog({ save: join(folder, 'beside.mp4') })
    await keyboard.press('e')
    await choose(t.out.captions, t.out.captionsKinds.files)
    await choose(t.out.recipient, t.out.recipients.other)
    await start.click()
    await expect(dialog.getByText(t.out.inWordsMissing)).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: t.out.recipient })).toBeFocused()
    await dialog.getByRole('textbox', { name: t.out.recipient }).fill('De wijkverpleegkundige')
    await look(page, 'export-other')
    await start.click()
    await toldReady('film', 'beside.mp4')
    // The title is a second long; the first clip's words stand from there to its end.
    expect(await readFile(join(folder, 'beside.vtt'), 'utf8')).toMatch(
      /^WEBVTT\n\n00:00:01\.000 --> 00:00:05\.400\nIk kom naar je toe\./
    )
    expect(await readFile(join(folder, 'beside.srt'), 'utf8')).toContain('00:00:01,000 --> 00:00:05,400')
  })

  await test.step('a copy for a parent: its passphrase is shown once, and the folder has a page and a film', async () => {
    await app.answerDialog({ save: join(folder, 'kopie') })
    await keyboard.press('e')
    await choose(t.out.what, t.out.whats['parent-copy'])
    await choose(t.out.recipient, t.out.recipients.parents)
    const passphrase = await dialog.getByRole('textbox', { name: t.out.lock.passphrase }).inputValue()
    await look(page, 'export-copy')
    await start.click()
    await expect(dialog.getByText(passphrase)).toBeVisible()
    // It is shown once: a stray key doesn't take it away.
    await keyboard.press('Escape')
    await expect(dialog.getByText(passphrase)).toBeVisible()
    await look(page, 'export-copy-words')
    await dialog.getByRole('button', { name: t.out.note.done }).click()
    await toldReady('parent-copy', 'kopie')
    expect(await readdir(join(folder, 'kopie'))).toEqual(
      expect.arrayContaining([`${texts.nl.parentCopy.file}.html`, 'film'])
    )
  })

  await test.step('the family’s page tells what left the vault, and for whom', async () => {
    await page.getByRole('navigation').getByRole('button').nth(1).click()
    const left = page.locator('section', { has: page.getByRole('heading', { name: t.out.left.title }) })
    await expect(left).toContainText('De wijkverpleegkundige')
    await expect(left).toContainText(t.out.left.kinds['parent-copy'])
  })
})
