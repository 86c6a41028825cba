import { join, resolve } from 'node:path'
import { ensureSetup } from './setup.mjs'
import { runApp } from './steps/app.mjs'
import { ensureBuild } from './steps/build.mjs'
import { hasScreen } from './steps/display.mjs'
import { giveUp, root, say } from './steps/run.mjs'

const given = process.argv.slice(2)
const open = given.includes('--open')
const passed = withFullPaths(given.filter((arg) => arg !== '--open'))
const out = passed.includes('--out') ? passed[passed.indexOf('--out') + 1] : join(root, 'demo-out')

if (open && !hasScreen()) giveUp('There is no screen here to open the app on; leave --open out.')
await ensureSetup({ need: ['ffmpeg', 'browser'] })
await ensureBuild()

const args = ['demo', ...passed, ...(passed.includes('--out') ? [] : ['--out', out])]
const code = await runApp('out/main/cli.js', args, {
  env: { WEERKLANK_STANDIN_HEADLESS: '1' },
  quietAboutStandin: true
})
if (code === 0 && open) {
  say('Opening the app on this case; its passphrase is demo-demo-demo.')
  process.exitCode = await runApp('.', [`--vault=${join(out, 'vault')}`])
} else process.exitCode = code

/** Paths are meant from where the command was typed, which is not where npm runs it. */
function withFullPaths(args) {
  const paths = ['--video', '--moments', '--out']
  const from = process.env.INIT_CWD ?? process.cwd()
  return args
    .flatMap((arg) => {
      const [name, ...value] = arg.split('=')
      return paths.includes(name) && value.length > 0 ? [name, value.join('=')] : [arg]
    })
    .map((arg, at, all) => (paths.includes(all[at - 1]) ? resolve(from, arg) : arg))
}
