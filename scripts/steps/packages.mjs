import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, node24, root, run, say, seconds } from './run.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

export const setupStamp = 'node_modules/.weerklank-setup.json'

/** Installs the npm packages when they are missing or the lock file has changed. */
export async function ensurePackages() {
  const lock = hashOf(['package-lock.json'])
  if (existsSync(node24) && readStamp(setupStamp).lock === lock) return
  const startMs = Date.now()
  say('Installing npm packages …')
  const verb = process.platform === 'win32' && existsSync(join(root, 'node_modules')) ? 'install' : 'ci'
  const code = await run('npm', [verb, '--no-audit', '--no-fund', '--loglevel=error'], {
    // An existing file here keeps ffmpeg-static from downloading: that gets its own time limit (binaries.mjs).
    env: { FFMPEG_BIN: process.execPath },
    every: 'still installing'
  })
  if (code !== 0) giveUp('The npm packages could not be installed; npm printed the reason above.')
  if (!existsSync(node24)) giveUp('The npm package `node` brought no program for this system.')
  writeStamp(setupStamp, { lock })
  say(`  installed in ${seconds(startMs)}`)
}
