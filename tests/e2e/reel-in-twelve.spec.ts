import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Locator } from 'playwright-core'
import { texts } from '../../src/shared/i18n/index.ts'
import { readFrames } from '../support/frame-reader.ts'
import { launchApp, type RunningApp } from '../support/launch.ts'
import { expectSaved } from '../support/sample-case.ts'
import { createSmallReel, openSmallReel } from '../support/small-reel.ts'

const t = texts.nl
const most = 12
let app: RunningApp
test.afterEach(() => app.close())

test('a moment is a clip with one key; three moments are an exported reel within twelve keys and clicks', async () => {
  app = await launchApp({ lang: 'nl', display: null })
  const { page } = app
  page.setDefaultTimeout(15_000)

  // Before the count begins: a session with tagged moments and no reel.
  const { folder } = await createSmallReel(app, { bare: true })
  const path = join(folder, 'reel.mp4')
  await app.answerDialog({ save: path })
  await openSmallReel(page, 'nl', 'workbench')
  await expect(page.getByTestId('moment-count')).toContainText('4')

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
  // Three clips of the film's own pictures: each but the first of a clip follows the one before it.
  const numbers = (await readFrames(path)).map(({ number }) => number)
  const joins = numbers.filter((number, at) => at > 0 && number !== (numbers[at - 1] ?? 0) + 1)
  expect(numbers).not.toContain(null)
  expect(joins).toHaveLength(2)
  expect(done.length, done.join(' ')).toBeLessThanOrEqual(most)
  test
    .info()
    .annotations.push({ type: 'keys and clicks', description: `${String(done.length)}: ${done.join(' ')}` })
})
