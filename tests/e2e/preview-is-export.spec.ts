import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { reviewAudience } from '../../src/shared/domain/consent.ts'
import { plainExport } from '../../src/shared/domain/export-choice.ts'
import { type Clip, plainClip } from '../../src/shared/domain/reel-records.ts'
import type { SessionRecord } from '../../src/shared/domain/session-record.ts'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { readNumber, seenSize } from '../support/frame-reader.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { decodedPictures, greyOf, psnr, stagePicture } from '../support/reel-pictures.ts'
import { makeTexturedFilm } from '../support/textured-film.ts'
import { openTab } from '../support/sample-case.ts'

/** How alike the preview and the film that is exported are at least, in dB over the whole picture. */
const alikeDb = 30
const size = { width: 320, height: 180 }
let app: RunningApp
test.afterEach(() => app.close())

/** Each kind of part, how long it is, and where in it is looked, in ms: on the grid of the reel's slider. */
const kinds = [
  { kind: 'title card', ms: 1000, at: [500] },
  { kind: 'caption', ms: 1000, at: [0, 700] },
  { kind: 'child line', ms: 1000, at: [300, 800] },
  // 3000–3400 at half speed, 400 ms of the picture at 3400, the rest.
  { kind: 'slow and still', ms: 1800, at: [500, 1000, 1500] },
  { kind: 'framing', ms: 1000, at: [500] },
  { kind: 'moving framing', ms: 1000, at: [200, 600] },
  { kind: 'mask', ms: 1000, at: [300, 800] },
  { kind: 'beside', ms: 1000, at: [500] },
  { kind: 'card over a still', ms: 1000, at: [500] }
] as const

test('what the preview shows is what is exported, picture by picture', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-preview-'))
  const film = await makeFrameVideo('h264-25', folder, 8)
  const other = await makeFrameVideo('phone-vfr', folder, 4)
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film.path)
  const otherId = await importFilm(app, sessionId, other.path)
  const hiddenId = await importFilm(app, sessionId, await makeTexturedFilm(folder, { seconds: 2 }))
  const reelId = crypto.randomUUID()
  const added = [...reelOf(reelId, { recordingId, otherId, hiddenId })]
  const diff = { added, updated: [], removed: [] }
  await callFrom(page, 'session.commit', { sessionId, diff, as: 'edit' })

  const path = join(folder, 'reel.mp4')
  await app.answerDialog({ save: path })
  const job = await callFrom(page, 'reel.export', {
    ...{ sessionId, reelId, suggestedName: 'reel', choice: plainExport }
  })
  await openWorkbench(page)
  await openTab(page, 'nl', 'reel')
  for (let state = 'running'; state !== 'done';) {
    const status = (await callFrom(page, 'job.list')).find(({ id }) => id === job?.id)?.status
    if (status?.state === 'failed') throw new Error(JSON.stringify(status))
    state = status?.state ?? state
    await page.waitForTimeout(200)
  }
  const exported = await decodedPictures(path, size)

  const canvas = page.locator('[data-testid=reel-stage] canvas')
  const slider = page.getByTestId('reel-transport').locator('input[type=range]')
  const measured: { kind: string; ms: number; db: number; numbers: readonly (number | null)[] }[] = []
  let startMs = 0
  for (const { kind, ms, at } of kinds) {
    for (const offset of at) {
      const wholeMs = startMs + offset
      const meant = exported.findLast(({ ptsMs }) => ptsMs <= wholeMs + 0.5)
      if (meant === undefined) throw new Error('nothing was exported')
      await slider.fill(String(wholeMs))
      await expect.poll(() => stillSeeking(page)).toBe(false)
      // The picture that was sought is drawn before the next one of the screen.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      )
      await expect(canvas).toHaveAttribute('data-words', 'true')
      const seen = await stagePicture(page)
      expect({ width: seen.width, height: seen.height }).toEqual(size)
      const numbers = [seen, meant].map((picture) => readNumber(greyOf(picture, seenSize)))
      measured.push({ kind, ms: wholeMs, db: Math.round(psnr(seen, meant) * 10) / 10, numbers })
    }
    startMs += ms
  }
  await writeFile(test.info().outputPath('alike.json'), JSON.stringify(measured, null, 1))
  await page.screenshot({ path: test.info().outputPath('card-over-still.png') })
  for (const { kind, ms, db, numbers } of measured) {
    expect(db, `${kind} at ${String(ms)} ms`).toBeGreaterThanOrEqual(alikeDb)
    expect(numbers[0], `${kind} at ${String(ms)} ms`).toBe(numbers[1])
  }
  // The comparison is of pictures that can be told apart.
  expect(measured.filter(({ numbers }) => numbers[0] !== null).length).toBeGreaterThan(6)
})

async function stillSeeking(page: RunningApp['page']): Promise<boolean> {
  return page
    .locator('[data-testid=reel-stage] video')
    .evaluateAll((videos) => videos.some((video) => (video as HTMLVideoElement).seeking))
}

type Films = { readonly recordingId: string; readonly otherId: string; readonly hiddenId: string }

function reelOf(reelId: string, { recordingId, otherId, hiddenId }: Films): readonly SessionRecord[] {
  let position = 0
  const place = () => ({ id: crypto.randomUUID(), reelId, position: position++ })
  const clip = (startMs: number, change: Partial<Clip>): Clip => ({
    ...{ type: 'clip', momentId: null, recordingId, startMs, endMs: startMs + 1000 },
    ...plainClip,
    ...place(),
    ...change
  })
  const words = { title: 'Samen spelen', text: 'Kijk hoe hij naar je kijkt' }
  const card = { type: 'card', durationMs: 1000, ...words } as const
  const moving = [
    { atMs: 5000, view: { scale: 1, x: 0.5, y: 0.5 } },
    { atMs: 5800, view: { scale: 2, x: 0.3, y: 0.7 } }
  ]
  const line = { id: crypto.randomUUID(), text: 'Ik kijk even bij jou', startMs: null, endMs: 2600 }
  const key = { x: 0.1, y: 0.2, width: 0.25, height: 0.4 }
  return [
    { type: 'reel', id: reelId, name: '', audience: reviewAudience },
    { ...card, ...place(), kind: 'title', still: null },
    clip(1000, { caption: 'Jij wacht, en hij komt' }),
    clip(2000, { caption: 'Samen', childLines: [line] }),
    clip(3000, {
      slows: [{ startMs: 3000, endMs: 3400, rate: 0.5, sound: 'none' }],
      freezes: [{ atMs: 3400, durationMs: 400 }]
    }),
    clip(4000, { framings: [{ atMs: 4000, view: { scale: 1.6, x: 0.4, y: 0.4 } }] }),
    clip(5000, { framings: moving }),
    clip(200, { recordingId: hiddenId }),
    clip(2000, {
      beside: { recordingId: otherId, startMs: 1000, endMs: 2000, label: 'Toen', otherLabel: 'Nu' }
    }),
    { ...card, ...place(), kind: 'question', still: { recordingId, atMs: 4400 } },
    ...(['blur', 'pixelate'] as const).map((kind, at) => ({
      ...{
        type: 'mask' as const,
        id: crypto.randomUUID(),
        recordingId: hiddenId,
        kind,
        shape: 'box' as const
      },
      ...{ startMs: 200 + at * 500, endMs: 700 + at * 500, personId: null, reviewed: true },
      keys: [
        { ...key, atMs: 200 },
        { ...key, atMs: 1200, x: 0.6 }
      ]
    }))
  ]
}
