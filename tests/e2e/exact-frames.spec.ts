import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { formatTime } from '../../src/shared/domain/time.ts'
import { plainMoment, type Moment } from '../../src/shared/domain/session-record.ts'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { type FrameVideo, makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { seePicture, untilFilmShows, untilLooksAreReady } from '../support/seen-picture.ts'

const films = mkdtempSync(join(tmpdir(), 'weerklank-exact-'))
/** Long enough for several groups of small pictures. */
const seconds = 8
/** Each is made once. */
const made = new Map<string, Promise<FrameVideo>>()
let app: RunningApp

test.afterEach(() => app.close())

/** Reproducible, and all over the film. */
const somewhere = (n: number, count: number): number => (n * 7919 + 13) % count

function filmOf(variant: 'h264-25' | 'phone-vfr'): Promise<FrameVideo> {
  const film = made.get(variant) ?? makeFrameVideo(variant, films, seconds)
  made.set(variant, film)
  return film
}

async function start(film: FrameVideo, jumps: readonly number[]): Promise<Page> {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film.path)
  await untilLooksAreReady(page)
  const added = jumps.map((frame): Moment => ({
    type: 'moment',
    ...plainMoment,
    id: crypto.randomUUID(),
    recordingId,
    code: 'starter-vier-tags/afstemming',
    extent: 'interval',
    startMs: Math.round(film.frameTimesMs[frame] ?? 0),
    endMs: Math.round(film.durationMs),
    subject: 'dyad',
    star: false,
    note: '',
    caption: ''
  }))
  await callFrom(page, 'session.commit', {
    sessionId,
    diff: { added, updated: [], removed: [] },
    as: 'edit'
  })
  await openWorkbench(page)
  await expect(page.getByTestId('frame')).not.toHaveText('')
  await page.waitForTimeout(500)
  return page
}

/** The picture of this frame, and that it is said to be this frame and this time. */
async function mustShow(page: Page, film: FrameVideo, frame: number): Promise<'small' | 'film'> {
  const text = page.getByTestId('frame')
  await expect(text).toHaveText(new RegExp(` ${String(frame + 1)}$`))
  const { kind, ...seen } = await seePicture(page)
  const time = formatTime(Math.round(film.frameTimesMs[frame] ?? NaN), 'millis')
  expect(seen).toEqual({ number: frame, said: frame, time })
  return kind
}

for (const variant of ['h264-25', 'phone-vfr'] as const)
  test(`seeks and steps in ${variant} show exactly their frame, small at once and in full at rest`, async () => {
    const film = await filmOf(variant)
    const count = film.frameTimesMs.length
    const jumps = Array.from({ length: 12 }, (_, n) => somewhere(n, count)).sort((a, b) => a - b)
    const page = await start(film, jumps)
    const kinds: string[] = []
    for (const frame of jumps.filter((each) => each > 0)) {
      await page.keyboard.press('ArrowDown')
      kinds.push(await mustShow(page, film, frame))
      await untilFilmShows(page)
      expect(await mustShow(page, film, frame)).toBe('film')
    }
    let at = jumps.at(-1) ?? 0
    for (let n = 0; n < 30; n++) {
      const by = n < 20 ? -1 : 1
      await page.keyboard.press(by < 0 ? 'ArrowLeft' : 'ArrowRight')
      at += by
      kinds.push(await mustShow(page, film, at))
      if (n % 10 !== 9) continue
      await untilFilmShows(page)
      expect(await mustShow(page, film, at)).toBe('film')
    }
    // How many depends on how quickly the test looks; both must have been seen.
    expect(kinds).toContain('small')
  })

test('a held arrow turns the film frame by frame and stands still where it is let go', async () => {
  const film = await filmOf('phone-vfr')
  const page = await start(film, [])
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    const text = document.querySelector('[data-testid="frame"]')
    const look = (): void => void seen.push(Number(/\d+/.exec(text?.textContent ?? '')?.[0]) - 1)
    if (text)
      new MutationObserver(look).observe(text, { childList: true, characterData: true, subtree: true })
  })
  const seen = (): Promise<number[]> => page.evaluate(() => (window as unknown as { seen: number[] }).seen)
  for (const [key, by] of [
    ['ArrowRight', 1],
    ['ArrowLeft', -1]
  ] as const) {
    const before = (await seen()).length
    // The first is a press, the rest are repeats, as a keyboard sends them.
    for (let n = 0; n < 40; n++) {
      await page.keyboard.down(key)
      await page.waitForTimeout(30)
    }
    await page.keyboard.up(key)
    const atRelease = (await seePicture(page)).said
    await untilFilmShows(page)
    const turned = (await seen()).slice(before)
    expect(turned.length).toBeGreaterThan(30)
    for (const [n, frame] of turned.entries()) if (n > 0) expect(frame - (turned[n - 1] ?? 0)).toBe(by)
    await mustShow(page, film, atRelease)
  }
})
