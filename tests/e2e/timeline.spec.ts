import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unpackMoments } from '../../src/shared/domain/pack-moments.ts'
import { type Moment, plainMoment } from '../../src/shared/domain/session-record.ts'
import { expectAccessible } from '../support/axe.ts'
import { callFrom, createCase, importFilm, openWorkbench } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'

let app: RunningApp
test.afterEach(() => app.close())

/** Three intervals of one code and a point of another, all on frames of 40 ms. */
function someMoments(recordingId: string): readonly Moment[] {
  const one = (n: number, startMs: number, endMs: number | null): Moment => ({
    type: 'moment',
    ...plainMoment,
    id: `00000000-0000-4000-8000-00000000000${String(n)}`,
    recordingId,
    code: `starter-vier-tags/${endMs === null ? 'begrenzen' : 'afstemming'}`,
    extent: endMs === null ? 'point' : 'interval',
    startMs,
    endMs,
    subject: 'dyad'
  })
  return [one(1, 1000, 2000), one(2, 3000, 4000), one(3, 5000, 6000), one(4, 8000, null)]
}

test('moments are chosen, moved, split, merged, copied and retagged, each as one step, by pointer and by keys', async () => {
  const film = (await makeFrameVideo('h264-25', mkdtempSync(join(tmpdir(), 'weerklank-timeline-')), 12)).path
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const { sessionId } = await createCase(app)
  const recordingId = await importFilm(app, sessionId, film)
  const diff = { added: [...someMoments(recordingId)], updated: [], removed: [] }
  await callFrom(page, 'session.commit', { sessionId, diff, as: 'edit' })
  await openWorkbench(page)
  const shot = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  const told = page.getByTestId('told')
  const spans = async (): Promise<readonly string[]> => {
    await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
    const opened = await callFrom(page, 'session.open', { sessionId })
    return unpackMoments(opened.moments)
      .toSorted((a, b) => a.startMs - b.startMs)
      .map(({ startMs, endMs }) => `${String(startMs)}-${String(endMs ?? '')}`)
  }
  const first = ['1000-2000', '3000-4000', '5000-6000', '8000-']
  const undo = () => page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByTestId('moment-count')).toHaveText('4 momenten')

  // A box over the empty part takes what it touches; the first of them drags them all, as one step.
  const lanes = await page.getByRole('img', { name: /Tijdlijn met/ }).boundingBox()
  if (!lanes) throw new Error('no timeline')
  const x = (ms: number): number => lanes.x + (ms / 12_000) * lanes.width
  const y = lanes.y + 12
  await page.mouse.move(x(600), y)
  await page.mouse.down()
  await page.mouse.move(x(4500), y + 4, { steps: 4 })
  await shot('marquee')
  await page.mouse.up()
  await expect(page.getByRole('heading', { name: '2 momenten gekozen' })).toBeVisible()
  await page.mouse.move(x(1500), y)
  await page.mouse.down()
  await page.keyboard.down('Alt')
  await page.mouse.move(x(1740), y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await expect(told).toHaveText('2 momenten verplaatst')
  const [a = '', b = ''] = await spans()
  expect(Number(b.split('-')[0]) - Number(a.split('-')[0])).toBe(2000)
  expect(Number(a.split('-')[0]) % 40).toBe(0)
  expect(a).not.toBe(first[0])
  await undo()
  expect(await spans()).toEqual(first)

  // By keys: two frames later, told as one sum.
  await page.mouse.click(x(1500), y)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(told).toHaveText('2 momenten verplaatst, 2 beelden later')
  expect((await spans()).slice(0, 2)).toEqual(['1080-2080', '3080-4080'])
  await undo()
  await undo()

  // Merged and split again at the playhead.
  await page.keyboard.press('Shift+m')
  await expect(told).toHaveText('2 momenten samengevoegd')
  expect(await spans()).toEqual(['1000-4000', '5000-6000', '8000-'])
  await page.mouse.click(x(2000), lanes.y - 50)
  await page.keyboard.press('Shift+k')
  await expect(told).toHaveText('1 moment gesplitst')
  const halves = await spans()
  expect(halves).toHaveLength(4)
  expect(halves[0]?.split('-')[1]).toBe(halves[1]?.split('-')[0])
  await undo()
  await undo()
  expect(await spans()).toEqual(first)

  // Everything is copied to another place, and given another code from the list.
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByRole('heading', { name: '4 momenten gekozen' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+c')
  await page.mouse.click(x(4400), lanes.y - 50)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(told).toHaveText('4 momenten geplakt')
  await page.keyboard.press('F2')
  await page.keyboard.type('afst')
  await shot('retag')
  await page.keyboard.press('Enter')
  await expect(told).toHaveText('1 moment een andere code gegeven')
  await expectAccessible(page)
  await undo()
  await undo()
  expect(await spans()).toEqual(first)

  // The menu of a moment, and lanes by something else.
  await page.mouse.click(x(5500), y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Samenvoegen' })).toBeVisible()
  await shot('menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  await expect(
    page.getByRole('region', { name: 'Tijdlijn' }).getByText('Ouder', { exact: true })
  ).toBeVisible()

  // The overview's window is made smaller and moved by keys alone.
  const slider = (name: string) => page.getByRole('slider', { name, exact: true })
  // Whoever comes there by Tab means the slider with the arrows, and not the film.
  await page.keyboard.press('Tab')
  await slider('Einde van het getoonde deel').focus()
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowLeft')
  const shown = await slider('Getoond deel').getAttribute('aria-valuetext')
  await slider('Getoond deel').focus()
  await page.keyboard.press('ArrowRight')
  expect(await slider('Getoond deel').getAttribute('aria-valuetext')).not.toBe(shown)
  await page.keyboard.press('End')
  expect(await slider('Getoond deel').getAttribute('aria-valuetext')).toMatch(/tot 0:1[12]\.\d$/)
  await expectAccessible(page)
  await shot('overview')
})
