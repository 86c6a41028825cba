import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import {
  addMoments,
  benchPassphrase,
  callFrom,
  createCase,
  importFilm,
  openWorkbench,
  storedMoments
} from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type LaunchOptions, type RunningApp } from '../support/launch.ts'

const films = mkdtempSync(join(tmpdir(), 'weerklank-workbench-'))
let film = ''
let app: RunningApp

test.beforeAll(async () => {
  film = (await makeFrameVideo('h264-25', films, 12)).path
})
test.afterEach(() => app.close())

type Bench = { readonly page: Page; readonly sessionId: string; readonly recordingId: string }

async function start(options: LaunchOptions = {}): Promise<Bench> {
  app = await launchApp({ lang: 'nl', display: null, ...options })
  await app.page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  await openWorkbench(app.page)
  await expect(app.page.getByTestId('frame')).not.toHaveText('')
  return { page: app.page, sessionId, recordingId }
}

/** Starts the program again on the same vault. */
async function startAgain({ userDataDir, vaultDir }: RunningApp): Promise<Page> {
  app = await launchApp({ lang: 'nl', display: null, userDataDir, vaultDir })
  await callFrom(app.page, 'vault.unlock', { by: 'passphrase', secret: benchPassphrase })
  await openWorkbench(app.page)
  return app.page
}

const rows = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('[aria-pressed]') })
const frameNumber = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.getByTestId('frame').textContent()) ?? '')?.[0])
const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')

test('a recording is watched, tagged, noted and put in the reel by keys alone', async () => {
  const { page } = await start()
  const shot = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await expect(page.getByText('Nog geen momenten.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await shot('empty')

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pauze' })).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: /Afstemming.*loopt/ })).toHaveAttribute(
    'aria-pressed',
    'true'
  )
  await page.waitForTimeout(600)
  await page.keyboard.press('4')
  await shot('tagging')
  await page.keyboard.press('1')
  await page.keyboard.press('Space')
  await expect(page.getByTestId('moment-count')).toHaveText('2 momenten')
  await expect(rows(page)).toHaveCount(2)

  // The interval is chosen now: it was ended last.
  await page.keyboard.press('.')
  await expect(rows(page).first().getByRole('button', { name: 'Ster' })).toHaveAttribute(
    'aria-pressed',
    'true'
  )
  await page.keyboard.press('n')
  await expect(page.getByLabel('Notitie')).toBeFocused()
  await page.keyboard.type('Kind kijkt op, 1 4 moeder wacht')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(rows(page).first()).toContainText('moeder wacht')
  await expect(page.getByTestId('moment-count')).toHaveText('2 momenten')
  await page.keyboard.press('Enter')
  await expect(page.getByText('In de compilatie gezet.')).toBeVisible()
  await saved(page)
  await expectAccessible(page)
  await shot('tagged')

  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(rows(page).first().getByRole('button', { name: 'Ster' })).toHaveAttribute(
    'aria-pressed',
    'false'
  )
  for (let n = 0; n < 3; n++) await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(rows(page).first()).toContainText('moeder wacht')

  await page.keyboard.press('F8')
  await page.keyboard.press('4')
  await page.keyboard.press('F8')
  await expect(page.getByTestId('moment-count')).toHaveText('2 momenten')
  await page.keyboard.press('f')
  await expect(page.getByRole('region', { name: 'Tijdlijn' })).toBeHidden()
  await shot('full-frame')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Tijdlijn' })).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('moment-count')).toHaveText('1 moment')
})

test('arrows step by real frames, and each lands in the middle of its frame', async () => {
  const { page } = await start()
  const before = await frameNumber(page)
  await page.keyboard.press('Shift+ArrowRight')
  // What is said is what is on the screen, and that follows the key.
  await expect.poll(() => frameNumber(page)).not.toBe(before)
  const first = await frameNumber(page)
  for (const [key, by] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
    ['ArrowLeft', 0],
    ['ArrowLeft', -1]
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(() => frameNumber(page)).toBe(first + by)
    const wanted = (first + by - 1) * 40 + 20
    const at = () => page.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) * 1000)
    await expect.poll(async () => Math.abs((await at()) - wanted)).toBeLessThan(2)
  }
})

test('an edge is dragged from frame to frame, and Escape puts it back', async () => {
  const { page, sessionId, recordingId } = await start()
  const code = { ref: 'starter-vier-tags/afstemming', kind: 'interval' } as const
  await addMoments(page, { sessionId, recordingId, durationMs: 8000 }, 1, [code])
  await openWorkbench(page)
  const before = await storedMoments(page, sessionId)
  const [moment] = before
  const { recordings } = await callFrom(page, 'session.open', { sessionId })
  const durationMs = recordings[0]?.info?.durationMs ?? 0
  const lanes = await page.getByRole('img', { name: /Tijdlijn met/ }).boundingBox()
  if (!lanes || !moment?.endMs) throw new Error('nothing to drag')
  const endX = lanes.x + (moment.endMs / durationMs) * lanes.width
  const drag = async (): Promise<void> => {
    await page.mouse.move(endX - 3, lanes.y + 12)
    await page.mouse.down()
    await page.mouse.move(endX + 60, lanes.y + 12, { steps: 5 })
  }
  await drag()
  await page.screenshot({ path: test.info().outputPath('dragging.png') })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await saved(page)
  expect(await storedMoments(page, sessionId)).toEqual(before)

  await drag()
  await page.mouse.up()
  await saved(page)
  const [after] = await storedMoments(page, sessionId)
  expect(after?.startMs).toBe(moment.startMs)
  expect(after?.endMs).toBeGreaterThan(moment.endMs)
  expect((after?.endMs ?? 1) % 40).toBe(0)
})

test('what was tagged can be undone after a restart', async () => {
  const { page } = await start()
  await page.keyboard.press('4')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('4')
  await expect(page.getByTestId('moment-count')).toHaveText('2 momenten')
  await saved(page)
  await app.close()
  const again = await startAgain(app)
  await expect(again.getByTestId('moment-count')).toHaveText('2 momenten')
  await again.keyboard.press('ControlOrMeta+z')
  await expect(again.getByTestId('moment-count')).toHaveText('1 moment')
  await again.keyboard.press('ControlOrMeta+y')
  await expect(again.getByTestId('moment-count')).toHaveText('2 momenten')
})

test('when the power goes while one tags, every edit that was said to be saved is there', async () => {
  const { page } = await start()
  await page.keyboard.press('Space')
  for (let n = 0; n < 12; n++) await page.keyboard.press('4')
  const acknowledged = 12
  await expect(page.getByTestId('moment-count')).toHaveText(`${acknowledged} momenten`)
  await saved(page)
  for (let n = 0; n < 4; n++) void page.keyboard.press('4').catch(() => undefined)
  await app.kill()
  const again = await startAgain(app)
  const count = again.getByTestId('moment-count')
  await expect(count).toHaveText(/\d+ moment/)
  const kept = async (): Promise<number> => parseInt((await count.textContent()) ?? '', 10)
  await expect.poll(kept).toBeGreaterThanOrEqual(acknowledged)
})

test('a thousand moments, in English and in the dark, are found and gone through', async () => {
  const { page, sessionId, recordingId } = await start({ lang: 'en' })
  const shot = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  const { session, recordings } = await callFrom(page, 'session.open', { sessionId })
  const codebookId = 'innerlijke-veiligheid-vijf-stappen'
  const { codebooks } = await callFrom(page, 'app.content')
  const codes = codebooks
    .filter(({ id }) => id === codebookId)
    .flatMap(({ groups }) => groups.flatMap((group) => group.codes))
    .map(({ id, kind }) => ({ ref: `${codebookId}/${id}`, kind }))
  await callFrom(page, 'session.save', { ...session, codebookId })
  const durationMs = recordings[0]?.info?.durationMs ?? 0
  await addMoments(page, { sessionId, recordingId, durationMs }, 1000, codes)
  const { settings } = await callFrom(page, 'app.info')
  await callFrom(page, 'app.saveSettings', { ...settings, theme: 'dark' })
  await openWorkbench(page)
  await expect(page.getByTestId('moment-count')).toHaveText('1000 moments')
  expect(await rows(page).count()).toBeLessThan(60)
  await page.keyboard.press('=')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Put in the reel' })).toBeVisible()
  // The list has become shorter; what was chosen in it stays in view.
  await expect(rows(page).locator('[aria-current=true]')).toBeInViewport({ ratio: 1 })
  await expectAccessible(page)
  await shot('thousand')
  await page.keyboard.press('/')
  await page.keyboard.type('moeder wacht')
  await expect(page.getByTestId('moment-count')).toHaveText('112 of 1000')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot('keys')
})
