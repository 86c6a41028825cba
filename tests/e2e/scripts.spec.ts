import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { reviewAudience } from '../../src/shared/domain/consent.ts'
import { plainExport } from '../../src/shared/domain/export-choice.ts'
import { type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { decodedPictures, psnr, type Rgb, stagePicture } from '../support/reel-pictures.ts'
import { openTab } from '../support/sample-case.ts'
import { textsOfFamilies } from '../support/texts-of-families.ts'

const size = { width: 320, height: 180 }
/** How alike preview and film are at least, in dB, where the words stand. */
const alikeDb = 22
let app: RunningApp
test.afterEach(() => app.close())

const { Ukrainian, Arabic, Turkish, Vietnamese, Tigrinya, Polish, Greek, Farsi, Chinese } = textsOfFamilies

test('in every script the film has the words that the preview shows, and the check names what can’t be shown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-scripts-'))
  const film = await makeFrameVideo('h264-25', folder, 8)
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film.path)
  const reelId = crypto.randomUUID()
  const added = [...reelOf(reelId, recordingId)]
  await callFrom(page, 'session.commit', {
    ...{ sessionId, diff: { added, updated: [], removed: [] }, as: 'edit' }
  })
  const path = join(folder, 'reel.mp4')
  await app.answerDialog({ save: path })
  const wish = { sessionId, reelId, suggestedName: 'reel', choice: plainExport }
  const job = await callFrom(page, 'reel.export', wish)
  await openWorkbench(page)
  await openTab(page, 'nl', 'reel')
  await expect
    .poll(async () => (await callFrom(page, 'job.list')).find(({ id }) => id === job?.id)?.status.state, {
      timeout: 60_000
    })
    .toBe('done')
  const exported = await decodedPictures(path, size)
  const canvas = page.locator('[data-testid=reel-stage] canvas')
  const slider = page.getByTestId('reel-transport').locator('input[type=range]')
  for (const ms of [500, 1500, 2500, 3500, 4500, 5500]) {
    const meant = exported.findLast(({ ptsMs }) => ptsMs <= ms + 0.5)
    if (meant === undefined) throw new Error('nothing was exported')
    await slider.fill(String(ms))
    await expect
      .poll(() =>
        page
          .locator('[data-testid=reel-stage] video')
          .evaluateAll((videos) => videos.some((video) => (video as HTMLVideoElement).seeking))
      )
      .toBe(false)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await expect(canvas).toHaveAttribute('data-words', 'true')
    const seen = await stagePicture(page)
    await page.screenshot({ path: test.info().outputPath(`preview-${String(ms)}.png`) })
    const alike = [lowerHalf(seen), lowerHalf(meant)] as const
    expect(psnr(...alike), `at ${String(ms)} ms`).toBeGreaterThanOrEqual(alikeDb)
  }
  const told = page.locator('[data-warning=signs-not-shown]')
  await expect(told).toHaveCount(1)
  await expect(told).toContainText('“𐎀”')
})

/** Where words stand: the middle of cards, captions, balloons. */
function lowerHalf({ width, height, pixels }: Rgb): Rgb {
  const from = Math.floor(height / 3)
  return { width, height: height - from, pixels: pixels.subarray(from * width * 3) }
}

function reelOf(reelId: string, recordingId: string): readonly SessionRecord[] {
  let position = 0
  const place = () => ({ id: crypto.randomUUID(), reelId, position: position++ })
  const clip = (startMs: number, change: Partial<Clip>): Clip => ({
    ...{ type: 'clip', momentId: null, recordingId, startMs, endMs: startMs + 1000 },
    ...plainClip,
    ...place(),
    ...change
  })
  const line = (text: string) => ({ id: crypto.randomUUID(), text, startMs: null, endMs: null })
  const card = { type: 'card', durationMs: 1000 } as const
  return [
    { type: 'reel', id: reelId, name: Ukrainian, audience: reviewAudience },
    { ...card, ...place(), kind: 'title', title: Arabic, text: Farsi, still: null },
    clip(1000, { caption: Ukrainian, childLines: [line(Tigrinya)] }),
    clip(2000, { caption: `${Vietnamese} 👏🏽❤️`, childLines: [line(Turkish)] }),
    clip(3000, {
      beside: { recordingId, startMs: 1000, endMs: 2000, label: 'Κοίτα', otherLabel: 'Zażółć' },
      caption: Polish
    }),
    {
      ...card,
      ...place(),
      kind: 'question',
      title: Greek,
      text: Chinese,
      still: { recordingId, atMs: 4400 }
    },
    clip(5000, { caption: `${Arabic} 𐎀` })
  ]
}
