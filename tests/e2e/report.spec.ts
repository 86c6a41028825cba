import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, look, openSample, openTab } from '../support/sample-case.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('the talk is noted, and the report is drafted, made one’s own and exported', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  await openSample(page, 'nl', 'review')
  const paper = page.getByTestId('report-paper')

  await test.step('the parent’s words and the next step', async () => {
    const clip = page.getByRole('article', { name: 'Fragment 2' })
    await clip.getByPlaceholder(t.review.words.said).fill('Ik dacht dat hij boos was')
    await page.getByLabel(t.review.next.when).fill('Zaterdag na het ontbijt')
    await page.getByRole('radio', { name: '8', exact: true }).click()
    await expectSaved(page)
    await look(page, 'review')
  })

  await test.step('until parents saw something, nothing stands there as shown', async () => {
    await openTab(page, 'nl', 'report')
    const shown = page.locator('[data-record="getoond"]')
    await expect(shown).toContainText(t.reportScreen.noTalk)
    await expect(shown.getByRole('textbox')).toHaveValue('')
    await expect(paper).not.toContainText('Getoonde fragmenten')
    await shown.scrollIntoViewIfNeeded()
    await look(page, 'no-talk')
  })

  await test.step('a talk on one screen, in which every clip runs', async () => {
    await openTab(page, 'nl', 'review')
    await page.getByRole('button', { name: t.review.start.button }).click()
    const screen = page.getByTestId('parent-screen')
    await expect(screen).toBeVisible()
    for (let parts = 0; parts < 9 && (await screen.getAttribute('data-face')) !== 'end'; parts += 1) {
      await page.keyboard.press('Space')
      await expect(page.locator('video[data-front=true]')).toHaveJSProperty('paused', false)
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(screen).toBeHidden()
  })

  await test.step('drafted from the session, in the language one chooses', async () => {
    await openTab(page, 'nl', 'report')
    await expect(paper).toContainText('Ik dacht dat hij boos was')
    await expect(paper).toContainText('Zaterdag na het ontbijt')
    await expect(paper).toContainText('Vertrouwen in deze stap')
    await expect(paper).toContainText('8 (0–10)')
    await expect(paper).toContainText('4 fragmenten getoond')
    await expect(page.locator('[data-record="getoond"]')).not.toContainText(t.reportScreen.noTalk)
    await look(page, 'drafted')
    await page.getByRole('radio', { name: t.common.language.en }).click()
    await expect(paper).toContainText('Confidence in this step')
    await expect(paper).toContainText('8 (0–10)')
    await expect(page.getByRole('heading', { name: 'Interpretation' }).first()).toBeVisible()
    await page.getByRole('radio', { name: t.common.language.nl }).click()
  })

  await test.step('own words, kept, and back to the draft', async () => {
    const meaning = page.getByRole('textbox', { name: 'Betekenis' })
    await meaning.fill('Hij zoekt moeder op als het spannend wordt.')
    await expect(paper).toContainText('Hij zoekt moeder op')
    await expectSaved(page)
    await openTab(page, 'nl', 'reel')
    await openTab(page, 'nl', 'report')
    await expect(meaning).toHaveValue('Hij zoekt moeder op als het spannend wordt.')
    const next = page.getByRole('textbox', { name: 'Volgende stap' })
    const drafted = await next.inputValue()
    await next.fill('Iets anders')
    await expect(paper).toContainText('Iets anders')
    await page.getByRole('button', { name: t.reportScreen.back }).last().click()
    await expect(next).toHaveValue(drafted)
    await meaning.scrollIntoViewIfNeeded()
    await look(page, 'own-words')
  })

  await test.step('pictures only because there is consent', async () => {
    await page.getByText(t.reportScreen.stills).click()
    await expect(paper.locator('img')).toHaveCount(4)
    await paper.locator('img').last().scrollIntoViewIfNeeded()
    for (const still of await paper.locator('img').all())
      await expect
        .poll(() => still.evaluate((img) => (img as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0)
    await look(page, 'stills')
  })

  await test.step('out as HTML and PDF', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weerklank-report-'))
    const [html, pdf] = [join(folder, 'verslag.html'), join(folder, 'verslag.pdf')]
    await app.answerDialog({ save: html }, { save: pdf })
    await page.getByRole('button', { name: t.reportScreen.exportHtml }).click()
    await expect(page.getByText('Het verslag is klaar: verslag.html')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: t.reportScreen.exportPdf }).click()
    await expect(page.getByText('Het verslag is klaar: verslag.pdf')).toBeVisible({ timeout: 30_000 })
    await look(page, 'exported')
    const written = readFileSync(html, 'utf8')
    expect(readFileSync(pdf, 'latin1')).not.toMatch(/Skia|Chrom|Mozilla|\/(Creation|Mod)Date/)
    expect([
      written.includes('Hij zoekt moeder op als het spannend wordt.'),
      written.includes('Iets anders'),
      written.match(/<img /g)?.length,
      existsSync(pdf)
    ]).toEqual([true, false, 4, true])
  })
})
