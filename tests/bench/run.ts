import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { addMoments, callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { launchApp } from '../support/launch.ts'
import { timeExactly } from './exact-time.ts'
import { figure, type Figure, type Tally } from './figures.ts'
import { asFaststart, makeFilm } from './films.ts'
import { type KeyTimes, timeKeys, timeOpening, timePlainSteps, timeRedraws, timeSteps } from './in-page.ts'
import { servePlain } from './plain-server.ts'

/**
 * Measures the running application and prints figures as JSON, each beside a baseline from the same run, so that
 * machines can be compared. `--minutes` is the film's length, `--keys` how often a code is pressed, `--exact`
 * how many seeks and steps are looked at in each of two films, `--out` a file.
 */
const { values: asked } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    keys: { type: 'string', default: '60' },
    exact: { type: 'string', default: '500' },
    out: { type: 'string' }
  }
})
const minutes = Number(asked.minutes)
const presses = Number(asked.keys)
const momentCount = 1000
const timelineKeys = Array.from(
  { length: 60 },
  (_, n) => ['Equal', 'Equal', 'Minus', 'Backslash'][n % 4] ?? ''
)

const folder = mkdtempSync(join(tmpdir(), 'weerklank-bench-'))
const say = (text: string): void => console.error(text)

say(`making a film of ${minutes} minutes`)
const film = await makeFilm(folder, minutes)
const app = await launchApp({
  userDataDir: join(folder, 'user'),
  lang: 'nl',
  ...(process.env['DISPLAY'] ? {} : { display: null })
})
try {
  const { page } = app
  const { sessionId } = await createCase(app)
  say('importing it')
  const recordingId = await importFilm(app, sessionId, film)
  await openWorkbench(page)
  await page.waitForTimeout(1500)

  say('keys in an empty session')
  const emptyKeys = await playing(page, () => timeKeys(page, codeKeys(presses)))
  const emptyRedraws = await timeRedraws(page, timelineKeys)

  say(`keys with ${momentCount} moments`)
  const content = await callFrom(page, 'app.content')
  const codes = content.codebooks[0]?.groups.flatMap((group) =>
    group.codes.map(({ id, kind }) => ({ ref: `starter-vier-tags/${id}`, kind }))
  )
  const durationMs = minutes * 60_000
  await addMoments(page, { sessionId, recordingId, durationMs }, momentCount, codes ?? [])
  await openWorkbench(page)
  await page.waitForTimeout(1500)
  const fullKeys = await playing(page, () => timeKeys(page, codeKeys(presses)))
  await mustChangeThePicture(page)
  const fullRedraws = await timeRedraws(page, timelineKeys)

  say('stepping')
  for (let n = 0; n < 4; n++) await page.keyboard.press('PageDown')
  await page.waitForTimeout(500)
  const forward = await timeSteps(page, 'ArrowRight', 40)
  const back = await timeSteps(page, 'ArrowLeft', 40)

  say('opening')
  const mediaUrl = `/media/${recordingId}`
  const copy = join(folder, 'copy.mp4')
  const faststart = join(folder, 'faststart.mp4')
  await saveResource(page, mediaUrl, copy)
  await asFaststart(copy, faststart)
  const plain = await servePlain(faststart)
  const source = await servePlain(film)
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: !process.env['DISPLAY'],
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']
  })
  const plainPage = await browser.newPage()
  await plainPage.goto(plain.url)
  const opening: number[] = []
  const plainOpening: number[] = []
  for (let n = 0; n < 25; n++) {
    opening.push(await timeOpening(page, mediaUrl))
    plainOpening.push(await timeOpening(plainPage, 'film.mp4'))
  }
  await plainPage.goto(source.url)
  const plainSteps = await timePlainSteps(plainPage, 'film.mp4', 40)
  await browser.close()
  plain.close()
  source.close()

  const pick = (times: readonly KeyTimes[], part: keyof KeyTimes): readonly number[] =>
    times.map((each) => each[part])
  const empty = (part: keyof KeyTimes) => ({ name: 'empty session', values: pick(emptyKeys, part) })
  const sourceSteps = { name: 'source file in a bare player', values: plainSteps }
  report([
    figure('key to drawn', pick(fullKeys, 'drawn'), empty('drawn'), { of: 'p95', most: 16.7 }),
    figure('key to frame on screen', pick(fullKeys, 'frame'), empty('frame')),
    figure('key to durable', pick(fullKeys, 'durable'), empty('durable'), { of: 'p95', most: 50 }),
    figure('timeline redraw', fullRedraws, { name: 'empty session', values: emptyRedraws }),
    figure('step forward', forward, sourceSteps),
    figure('step back', back, sourceSteps),
    figure(
      'opening the working copy',
      opening.slice(5),
      { name: 'plain faststart file of the same content', values: plainOpening.slice(5) },
      { of: 'ratio', most: 1.2 }
    ),
    ...(await timeExactly({ folder, say, count: Number(asked.exact) }))
  ])
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Interval and point by turns: 1 opens, 4 is a point, 1 closes. */
function codeKeys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => ['1', '4', '1', '4'][n % 4] ?? '4')
}

async function playing<T>(page: Page, measure: () => Promise<T>): Promise<T> {
  await page.keyboard.press('Space')
  await page.waitForTimeout(500)
  const result = await measure()
  await page.keyboard.press('KeyK')
  await page.waitForTimeout(500)
  return result
}

/** The figures would mean nothing if the picture of the timeline stayed the same. */
async function mustChangeThePicture(page: Page): Promise<void> {
  const look = (): Promise<string> =>
    page.evaluate(() => [...document.querySelectorAll('canvas')].map((each) => each.toDataURL()).join())
  const before = await look()
  await page.keyboard.press('2')
  if ((await look()) === before) throw new Error('a key was not drawn')
  await page.keyboard.press('2')
}

async function saveResource(page: Page, url: string, path: string): Promise<void> {
  const text = await page.evaluate(async (from) => {
    const bytes = new Uint8Array(await (await fetch(from)).arrayBuffer())
    let binary = ''
    for (let at = 0; at < bytes.length; at += 32_768)
      binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(binary)
  }, url)
  writeFileSync(path, Buffer.from(text, 'base64'))
}

function report(figures: readonly (Figure | Tally)[]): void {
  const result = {
    machine: {
      cpu: cpus()[0]?.model ?? '',
      cores: cpus().length,
      // More than the cores: others were at work too, and times are longer than they need be.
      load: loadavg()[0],
      node: process.version,
      engine: app.engine
    },
    film: { minutes, source: '1280×720, 25 a second, keyframe every 10 s' },
    moments: momentCount,
    figures
  }
  const json = JSON.stringify(result, null, 2)
  if (asked.out) writeFileSync(asked.out, json)
  console.log(json)
  if (figures.some(({ limit }) => limit?.kept === false)) process.exitCode = 1
}
