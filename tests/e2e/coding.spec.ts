import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { keysOf } from '../../src/renderer/features/workbench/resolve-key.ts'
import type { Codebook } from '../../src/shared/domain/codebook.ts'
import type { KeyScheme } from '../../src/shared/domain/key-scheme.ts'
import type { Language } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { expectAccessible } from '../support/axe.ts'
import { callFrom, createCase, importFilm, openWorkbench, storedMoments } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { moment } from '../support/records.ts'

const films = mkdtempSync(join(tmpdir(), 'weerklank-coding-'))
let film = ''
let app: RunningApp

test.beforeAll(async () => {
  film = (await makeFrameVideo('h264-25', films, 6)).path
})
test.afterEach(() => app.close())

async function start(lang: Language): Promise<{ readonly page: Page; readonly sessionId: string }> {
  app = await launchApp({ lang, display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  await importFilm(app, sessionId, film)
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  return { page, sessionId }
}

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
const count = (page: Page) => page.getByTestId('moment-count')
const echo = (page: Page) => page.getByTestId('echo')

/** The chord of the program's own table as the test's keyboard has it. */
function typed(chord: string): string {
  const [key = '', shift] = chord.split('+').reverse()
  const place = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
  return shift === undefined ? place : `Shift+${place}`
}

/** Goes to a widget by Tab alone. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () =>
    page.evaluate((label) => {
      const { activeElement: at } = document
      const ids = at?.getAttribute('aria-labelledby')?.split(' ') ?? []
      const words = [
        at?.getAttribute('aria-label'),
        ...ids.map((id) => document.getElementById(id)?.textContent)
      ]
      return words.some((word) => word === label)
    }, name)
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error(`nothing called ${name} can be reached by Tab`)
}

/** Chooses the nth codebook in the list of the code panel, by keys. */
async function chooseBook(
  page: Page,
  books: readonly Codebook[],
  index: number,
  lang: Language
): Promise<void> {
  await tabTo(page, texts[lang].workbench.codes.codebook)
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor()
  await page.keyboard.press('Home')
  for (let n = 0; n < index; n += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'hidden' })
  const title = books[index]?.groups[0]?.title[lang] ?? ''
  await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible()
}

/** Presses the keys of every code; what the picture then told, in order. */
async function pressAll(page: Page, book: Codebook, scheme: KeyScheme): Promise<readonly string[]> {
  await echo(page).evaluate((line) => {
    const told: string[] = []
    const observer = new MutationObserver(() => told.push(line.textContent))
    observer.observe(line, { childList: true, subtree: true })
    Object.assign(window, { told })
  })
  for (const { codes } of book.groups)
    for (const { id } of codes)
      for (const chord of keysOf(book, `${book.id}/${id}`, scheme)) await page.keyboard.press(typed(chord))
  const codes = book.groups.flatMap((group) => group.codes).length
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
  await expect.poll(async () => (await told()).length).toBe(codes)
  return told()
}

for (const lang of ['nl', 'en'] as const)
  test(`every code of every codebook is tagged by keys alone, in both schemes (${lang})`, async () => {
    test.setTimeout(90_000)
    const { page, sessionId } = await start(lang)
    const { codebooks } = await callFrom(page, 'app.content')
    const wanted: string[] = []
    for (const scheme of ['code', 'group'] as const) {
      if (scheme === 'group') {
        await tabTo(page, texts[lang].coding.scheme.label)
        await page.keyboard.press('Space')
        await tabTo(page, texts[lang].workbench.codes.codebook, 'Shift+Tab')
      }
      for (const [index, book] of codebooks.entries()) {
        await chooseBook(page, codebooks, index, lang)
        const codes = book.groups.flatMap((group) => group.codes)
        const told = await pressAll(page, book, scheme)
        expect(told.map((words, at) => words.startsWith(codes[at]?.label[lang] ?? '?'))).toEqual(
          codes.map(() => true)
        )
        wanted.push(...codes.map(({ id }) => `${book.id}/${id}`))
        if (index === 2) await page.screenshot({ path: test.info().outputPath(`${lang}-${scheme}.png`) })
        // In the other scheme it is looked at below.
        if (index === 2 && scheme === 'group') await expectAccessible(page)
        // What is open is stopped one picture further on, so that the second round begins anew.
        await page.keyboard.press('ArrowRight')
        await page.keyboard.press('Shift+O')
        await expect(page.getByRole('region', { name: texts[lang].coding.open.title })).toBeHidden()
      }
    }
    await expect(count(page)).toContainText(String(wanted.length))
    await saved(page)
    const tagged = (await storedMoments(page, sessionId)).map(({ code }) => code)
    expect(tagged.sort()).toEqual(wanted.sort())
  })

test('a repair between mother and father is theirs; one that was kept as the child’s asks who it was', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { familyId, sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  await callFrom(page, 'family.savePerson', {
    ...{
      id: crypto.randomUUID(),
      familyId,
      role: 'parent',
      label: 'vader',
      name: '',
      callName: '',
      birthYear: null
    }
  })
  const { people, session } = await callFrom(page, 'session.open', { sessionId })
  const [child = '', mother = '', father = ''] = people.map(({ id }) => id)
  const book = 'vertrouwen-in-relatie'
  await callFrom(page, 'session.save', { ...session, codebookId: book })
  const wrong = moment(1, {
    ...{ recordingId, code: `${book}/herstel-na-breuk`, extent: 'interval', startMs: 0, endMs: 1000 },
    ...{ subject: 'dyad', personIds: [child, mother] }
  })
  await callFrom(page, 'session.commit', {
    ...{ sessionId, diff: { added: [wrong], updated: [], removed: [] }, as: 'edit' }
  })
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')

  // Nothing says any more that it was the child's, and the list asks.
  const kept = page.getByRole('listitem').filter({ hasText: 'Herstel na een breuk' })
  await expect(kept).toContainText('Wie?')
  await kept.getByRole('button').first().click()
  await page.getByRole('button', { name: /Om wie het gaat/ }).click()
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('who.png') })
  await page.getByRole('option', { name: 'moeder – vader', exact: true }).click()
  await expect(kept).not.toContainText('Wie?')

  // The pair in view are the caregivers; the key turns round who acts.
  const pair = page.getByRole('button', { name: /Om welke twee opvoeders/ })
  await expect(pair).toContainText('moeder – vader')
  await page.keyboard.press('End')
  const { codebooks } = await callFrom(page, 'app.content')
  const pressCode = async (id: string) => {
    const keys = codebooks
      .filter((each) => each.id === book)
      .flatMap((each) => keysOf(each, `${book}/${id}`, 'code'))
    for (const chord of keys) await page.keyboard.press(typed(chord))
  }
  await pressCode('herstel-na-breuk')
  await page.keyboard.press('Shift+I')
  await expect(pair).toContainText('vader – moeder')
  await pressCode('toont-spijt')
  await expect(count(page)).toHaveText('3 momenten')
  await page.screenshot({ path: test.info().outputPath('caregivers.png') })
  await saved(page)
  const stored = (await storedMoments(page, sessionId)).map(({ code, personIds }) => [code, personIds])
  expect(stored).toEqual([
    [`${book}/herstel-na-breuk`, [mother, father]],
    [`${book}/herstel-na-breuk`, [mother, father]],
    [`${book}/toont-spijt`, [father]]
  ])
})

test('what is open is shown, stopped, and closed at the end of the film; a blind pass hides the rest', async () => {
  const { page, sessionId } = await start('nl')
  const open = page.getByRole('region', { name: 'Loopt nu' })
  await page.keyboard.press('Digit1')
  await page.keyboard.press('Digit3')
  await page.keyboard.press('Shift+N')
  await expect(open.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Shift+O')
  await expect(echo(page)).toHaveText(/3 periodes gestopt op 0:05/)
  await expect(open).toBeHidden()
  await expect(page.getByText('codeerbaar 0:01 van 0:06')).toBeVisible()

  // The last of it is played; both that are open end where the film does, as one step to undo.
  await page.keyboard.press('Digit1')
  await page.keyboard.press('Digit2')
  await page.keyboard.press('Semicolon')
  await page.keyboard.press('Space')
  await expect(echo(page)).toHaveText('2 periodes gesloten bij het einde', { timeout: 20_000 })
  await expect(open).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(open.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(open).toBeHidden()
  await saved(page)
  const ends = (await storedMoments(page, sessionId)).filter(({ startMs }) => startMs > 0)
  expect(ends.map(({ endMs, maybe }) => [endMs, maybe])).toEqual([
    [ends[0]?.endMs, false],
    [ends[0]?.endMs, true]
  ])
  await expect(count(page)).toHaveText('5 momenten')

  // A loop over what ends where the film does comes round, though no picture begins there.
  const video = page.locator('video').first()
  await page.keyboard.press('Shift+L')
  await page.keyboard.press('End')
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect
    .poll(() =>
      video.evaluate(({ currentTime, paused }: HTMLVideoElement) => (paused ? Infinity : currentTime))
    )
    .toBeLessThan(5.7)
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+L')

  await tabTo(page, 'Codeerrondes')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Nieuwe ronde…' }).press('Enter')
  await page.keyboard.type('Marieke')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(count(page)).toHaveText('0 momenten')
  await page.getByText('Marieke', { exact: false }).first().waitFor()
  await page.keyboard.press('Digit4')
  await page.keyboard.press('Alt+Digit2')
  await expect(count(page)).toHaveText('1 moment')
  await expect(page.getByRole('radio', { name: 'neutraal' })).toHaveAttribute('aria-checked', 'true')
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('blind.png') })
  await saved(page)

  // Coming back, the blind pass is still the one that is coded.
  await openWorkbench(page)
  await expect(count(page)).toHaveText('1 moment')
  await page.keyboard.press('F4')
  await expect(count(page)).toHaveText('5 momenten')
})
