import { ensureSetup } from './setup.mjs'
import { runApp } from './steps/app.mjs'
import { ensureBuild } from './steps/build.mjs'
import { hasScreen } from './steps/display.mjs'
import { giveUp } from './steps/run.mjs'

if (!hasScreen())
  giveUp('There is no screen here to open the app on (DISPLAY is not set); `npm run demo` works without one.')
await ensureSetup({ need: ['ffmpeg', 'browser'] })
await ensureBuild()
process.exitCode = await runApp('.', process.argv.slice(2))
