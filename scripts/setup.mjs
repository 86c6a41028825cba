import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBinaries } from './steps/binaries.mjs'
import { ensurePackages } from './steps/packages.mjs'
import { say } from './steps/run.mjs'
import { ensureSystem } from './steps/system.mjs'

/** Sets up what is missing: npm packages, downloadable binaries, and the named programs of the system. */
export async function ensureSetup({ need, again = false }) {
  await ensurePackages()
  await ensureBinaries({ again })
  await ensureSystem(need)
}

// `npm run setup -- --again` tries the downloads once more.
if (argv[1] === fileURLToPath(import.meta.url)) {
  await ensureSetup({ need: ['ffmpeg', 'ffprobe', 'chromium', 'xvfb'], again: argv.includes('--again') })
  say('Everything is set up.')
}
