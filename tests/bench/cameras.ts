// How far two cameras' pictures drift apart while they play, read from the pictures' own numbers (after a build):
// node tests/bench/cameras.ts [seconds at 1×] [seconds at 2×]
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { readNumber, seenSize } from '../support/frame-reader.ts'
import { makeRoom } from '../support/heard-sound.ts'
import { launchApp } from '../support/launch.ts'
import { makeFilmWithSound } from '../support/two-cameras.ts'

const [once = 60, twice = 30] = process.argv.slice(2).map(Number)
const filmSeconds = once + 2 * twice + 20
const laterFrames = 83
const everyMs = 250

/** Both pictures drawn in the same turn, so that what is compared was on the screen together. */
async function numbers(page: Page): Promise<(number | null)[]> {
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

async function measure(page: Page, seconds: number): Promise<object> {
  const apart: number[] = []
  const end = performance.now() + seconds * 1000
  let first: number | null = null
  let last: number | null = null
  while (performance.now() < end) {
    const [main, angle] = await numbers(page)
    if (typeof main === 'number' && typeof angle === 'number') {
      apart.push(main - angle - laterFrames)
      first ??= main
      last = main
    }
    await page.waitForTimeout(everyMs)
  }
  const sorted = apart.map(Math.abs).sort((a, b) => a - b)
  return {
    seconds,
    filmSeconds: ((last ?? 0) - (first ?? 0)) / 25,
    readings: apart.length,
    withinOneFrame: apart.filter((frames) => Math.abs(frames) <= 1).length / Math.max(1, apart.length),
    median: sorted[sorted.length >> 1],
    p95: sorted[Math.floor(sorted.length * 0.95)],
    most: sorted.at(-1)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'weerklank-camera-bench-'))
const film = (name: string, seconds: number): Promise<string> =>
  makeFilmWithSound(folder, name, { seconds, sound: makeRoom(seconds, 1) })
const paths = [await film('een.mp4', filmSeconds), await film('twee.mp4', filmSeconds - 4)] as const
const app = await launchApp({ lang: 'en', display: null })
try {
  const { page } = app
  await page.setViewportSize({ width: 1360, height: 860 })
  const { sessionId } = await createCase(app)
  const mainId = await importFilm(app, sessionId, paths[0])
  const recordingId = await importFilm(app, sessionId, paths[1])
  const id = crypto.randomUUID()
  const offsetMs = laterFrames * 40
  await callFrom(page, 'session.commit', {
    sessionId,
    diff: {
      added: [{ type: 'angle', id, mainId, recordingId, offsetMs, title: '' }],
      updated: [],
      removed: []
    },
    as: 'edit'
  })
  await openWorkbench(page)
  await page.getByTestId('frame').filter({ hasText: /\d/ }).waitFor()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Space')
  await page.waitForTimeout(3000)
  const atOne = await measure(page, once)
  for (let n = 0; n < 3; n++) await page.keyboard.press('Shift+Period')
  const speed = await page.getByTestId('speed').textContent()
  await page.waitForTimeout(3000)
  const atTwo = await measure(page, twice)
  process.stdout.write(`${JSON.stringify({ atOne, speed, atTwo }, null, 2)}\n`)
} finally {
  await app.close()
}
