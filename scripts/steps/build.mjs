import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root, runNode24, say, seconds } from './run.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

const stamp = 'out/.weerklank-build.json'

/** Builds when a source has changed since the last build. */
export async function ensureBuild() {
  const sources = hashOf(['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json'])
  if (readStamp(stamp).sources === sources && existsSync(join(root, 'out/main/index.js'))) return
  const startMs = Date.now()
  say('Building …')
  const args = ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn']
  if ((await runNode24(args)) !== 0) giveUp('The build failed; the reason is above.')
  writeStamp(stamp, { sources })
  say(`  built in ${seconds(startMs)}`)
}
