import type { Page } from 'playwright-core'
import { callFrom } from '../support/bench-case.ts'

/** Waits for what goes on in the background after an import. */
export async function untilIdle(page: Page): Promise<void> {
  for (;;) {
    const jobs = await callFrom(page, 'job.list')
    if (jobs.every(({ status }) => status.state !== 'running' && status.state !== 'queued')) return
    await page.waitForTimeout(250)
  }
}
