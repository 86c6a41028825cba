import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupStamp } from './packages.mjs'
import { root, run, runNode24, say } from './run.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

const limitMs = 60_000

/** Electron's binary where it was downloaded and runs here, else undefined. */
export function electronBinary() {
  return readStamp(setupStamp).electron === 'runs' ? downloadedElectron() : undefined
}

function downloadedElectron() {
  const name = join(root, 'node_modules/electron/path.txt')
  const binary = existsSync(name) ? join(root, 'node_modules/electron/dist', readFileSync(name, 'utf8')) : ''
  return binary && existsSync(binary) ? binary : undefined
}

/** Tries both downloads once; what came of it is remembered until the packages change. */
export async function ensureBinaries({ again = false } = {}) {
  const known = readStamp(setupStamp)
  if (known.electron && known.ffmpeg && !again) return
  say('Looking for the binaries of Electron and ffmpeg …')
  const [electron, ffmpeg] = await Promise.all([fetchElectron(), fetchFfmpeg()])
  writeStamp(setupStamp, { ...known, electron, ffmpeg })
  say(`  Electron: ${electron === 'runs' ? 'ready' : `${electron}, its stand-in will be used`}`)
  say(`  ffmpeg-static: ${ffmpeg === 'runs' ? 'ready' : `${ffmpeg}, a system ffmpeg will be used`}`)
}

async function fetchElectron() {
  const code = await runNode24(['node_modules/electron/install.js'], { quiet: true, limitMs })
  const binary = downloadedElectron()
  if (!binary) return outcome(code)
  const runs = await run(binary, ['--no-sandbox', '--version'], { quiet: true, limitMs: 20_000 })
  return runs === 0 ? 'runs' : "doesn't run on this system"
}

async function fetchFfmpeg() {
  const code = await runNode24(['node_modules/ffmpeg-static/install.js'], { quiet: true, limitMs })
  return code === 0 ? 'runs' : outcome(code)
}

function outcome(code) {
  return code === 'late' ? `not downloaded within ${limitMs / 1000} s` : 'not downloadable here'
}
