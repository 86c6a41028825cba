import { existsSync, statSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator } from 'playwright-core'
import { texts } from '../../src/shared/i18n/index.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved, openSample, openTab } from '../support/sample-case.ts'

const t = texts.nl
const most = 12
let app: RunningApp
test.afterEach(() => app.close())

test('a moment is a clip with one key; three moments are an exported reel within twelve keys and clicks', async () => {
  test.setTimeout(240_000)
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)
  const path = join(await mkdtemp(join(tmpdir(), 'weerklank-twelve-')), 'reel.mp4')
  await app.answerDialog({ save: path })

  // Before the count begins: a session with tagged moments and no reel.
  await openSample(page, 'nl', 'reel')
  await page.getByRole('button', { name: t.make.reels.label }).click()
  await page.getByRole('menuitem', { name: t.make.reels.remove }).click()
  await expect(page.getByText(t.reel.empty.title)).toBeVisible()
  await openTab(page, 'nl', 'workbench')
  await expect(page.getByTestId('moment-count')).toBeVisible()

  const done: string[] = []
  const press = async (key: string): Promise<void> => {
    done.push(key)
    await page.keyboard.press(key)
  }
  const click = async (what: Locator, name: string): Promise<void> => {
    done.push(name)
    await what.click()
  }

  await press('ArrowDown')
  const before = done.length
  await press('Enter')
  expect(done.length - before).toBe(1)
  await expectSaved(page)
  for (let more = 0; more < 2; more += 1) {
    await press('ArrowDown')
    await press('Enter')
  }
  await click(page.getByRole('radio', { name: t.common.nav.tabs.reel, exact: true }), 'reel')
  await expect(page.getByRole('row')).toHaveCount(3)
  await press('e')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press('Enter')
  await expect.poll(() => existsSync(path), { timeout: 120_000 }).toBe(true)
  expect(statSync(path).size).toBeGreaterThan(10_000)
  expect(done.length, done.join(' ')).toBeLessThanOrEqual(most)
  test
    .info()
    .annotations.push({ type: 'keys and clicks', description: `${String(done.length)}: ${done.join(' ')}` })
})
