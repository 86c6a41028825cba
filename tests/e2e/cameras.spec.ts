import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { readNumber, seenSize } from '../support/frame-reader.ts'
import { cut, hear, makeRoom } from '../support/heard-sound.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { makeFilmWithSound } from '../support/two-cameras.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerklank-cameras-'))
const size = { width: 160, height: 90 }
/** The second camera began this much later, exactly 83 pictures. */
const offsetMs = 3320
let app: RunningApp
let films: { readonly main: string; readonly angle: string; readonly other: string }

test.beforeAll(async () => {
  const room = makeRoom(24, 4)
  const main = hear(cut(room, 0, 18), { seed: 1, echo: 0.3, noiseDb: -10 })
  const angle = hear(cut(room, offsetMs / 1000, 15), { seed: 2, gain: 0.1, echo: 0.5, noiseDb: -6 })
  const other = hear(makeRoom(15, 99), { seed: 3, echo: 0.3, noiseDb: -10 })
  films = {
    main: await makeFilmWithSound(folder, 'van-voren.mp4', { seconds: 18, sound: main, size }),
    angle: await makeFilmWithSound(folder, 'van-opzij.mp4', { seconds: 15, sound: angle, size }),
    other: await makeFilmWithSound(folder, 'andere-kamer.mp4', { seconds: 15, sound: other, size })
  }
})
test.afterEach(() => app.close())

/** The numbers that the pictures of all cameras show, in the order of the cameras. */
async function shownNumbers(page: Page): Promise<(number | null)[]> {
  const pictures = await page.evaluate(({ width, height }) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const drawing = canvas.getContext('2d', { willReadFrequently: true })
    return [...document.querySelectorAll<HTMLVideoElement>('[data-testid=cameras] video')].map((video) => {
      drawing?.drawImage(video, 0, 0, width, height)
      const pixels = drawing?.getImageData(0, 0, width, height).data ?? []
      return Array.from({ length: width * height }, (_, n) => pixels[n * 4 + 1] ?? 0)
    })
  }, seenSize)
  return pictures.map(readNumber)
}

test.setTimeout(240_000)
test('a second camera is added, found by its sound, and shows the same moment', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const shot = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  const { sessionId } = await createCase(app)
  await importFilm(app, sessionId, films.main)
  await importFilm(app, sessionId, films.angle)
  await importFilm(app, sessionId, films.other)
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  await shot('one-camera')

  const add = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Camera toevoegen' }).click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.getByRole('heading', { name: 'Camera’s gelijkzetten' })).toBeVisible()
  }
  await add('van-opzij.mp4')
  await page.getByRole('button', { name: 'Stel voor uit geluid' }).click()
  await expect(page.getByText('Camera 2 begint 3,3', { exact: false })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await shot('proposal')
  await page.getByRole('button', { name: 'Overnemen' }).click()
  await expect(page.getByText('Overgenomen.')).toBeVisible()
  const field = page.getByLabel('Camera 2 begint na camera 1 (seconden)')
  const found = Number((await field.inputValue()).replace(',', '.')) * 1000
  expect(Math.abs(found - offsetMs)).toBeLessThanOrEqual(20)
  await shot('taken')

  // On the frame exactly, so that both pictures can be foretold.
  await field.fill('3,32')
  await field.press('Enter')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  for (let n = 0; n < 2; n++) await page.keyboard.press('PageDown')
  await expect.poll(() => shownNumbers(page)).toEqual([250, 167])
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => shownNumbers(page)).toEqual([251, 168])
  await shot('side-by-side')
  await page.keyboard.press('F3')
  await shot('corner')
  await page.keyboard.press('F7')
  await shot('corner-second-large')
  await page.keyboard.press('F3')
  await page.keyboard.press('F7')
  await shot('strip')
  await expectAccessible(page)

  await page.keyboard.press('Home')
  await expect(page.getByText('Deze camera filmde nog niet.')).toBeVisible()
  await shot('not-yet')
  await page.keyboard.press('4')
  await page.keyboard.press('PageDown')
  await expect.poll(() => shownNumbers(page)).toEqual([125, 42])

  // While they play, the two stay together.
  await page.keyboard.press('Space')
  await page.waitForTimeout(1500)
  const apart: number[] = []
  for (let n = 0; n < 12; n++) {
    const [first, second] = await shownNumbers(page)
    if (typeof first === 'number' && typeof second === 'number') apart.push(Math.abs(first - second - 83))
    await page.waitForTimeout(120)
  }
  await page.keyboard.press('Space')
  expect(apart.length).toBeGreaterThan(3)
  expect(apart.toSorted((a, b) => a - b)[apart.length >> 1]).toBeLessThanOrEqual(1)
  await expect
    .poll(async () => {
      const [first, second] = await shownNumbers(page)
      return (first ?? 0) - (second ?? 0)
    })
    .toBe(83)

  // Tagged once, on the first camera's clock.
  const { recordings, records } = await callFrom(page, 'session.open', { sessionId })
  expect(records.filter(({ type }) => type === 'angle')).toMatchObject([
    { mainId: recordings[0]?.id, recordingId: recordings[1]?.id, offsetMs }
  ])

  const { settings } = await callFrom(page, 'app.info')
  await callFrom(page, 'app.saveSettings', { ...settings, theme: 'dark', language: 'en' })
  await openWorkbench(page)
  await page.getByRole('button', { name: 'Add a camera' }).click()
  await page.getByRole('menuitem', { name: 'andere-kamer.mp4' }).click()
  await page.getByRole('button', { name: 'Propose from sound' }).click()
  await expect(page.getByText('These sounds fit together nowhere', { exact: false })).toBeVisible({
    timeout: 30_000
  })
  await expectAccessible(page)
  await shot('no-match-dark')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('PageDown')
  await page.keyboard.press('F3')
  await shot('three-dark')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('button', { name: /camera 3/i })).toHaveCount(0)
})
