import { expect, test } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { Language } from '../../src/shared/domain/language.ts'
import { texts } from '../../src/shared/i18n/index.ts'
import { expectAccessible } from './axe.ts'
import { firstStart } from './first-start.ts'

type Tab = keyof (typeof texts)['nl']['common']['nav']['tabs']

/** Makes a vault with the sample case in it, through the screens, and opens a part of its session. */
export async function openSample(page: Page, language: Language, tab: Tab): Promise<void> {
  await firstStart(page)
  await page.getByRole('button', { name: texts[language].families.sample.open }).first().click()
  await openTab(page, language, tab, 90_000)
}

export async function openTab(page: Page, language: Language, tab: Tab, timeout = 10_000): Promise<void> {
  const name = texts[language].common.nav.tabs[tab]
  await page.getByRole('radio', { name, exact: true }).click({ timeout })
}

/** Looks at the screen: a picture for people, axe for everyone. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  await expectAccessible(page)
}

/** Everything that was done is on the disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved')
}

/** Where the film stands that is seen, in ms. */
export function filmAt(page: Page): Promise<number> {
  return page
    .locator('video[data-front=true]')
    .evaluate((video) => (video as HTMLVideoElement).currentTime * 1000)
}
