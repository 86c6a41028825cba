import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { languages } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { expectAccessible } from '../support/axe.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { launchApp } from '../support/launch.ts'

const passphrase = 'kastanje lantaarn wolk pannenkoek'

/** The whole job as a person does it, on a real recording, in each language. */
for (const language of languages) {
  test(`from first start to report (${language})`, async () => {
    test.setTimeout(240_000)
    const t = texts[language]
    const folder = await mkdtemp(join(tmpdir(), 'weerklank-main-job-'))
    const video = await makeFrameVideo('h264-25', folder, 30)
    const app = await launchApp({ lang: language })
    const { page } = app
    page.setDefaultTimeout(15_000)
    let shots = 0
    const look = async (name: string): Promise<void> => {
      shots += 1
      const file = `${language}-${String(shots).padStart(2, '0')}-${name}.png`
      await page.screenshot({ path: test.info().outputPath(file) })
      await expectAccessible(page)
    }

    await test.step('first start: passphrase and recovery key', async () => {
      await page.getByRole('button', { name: t.unlock.welcome.begin }).click()
      await page.getByLabel(t.unlock.passphrase.label, { exact: true }).fill(passphrase)
      await page.getByLabel(t.unlock.passphrase.again).fill(passphrase)
      await look('passphrase')
      await page.getByRole('button', { name: t.unlock.choose.make }).click()
      const groups = page.getByTestId('recovery-key').getByRole('listitem')
      await expect(groups.last()).toBeVisible({ timeout: 30_000 })
      await look('recovery-key')
      await page.getByLabel(t.unlock.key.lastGroup).fill((await groups.last().textContent()) ?? '')
      await page.getByRole('button', { name: t.unlock.key.go }).click()
    })

    await test.step('family, people, consent', async () => {
      await expect(page.getByText(t.families.none.title)).toBeVisible()
      await look('no-families')
      await page.getByRole('button', { name: t.families.add }).click()
      await page.getByRole('textbox', { name: t.families.create.label }).fill('Zwaluw')
      await page.getByRole('button', { name: t.families.create.make, exact: true }).click()
      await addPerson(page, t, t.common.role.child, 'B.')
      await addPerson(page, t, t.common.role.parent, 'M.')
      await page.getByRole('button', { name: t.families.consent.record }).first().click()
      const dialog = page.getByRole('dialog')
      for (const field of await dialog.getByLabel(t.families.consent.givenBy).all())
        await field.fill('M. (gezag)')
      await look('consent')
      await dialog.getByRole('button', { name: t.families.consent.record }).click()
      await expect(page.getByText(t.families.ready.title)).toBeHidden()
      await look('family')
    })

    await test.step('session and import', async () => {
      await page.getByRole('button', { name: t.families.session.new }).first().click()
      await page.getByRole('button', { name: t.families.session.make }).click()
      await app.answerDialog({ open: [video.path] })
      await look('no-recordings')
      await page.getByRole('button', { name: t.recordings.choose }).click()
      const watch = page.getByRole('article').getByRole('button', { name: t.recordings.watch, exact: true })
      await expect(watch).toBeVisible({ timeout: 60_000 })
      await look('recordings')
    })

    await test.step('tag', async () => {
      await tab(page, t.common.nav.tabs.workbench)
      await expect(page.locator('video').first()).toHaveJSProperty('readyState', 4, { timeout: 20_000 })
      await page.getByTestId('time').click({ trial: true })
      // An interval of five seconds, a point ten seconds later, another interval to the end.
      for (const key of ['PageDown', 'Digit1', 'PageDown', 'Digit1']) await page.keyboard.press(key)
      for (const key of ['PageDown', 'Digit4', 'PageDown', 'Digit2', 'PageDown', 'Digit2'])
        await page.keyboard.press(key)
      await expect(page.getByTestId('moment-count')).toContainText('3')
      await look('workbench')
      // Each moment becomes a clip with one key.
      for (const key of ['ArrowUp', 'ArrowUp', 'Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter'])
        await page.keyboard.press(key)
      await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
    })

    const reelPath = join(folder, 'reel.mp4')
    await test.step('reel', async () => {
      await tab(page, t.common.nav.tabs.reel)
      await page.getByRole('button', { name: t.reel.card.title }).click()
      await look('reel')
      await app.answerDialog({ save: reelPath })
      await page.getByRole('button', { name: t.reel.export, exact: true }).click()
      const dialog = page.getByRole('dialog')
      // Nobody agreed to a film being given away, so it is for the therapist's own use.
      await expect(dialog.getByRole('alert')).toBeVisible()
      await dialog.getByRole('button', { name: t.out.recipient }).click()
      await page.getByRole('option', { name: t.out.recipients.archive, exact: true }).click()
      await dialog.getByRole('button', { name: t.out.start }).press('Enter')
      await expect.poll(() => existsSync(reelPath), { timeout: 60_000 }).toBe(true)
      const frames = await readFrames(reelPath)
      const numbers = frames.flatMap(({ number }) => (number === null ? [] : [number]))
      // Handles of three seconds before and two after, at 25 pictures a second.
      const first = [2, 12, 17].map((seconds) => seconds * 25)
      const last = [12, 17, 27].map((seconds) => seconds * 25 - 1)
      const starts = numbers.filter((number, at) => at === 0 || number !== (numbers[at - 1] ?? 0) + 1)
      const ends = numbers.filter((number, at) => number + 1 !== numbers[at + 1])
      expect({ numbers: numbers.length, clips: [starts[0], ends.at(-1)] }).toEqual({
        numbers: 625,
        clips: [first[0], last[2]]
      })
      expect(ends.length).toBe(starts.length)
      await look('exported')
    })

    await test.step('review talk with the parent', async () => {
      await tab(page, t.common.nav.tabs.review)
      await look('review')
      await page.getByRole('button', { name: t.review.start.button }).click()
      await expect(page.getByTestId('parent-screen')).toBeVisible()
      await page.keyboard.press('ArrowRight')
      await look('parent')
      await page.getByRole('button', { name: t.parent.words, exact: true }).click()
      await page.getByLabel(t.parent.wordsLabel).fill('Hij kijkt echt naar mij')
      await page.getByRole('button', { name: t.parent.closeWords }).click()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByTestId('parent-screen')).toBeHidden()
      await expect(page.getByText('Hij kijkt echt naar mij').first()).toBeVisible()
    })

    await test.step('report', async () => {
      await tab(page, t.common.nav.tabs.report)
      await expect(page.getByText('Hij kijkt echt naar mij').first()).toBeVisible({ timeout: 15_000 })
      await look('report')
      const html = join(folder, 'report.html')
      const pdf = join(folder, 'report.pdf')
      await app.answerDialog({ save: html }, { save: pdf })
      await page.getByRole('button', { name: t.reportScreen.exportHtml }).click()
      await expect.poll(() => existsSync(html), { timeout: 30_000 }).toBe(true)
      await page.getByRole('button', { name: t.reportScreen.exportPdf }).click()
      await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true)
      expect(readFileSync(html, 'utf8')).toContain('Hij kijkt echt naar mij')
      expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
      expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
    })

    await test.step('lock and unlock', async () => {
      await page.getByRole('button', { name: t.common.action.lock }).click()
      await expect(page.getByRole('heading', { name: t.unlock.open.title })).toBeVisible()
      await look('locked')
      await page.getByLabel(t.unlock.passphrase.label, { exact: true }).fill(passphrase)
      await page.keyboard.press('Enter')
      await expect(page.getByText('Zwaluw')).toBeVisible({ timeout: 20_000 })
      await look('families')
    })
    await app.close()
  })
}

type Texts = (typeof texts)['nl']

async function addPerson(page: Page, t: Texts, role: string, label: string): Promise<void> {
  await page.getByRole('button', { name: t.families.people.add }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(t.families.people.role) }).click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await dialog.getByLabel(t.families.people.label).fill(label)
  await dialog.getByRole('button', { name: t.common.action.add }).click()
  await expect(dialog).toBeHidden()
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).click()
}
