import { electronBinary } from './binaries.mjs'
import { node24, run, say } from './run.mjs'

/** Runs a script of the built application in Electron where that can be had, else in its stand-in. */
export function runApp(script, args, { env, quietAboutStandin = false } = {}) {
  const electron = electronBinary()
  if (electron) {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return run(electron, [...sandbox, script, ...args], { env })
  }
  if (!quietAboutStandin)
    say("Electron's own program is not available here: the app runs in its stand-in, a Chromium window.")
  const target = script === '.' ? 'out/main/index.js' : script
  return run(node24, ['--import', './tests/electron-standin/register.ts', target, ...args], { env })
}
