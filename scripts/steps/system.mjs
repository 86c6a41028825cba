import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { electronBinary } from './binaries.mjs'
import { giveUp, root, run, say, seconds } from './run.mjs'

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return names.some((name) => folders.some((folder) => existsSync(join(folder, name + suffix))))
}

function runs(path) {
  return existsSync(path) && spawnSync(path, ['-version'], { stdio: 'ignore' }).status === 0
}

const suffix = process.platform === 'win32' ? '.exe' : ''

/** The programs of the system that a script may need: how to see that one is there, and Debian's name for it. */
const programs = {
  ffmpeg: {
    debian: 'ffmpeg',
    isThere: () =>
      (process.env.FFMPEG_BIN && runs(process.env.FFMPEG_BIN)) ||
      runs(join(root, `node_modules/ffmpeg-static/ffmpeg${suffix}`)) ||
      onPath('ffmpeg')
  },
  // ffmpeg-static brings none; only the tests need it.
  ffprobe: { debian: 'ffmpeg', isThere: () => onPath('ffprobe') },
  // Electron's own would do, but the tests of the stand-in need it in any case.
  chromium: { debian: 'chromium', isThere: hasChromium },
  // A window: Electron, or Chromium for its stand-in.
  browser: { debian: 'chromium', isThere: () => electronBinary() !== undefined || hasChromium() },
  xvfb: { debian: 'xvfb', isThere: () => process.platform !== 'linux' || onPath('Xvfb') }
}

function hasChromium() {
  return Boolean(
    (process.env.CHROMIUM_BIN && existsSync(process.env.CHROMIUM_BIN)) ||
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ||
    existsSync('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome') ||
    existsSync('/Applications/Chromium.app/Contents/MacOS/Chromium') ||
    existsSync('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe') ||
    existsSync('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe')
  )
}

function missing(needs) {
  const packages = needs.filter((need) => !programs[need].isThere()).map((need) => programs[need].debian)
  return [...new Set(packages)]
}

/** Installs what is missing by apt when that is possible, else says what to install. */
export async function ensureSystem(needs) {
  const wanted = missing(needs)
  if (wanted.length === 0) return
  const list = wanted.join(', ')
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) {
    const hint =
      process.platform === 'linux' ? ` (on Debian or Ubuntu: sudo apt install ${wanted.join(' ')})` : ''
    giveUp(`Please install ${list} first${hint}, and run this again.`)
  }
  const startMs = Date.now()
  say(`Installing ${list} from the system's packages …`)
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  await run('apt-get', ['update', '-q'], { ...quiet, every: 'still reading package lists' })
  const code = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], {
    ...quiet,
    every: 'still installing'
  })
  const still = missing(needs)
  if (code !== 0 || still.length > 0) giveUp(`apt-get could not install ${still.join(', ') || list}.`)
  say(`  installed in ${seconds(startMs)}`)
}
