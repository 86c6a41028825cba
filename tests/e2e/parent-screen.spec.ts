import { expect, test } from '@playwright/test'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { filmAt, look, openSample } from '../support/sample-case.ts'

const t = texts.en
let app: RunningApp
test.afterEach(() => app.close())

test('the parent sees the reel clip by clip and nothing else', async () => {
  app = await launchApp({ lang: 'en', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const { keyboard } = page
  await openSample(page, 'en', 'review')
  await look(page, 'review')
  const screen = page.getByTestId('parent-screen')
  const film = page.locator('video[data-front=true]')
  const open = (): Promise<void> => page.getByRole('button', { name: t.review.start.button }).click()
  await open()

  await test.step('a card first, then the first picture of the first clip, to its last', async () => {
    await expect(screen).toContainText('Playing together')
    await look(page, 'card')
    await keyboard.press('ArrowRight')
    await expect.poll(() => filmAt(page)).toBeCloseTo(220, 0)
    await expect(screen).toContainText('In tune together')
    await look(page, 'clip')
    await keyboard.press('Space')
    await expect(film).toHaveJSProperty('paused', false)
    await expect(screen).toHaveAttribute('data-idle', 'true', { timeout: 6000 })
    await page.screenshot({ path: test.info().outputPath('playing.png') })
    await expect(film).toHaveJSProperty('paused', true, { timeout: 15_000 })
    // The clip ends before the picture that begins at 10.6 s, and waits there.
    await expect.poll(() => filmAt(page)).toBeGreaterThanOrEqual(10_560)
    expect(await filmAt(page)).toBeLessThan(10_600)
  })

  await test.step('only what is meant for parents', async () => {
    const words = (await page.locator('body').innerText()).toLowerCase()
    for (const hidden of ['attunement', 'avoidance', 'sample family', 'session 1', 'strength'])
      expect(words).not.toContain(hidden)
  })

  await test.step('once more, slow, and held still, by keys', async () => {
    await keyboard.press('r')
    await keyboard.press('s')
    await expect(film).toHaveJSProperty('playbackRate', 0.5)
    await expect(page.getByRole('button', { name: t.parent.normal })).toBeVisible()
    await keyboard.press('f')
    await expect(film).toHaveJSProperty('paused', true)
    await expect(screen).toHaveAttribute('data-idle', 'true')
    await keyboard.press('Tab')
    await expect(screen).toHaveAttribute('data-idle', 'false')
    await look(page, 'slow')
  })

  await test.step('their words, typed beside the picture', async () => {
    await keyboard.press('t')
    await expect(page.getByLabel(t.parent.wordsLabel)).toBeFocused()
    await keyboard.type('so he does look at me, rest and all')
    await look(page, 'words')
    await keyboard.press('Escape')
    await expect(page.getByLabel(t.parent.wordsLabel)).toBeHidden()
  })

  await test.step('out by Escape twice', async () => {
    await keyboard.press('Escape')
    await expect(page.getByText(t.parent.leaveHint)).toBeVisible()
    await expect(screen).toBeVisible()
    await expect(page.getByText(t.parent.leaveHint)).toBeHidden({ timeout: 4000 })
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(screen).toBeHidden()
    await expect(page.getByText('so he does look at me, rest and all')).toBeVisible()
  })

  await test.step('with a PIN, only by that', async () => {
    await page.evaluate(() => {
      const { weerklank } = window as unknown as {
        weerklank: { invoke(name: string, input: unknown): unknown }
      }
      return weerklank.invoke('vault.setParentPin', { pin: '2468' })
    })
    await open()
    await expect(screen).toBeVisible()
    await page.waitForTimeout(300)
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(page.getByLabel(t.parent.pin.label)).toBeHidden()
    await keyboard.press('Escape')
    await keyboard.type('1111')
    await keyboard.press('Enter')
    await expect(page.getByText(t.parent.pin.wrong)).toBeVisible()
    await look(page, 'pin')
    await keyboard.type('2468')
    await keyboard.press('Enter')
    await expect(screen).toBeHidden()
  })
})
