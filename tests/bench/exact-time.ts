import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp } from '../support/launch.ts'
import { seePicture, untilFilmShows, untilLooksAreReady } from '../support/seen-picture.ts'
import { figure, type Figure, tally, type Tally } from './figures.ts'
import { makePhoneFilm } from './films.ts'
import { timePlainSeeks, timeWheel, untilDrawn, untilFull, watchInput } from './in-page-exact.ts'
import { servePlain } from './plain-server.ts'

type Surroundings = {
  readonly folder: string
  readonly say: (text: string) => void
  /** How many random seeks, and how many steps, in each of the two films. */
  readonly count: number
}

type Watched = {
  readonly seeks: number[]
  readonly full: number[]
  readonly forward: number[]
  readonly back: number[]
  readonly wheelForward: readonly number[]
  readonly wheelBack: readonly number[]
  right: number
  looked: number
}

/**
 * Seeking and stepping in the running program with a phone's film (1080p, 30 a second, a keyframe a second) and with
 * one of variable rate, each picture read, beside the same phone's film in a bare player.
 */
export async function timeExactly({
  folder,
  say,
  count
}: Surroundings): Promise<readonly (Figure | Tally)[]> {
  say('making a phone film')
  const phone = await makePhoneFilm(folder, 30)
  const variable = await makeFrameVideo('phone-vfr', folder, 40)
  const inPhone = await watch(join(folder, 'exact-phone'), phone.path, phone.frames, count, say)
  const inVariable = await watch(
    join(folder, 'exact-variable'),
    variable.path,
    variable.frameTimesMs.length,
    count,
    say
  )
  say('the same in a bare player')
  const bare = await bareTimes(phone.path, phone.frames)
  const name = 'the same file in a bare player'
  const repeats = { name: 'how often the key repeats', values: Array.from({ length: 100 }, () => 33) }
  return [
    figure('random seek in 1080p', inPhone.seeks, { name, values: bare.seeks }, { of: 'p95', most: 150 }),
    figure('step forward in 1080p', inPhone.forward, { name, values: bare.forward }, { of: 'p95', most: 50 }),
    figure('step back in 1080p', inPhone.back, { name, values: bare.back }, { of: 'p95', most: 50 }),
    figure('full picture at rest after a seek', inPhone.full, { name, values: bare.seeks }),
    figure('held key forward, between pictures', inPhone.wheelForward, repeats, { of: 'p95', most: 50 }),
    figure('held key back, between pictures', inPhone.wheelBack, repeats, { of: 'p95', most: 50 }),
    tally('exact frames, constant rate', inPhone.right, inPhone.looked),
    tally('exact frames, variable rate', inVariable.right, inVariable.looked)
  ]
}

async function watch(
  userDataDir: string,
  film: string,
  frames: number,
  count: number,
  say: (text: string) => void
): Promise<Watched> {
  const app = await launchApp({
    userDataDir,
    lang: 'nl',
    ...(process.env['DISPLAY'] ? {} : { display: null })
  })
  try {
    const { page } = app
    const { sessionId } = await createCase(app)
    say('importing, and preparing its small pictures')
    await importFilm(app, sessionId, film)
    await untilLooksAreReady(page)
    await openWorkbench(page)
    await page.waitForTimeout(1500)
    await page.evaluate(watchInput)
    const seen = { right: 0, looked: 0 }
    const look = async (kind?: 'film'): Promise<void> => {
      const picture = await seePicture(page)
      const isRight = picture.number === picture.said && (kind === undefined || picture.kind === kind)
      seen.looked += 1
      seen.right += isRight ? 1 : 0
      if (!isRight) say(`wrong: ${JSON.stringify(picture)}`)
    }
    say('random seeks')
    const seeks: number[] = []
    const full: number[] = []
    const lanes = await page.getByRole('img', { name: /Tijdlijn met/ }).boundingBox()
    if (lanes === null) throw new Error('no timeline')
    for (let n = 0; n < count; n++) {
      const part = (((n + 1) * 0.618_034) % 1) * 0.98 + 0.01
      await page.mouse.click(lanes.x + part * lanes.width, lanes.y + 12)
      seeks.push(await page.evaluate(untilDrawn))
      await look()
      if (n % 10 !== 9) continue
      full.push(await page.evaluate(untilFull))
      await look('film')
    }
    say('steps')
    await page.mouse.click(lanes.x + lanes.width / 2, lanes.y + 12)
    await page.evaluate(untilDrawn)
    const steps = { forward: [] as number[], back: [] as number[] }
    const turn = Math.max(1, Math.min(Math.floor(frames / 3), Math.floor(count / 4)))
    for (let n = 0; n < count; n++) {
      const direction = Math.floor(n / turn) % 2 === 0 ? 'forward' : 'back'
      await page.keyboard.press(direction === 'forward' ? 'ArrowRight' : 'ArrowLeft')
      steps[direction].push(await page.evaluate(untilDrawn))
      await look()
      if (n % 20 !== 19) continue
      await untilFilmShows(page)
      await look('film')
    }
    say('a held key')
    const wheelForward = await page.evaluate(timeWheel, 'ArrowRight' as const)
    await look()
    const wheelBack = await page.evaluate(timeWheel, 'ArrowLeft' as const)
    return { seeks, full, ...steps, wheelForward, wheelBack, ...seen }
  } finally {
    await app.close()
  }
}

async function bareTimes(film: string, frames: number) {
  const plain = await servePlain(film)
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    headless: !process.env['DISPLAY'],
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required']
  })
  try {
    const page: Page = await browser.newPage()
    await page.goto(plain.url)
    const middle = Math.floor(frames / 2)
    const at = (frame: number): number => (frame + 0.5) / 30
    const somewhere = Array.from({ length: 40 }, (_, n) => at((n * 7919 + 13) % frames))
    const forward = Array.from({ length: 40 }, (_, n) => at(middle + n))
    const times = await page.evaluate(timePlainSeeks, [
      'film.mp4',
      [...somewhere, ...forward, ...forward.toReversed().slice(1)]
    ] as const)
    return { seeks: times.slice(0, 40), forward: times.slice(41, 80), back: times.slice(80) }
  } finally {
    await browser.close()
    plain.close()
  }
}
