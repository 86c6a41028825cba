import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSetup } from './setup.mjs'
import { ensureBuild } from './steps/build.mjs'
import { withDisplay } from './steps/display.mjs'
import { root, runScript, say, seconds } from './steps/run.mjs'
import { readStamp } from './steps/stamp.mjs'

const results = '.cache/results'
const vitest = (name) => () =>
  runScript(name, [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/${name}.json`,
    '--passWithNoTests'
  ])

/** In this order; the first that fails is the last that runs. */
const steps = {
  types: () => runScript('types'),
  lint: () => runScript('lint'),
  format: () => runScript('format'),
  layers: () => runScript('layers'),
  unused: () => runScript('unused'),
  unit: vitest('unit'),
  main: vitest('main'),
  build: () => ensureBuild().then(() => 0),
  e2e: () => withDisplay((env) => runScript('e2e', ['--pass-with-no-tests'], { env }))
}

const startMs = Date.now()
rmSync(join(root, results), { recursive: true, force: true })
await ensureSetup({ need: ['ffmpeg', 'ffprobe', 'chromium', 'xvfb'] })
const failed = await firstFailure()
const counts = countTests()
say(failed ? `\nFailed: ${failed}, after ${seconds(startMs)}` : `\nAll green in ${seconds(startMs)}`)
// A step that fails without a failing test of its own is one failure.
say(`${counts.passed} passed, ${Math.max(counts.failed, failed ? 1 : 0)} failed`)
process.exitCode = failed ? 1 : 0

async function firstFailure() {
  for (const [name, step] of Object.entries(steps)) {
    const stepStartMs = Date.now()
    say(`\n— ${name}`)
    const code = await step()
    say(`— ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${seconds(stepStartMs)}`)
    if (code !== 0) return name
  }
  return undefined
}

function countTests() {
  const unit = readStamp(`${results}/unit.json`)
  const main = readStamp(`${results}/main.json`)
  const { expected = 0, flaky = 0, unexpected = 0 } = readStamp(`${results}/e2e.json`).stats ?? {}
  const sum = (key) => (unit[key] ?? 0) + (main[key] ?? 0)
  return { passed: sum('numPassedTests') + expected + flaky, failed: sum('numFailedTests') + unexpected }
}
