import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { benchMoment, callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

let app: RunningApp
test.afterEach(() => app.close())

const filmSeconds = 40
/** Where shapes meet at an edge of what is painted, single pixels are smoothed otherwise; a word is fifty and more. */
const few = 12

test('lanes that are moved along look as if they had been painted anew, far and near, also after an edit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'weerklank-panning-'))
  const film = (await makeFrameVideo('h264-25', folder, filmSeconds)).path
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  const place = { sessionId, recordingId, durationMs: filmSeconds * 1000 }
  const added = Array.from({ length: 500 }, (_, n) => benchMoment(place, n))
  await callFrom(page, 'session.commit', { sessionId, diff: { added, updated: [], removed: [] }, as: 'edit' })
  await openWorkbench(page)
  await expect(page.getByTestId('moment-count')).toHaveText('500 momenten')

  const turns = [37, 90, -53, 211, -140, 12.5, 300, -90, 64.25, -1000, 5, 1000, 333]
  for (const [edits, zoom] of [2, 4, 3, 4].entries()) {
    for (let n = 0; n < zoom; n++) await page.keyboard.press('Equal')
    for (const turn of turns) expect(await page.evaluate(turnAndCompare, turn)).toBeLessThan(few)
    await page.keyboard.press('4')
    // Lanes may be laid out anew by it: what is compared is painted after that.
    await expect(page.getByTestId('moment-count')).toHaveText(`${String(501 + edits)} momenten`)
    for (const turn of turns.slice(0, 5)) expect(await page.evaluate(turnAndCompare, turn)).toBeLessThan(few)
  }
})

/** Turns the wheel; how many pixels of the lanes differ visibly from what painting anew gives. Runs in the page. */
async function turnAndCompare(deltaY: number): Promise<number> {
  const live = document.querySelector('canvas[role=img]')
  const lanes = live?.previousElementSibling
  const scroller = live?.closest('[data-scrolls]')
  if (!live || !(lanes instanceof HTMLCanvasElement) || !scroller) throw new Error('there is no timeline')
  const painted = async (): Promise<Uint8ClampedArray> => {
    for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame)
    const context = lanes.getContext('2d')
    if (context === null) throw new Error('no canvas')
    return context.getImageData(0, 0, lanes.width, lanes.height).data
  }
  const box = live.getBoundingClientRect()
  const at = { clientX: box.left + 200, clientY: box.top + 20 }
  live.dispatchEvent(
    new WheelEvent('wheel', { deltaY, shiftKey: true, ...at, bubbles: true, cancelable: true })
  )
  const moved = await painted()
  scroller.dispatchEvent(new Event('scroll'))
  const anew = await painted()
  let different = 0
  for (let pixel = 0; pixel < moved.length; pixel += 4)
    if ([0, 1, 2, 3].some((part) => Math.abs((moved[pixel + part] ?? 0) - (anew[pixel + part] ?? 0)) > 40))
      different += 1
  return different
}
