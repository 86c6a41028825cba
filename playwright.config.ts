import { defineConfig } from '@playwright/test'

/** The specs open the application through tests/support/launch.ts: no browser is started by Playwright itself. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  preserveOutput: 'always',
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.cache/results/e2e.json' }]]
})
