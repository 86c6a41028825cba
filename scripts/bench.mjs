import { ensureSetup } from './setup.mjs'
import { ensureBuild } from './steps/build.mjs'
import { withDisplay } from './steps/display.mjs'
import { runNode24 } from './steps/run.mjs'

await ensureSetup({ need: ['ffmpeg', 'ffprobe', 'chromium', 'xvfb'] })
await ensureBuild()
process.exitCode = await withDisplay((env) =>
  runNode24(['tests/bench/run.ts', ...process.argv.slice(2)], { env, answers: true })
)
