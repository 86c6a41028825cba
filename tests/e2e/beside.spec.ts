import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { callFrom, importFilm } from '../support/bench-case.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, look } from '../support/sample-case.ts'
import { addRecords, createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
let app: RunningApp
test.afterEach(() => app.close())

test('another camera, or a film of another session, goes beside a clip; a blind coder reads no words of others', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { familyId, sessionId, recordingId, folder } = await createSmallReel(app)
  const other = await makeFrameVideo('phone-vfr', folder, 8)
  const second = await importFilm(app, sessionId, other.path)
  const day = { familyId, date: '2026-11-16', place: 'thuis', situation: 'eten' }
  const later = await callFrom(page, 'session.create', day)
  await importFilm(app, later.id, other.path)
  const angle = { type: 'angle', id: crypto.randomUUID(), mainId: recordingId, title: '' } as const
  await addRecords(page, sessionId, [{ ...angle, recordingId: second, offsetMs: 0 }])
  await openSmallReel(page, 'nl', 'reel')
  await page.getByRole('row').nth(1).click()
  const panel = page.getByTestId('reel-panel')
  const above = (words: string) => panel.getByRole('textbox', { name: words, exact: true })

  await test.step('the second camera, with one click', async () => {
    await panel.getByRole('button', { name: t.studio.beside.camera.replace('{{number}}', '2') }).click()
    await expect(above(t.studio.beside.label)).toHaveValue('Camera 1')
    await expect(above(t.studio.beside.otherLabel)).toHaveValue('Camera 2')
    await expect(above(t.studio.beside.from)).toHaveValue('0:00.200')
    await above(t.studio.beside.otherLabel).scrollIntoViewIfNeeded()
    await look(page, 'camera-beside')
    await panel.getByRole('button', { name: t.studio.beside.remove }).click()
  })

  await test.step('a film of another session in which nothing was tagged, from a time that is typed', async () => {
    await panel.getByRole('button', { name: t.studio.beside.add }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t.make.sources.session }).click()
    await page.getByRole('option').filter({ hasText: '16 november' }).click()
    await look(page, 'choose-beside')
    await dialog.getByRole('row').click()
    await above(t.studio.beside.from).fill('0:02')
    await page.keyboard.press('Enter')
    await expect(above(t.studio.beside.from)).toHaveValue(/^0:0[12]\.\d{3}$/)
    // That session was later.
    await expect(above(t.studio.beside.label)).toHaveValue('Toen')
    await expect(above(t.studio.beside.otherLabel)).toHaveValue('Nu')
    await expectSaved(page)
  })

  await test.step('words of others, for a blind coder', async () => {
    await expect(above(t.reel.edit.caption)).toHaveValue('Ik kom naar je toe.')
    const pass = { type: 'pass', id: crypto.randomUUID(), coder: 'An', blind: true } as const
    await addRecords(page, sessionId, [{ ...pass, startedAt: '2026-11-20T10:00:00.000Z' }])
    await callFrom(page, 'coding.choosePass', { sessionId, passId: pass.id })
    await page.reload()
    await openSmallReel(page, 'nl', 'reel')
    await page.getByRole('row').nth(1).click()
    await expect(panel).toContainText(t.studio.words.blind)
    await expect(page.getByText('Ik kom naar je toe.')).toHaveCount(0)
    await look(page, 'blind')
  })
})
