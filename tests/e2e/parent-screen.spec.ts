import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { callFrom } from '../support/bench-case.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectNothingClinical } from '../support/nothing-clinical.ts'
import { filmAt, look, openTab } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.en
let app: RunningApp
test.afterEach(() => app.close())

const note = 'A thing for the therapist alone'
const question = 'What do you see happening?'
const words = 'so he does look at me, rest and all'
const secrets = ['Beuk', 'Zwaluwstaart', 'moeder', 'thuis', 'session', 'strength', 'film.mp4', note, words]

test('the parent sees the reel clip by clip and nothing else, on the one display there is', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  await createSmallReel(app, { clip: { note, question } })
  await callFrom(page, 'family.create', { pseudonym: 'Gezin Zwaluwstaart' })
  await openSmallReel(page, 'en', 'review')
  await look(page, 'review')
  // The same look at the therapist's own screen finds what it looks for.
  await expect(expectNothingClinical(page, secrets)).rejects.toThrow('beuk')
  const screen = page.getByTestId('parent-screen')
  const film = page.locator('video[data-front=true]')
  const open = (): Promise<void> => page.getByRole('button', { name: t.review.start.button }).click()
  const face = (is: string): Promise<void> => expect(screen).toHaveAttribute('data-face', is)
  const clean = async (name: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
    await expectNothingClinical(page, secrets)
  }
  await openTab(page, 'en', 'reel')
  await page.getByRole('row').nth(1).click()
  const told = page.locator('[data-live-announcer] [role=log] > *')
  await expect(told.filter({ hasText: 'Attunement' })).toHaveCount(1)
  await page.getByRole('button', { name: t.reel.play, exact: true }).click()

  await test.step('nothing of what a list told screen readers comes along', async () => {
    await expect(screen).toBeVisible()
    // Asked once: by itself it is gone after a while.
    expect(await told.count()).toBe(0)
  })

  await test.step('a card first, then the first picture of the first clip, to its last', async () => {
    await expect(screen).toContainText('Samen spelen')
    await look(page, 'card')
    await clean('card')
    await keyboard.press('ArrowRight')
    await expect.poll(() => filmAt(page)).toBeCloseTo(220, 0)
    await expect(screen).toContainText('In tune together')
    await look(page, 'clip')
    await clean('clip')
    await keyboard.press('Space')
    await expect(film).toHaveJSProperty('paused', false)
    await clean('playing')
    await expect(screen).toHaveAttribute('data-idle', 'true', { timeout: 6000 })
    await clean('idle')
    await expect(film).toHaveJSProperty('paused', true, { timeout: 15_000 })
    // The clip ends before the picture that begins at 4.6 s, and waits there.
    await expect.poll(() => filmAt(page)).toBeGreaterThanOrEqual(4_560)
    expect(await filmAt(page)).toBeLessThan(4_600)
    await clean('at-end')
  })

  await test.step('once more, slow, and held still, by keys', async () => {
    await keyboard.press('r')
    await keyboard.press('s')
    await expect(film).toHaveJSProperty('playbackRate', 0.5)
    await expect(page.getByRole('button', { name: t.parent.normal })).toBeVisible()
    await clean('slow')
    await keyboard.press('f')
    await expect(film).toHaveJSProperty('paused', true)
    await expect(screen).toHaveAttribute('data-idle', 'true')
    await clean('frozen')
    await keyboard.press('Tab')
    await expect(screen).toHaveAttribute('data-idle', 'false')
    await look(page, 'frozen-with-buttons')
  })

  await test.step('a question, nothing at all, a wish', async () => {
    await keyboard.press('q')
    await expect(screen).toContainText(question)
    await look(page, 'question')
    await clean('question')
    await keyboard.press('q')
    await face('film')
    await keyboard.press('b')
    await face('blank')
    await clean('blank')
    await keyboard.press('b')
    await keyboard.press('x')
    await expect(screen).toContainText(t.parent.leaveOut.title)
    await look(page, 'leave-out')
    await clean('leave-out')
    await keyboard.press('Escape')
    await face('film')
  })

  await test.step('their words, typed beside the picture', async () => {
    await keyboard.press('t')
    await expect(page.getByLabel(t.parent.wordsLabel)).toBeFocused()
    await keyboard.type(words)
    await look(page, 'words')
    await keyboard.press('Escape')
    await expect(page.getByLabel(t.parent.wordsLabel)).toBeHidden()
    await clean('words-closed')
  })

  await test.step('a film that fails, the end', async () => {
    await film.evaluate((video) => {
      ;(video as HTMLVideoElement).src = '/media/none'
    })
    await expect(screen).toContainText(t.parent.failed)
    await clean('failed')
    for (let left = 4; left > 0; left -= 1) await keyboard.press('ArrowRight')
    await expect(screen).toContainText(t.parent.end)
    await look(page, 'end')
    await clean('end')
  })

  await test.step('out by Escape twice', async () => {
    await keyboard.press('Escape')
    await expect(page.getByText(t.parent.leaveHint)).toBeVisible()
    await clean('leave-hint')
    await expect(page.getByText(t.parent.leaveHint)).toBeHidden({ timeout: 4000 })
    await expect(screen).toBeVisible()
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(screen).toBeHidden()
    await expect(page.getByText(words)).toBeVisible()
  })

  await test.step('with a PIN, only by that', async () => {
    await callFrom(page, 'vault.setParentPin', { pin: '2468' })
    await open()
    await expect(screen).toBeVisible()
    const pin = page.getByLabel(t.parent.pin.label)
    await keyboard.press('Escape')
    await expect(pin).toBeVisible()
    await keyboard.press('Escape')
    await expect(pin).toBeHidden()
    await keyboard.press('Escape')
    await expect(pin).toBeFocused()
    await clean('pin')
    await keyboard.type('1111')
    await keyboard.press('Enter')
    await expect(page.getByText(t.parent.pin.wrong)).toBeVisible()
    await look(page, 'pin-wrong')
    await clean('pin-wrong')
    await keyboard.type('2468')
    await keyboard.press('Enter')
    await expect(screen).toBeHidden()
  })
})
