import { app } from 'electron'
import { join } from 'node:path'
import type { Failure } from '../shared/domain/failure.ts'
import type { Language } from '../shared/domain/language.ts'
import { durationWords } from '../shared/i18n/duration-words.ts'
import { fill } from '../shared/i18n/fill.ts'
import { texts } from '../shared/i18n/index.ts'
import { composeAreas } from './compose.ts'
import { printSteps } from './print-steps.ts'
import { fontsDirectory, rendererDirectory, resourcesDirectory } from './places.ts'
import { createPrintPages } from './print-pages.ts'
import { printPdf } from './printer.ts'
import { registerScheme, serve } from './protocol.ts'
import { type DemoFolder, demoFolder, prepareFolder } from './services/demo/folder.ts'
import { type DemoOptions, readDemoOptions } from './services/demo/options.ts'
import { demoPassphrase, runDemo } from './services/demo/run-demo.ts'
import { failureOf } from './services/failure-of.ts'
import { tellable } from './services/tellable.ts'
import { createServices } from './services/services.ts'
import { guardPages } from './window.ts'

// The same services as the window's, without one: `cli.js demo …`. Electron is needed for printing only.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.enableSandbox()
registerScheme()
// The window that prints is not the program.
app.on('window-all-closed', () => undefined)

const given = process.argv.slice(process.argv.indexOf('demo') + 1)

void app
  .whenReady()
  .then(demo)
  .catch((error: unknown) => {
    console.error(error)
    return 1
  })
  .then((code) => app.exit(code))

async function demo(): Promise<number> {
  guardPages()
  const language: Language = /^(nl|af|fy)\b/i.test(app.getLocale()) ? 'nl' : 'en'
  const request = readDemoOptions(given, language)
  const words = texts[language].cli
  switch (request.kind) {
    case 'usage':
      console.log(words.usage)
      return 0
    case 'wrong':
      console.error(fill(words[request.problem], { value: request.value }))
      console.error(words.usage)
      return 1
    case 'run':
      return runInto(demoFolder(request.options.out), request.options)
  }
}

async function runInto(folder: DemoFolder, options: DemoOptions): Promise<number> {
  const { language } = options
  const words = texts[language].cli
  try {
    if (!(await prepareFolder(folder))) {
      console.error(fill(words.foreign, { folder: folder.directory }))
      return 1
    }
  } catch {
    console.error(fill(words.unwritable, { folder: folder.directory }))
    return 1
  }
  const printPages = createPrintPages()
  serve({
    rendererDirectory,
    fontsDirectory: fontsDirectory(),
    printPages,
    resources: () => Promise.resolve(null)
  })
  const services = createServices(
    {
      vaultDirectory: folder.vault,
      resourcesDirectory: resourcesDirectory(),
      // Never written: the language is what was asked for, whatever this machine's window is set to.
      settingsPath: join(folder.directory, 'no-settings.json'),
      systemLocale: language
    },
    () => undefined
  )
  const abort = new AbortController()
  abort.signal.addEventListener('abort', () => void services.jobs.cancelAll())
  // Ctrl-C asks the app to quit: what is under way ends first, and leaves nothing half done.
  app.on('before-quit', (event) => {
    event.preventDefault()
    abort.abort()
  })
  try {
    const areas = composeAreas(services, (html) => printPdf(printPages, html))
    const run = {
      services,
      ...areas,
      folder,
      options,
      step: printSteps(process.stdout),
      signal: abort.signal
    }
    printResult(folder, options, (await runDemo(run)).reelMs)
    return 0
  } catch (error) {
    console.error(abort.signal.aborted ? words.stopped : sentenceOf(tellable(failureOf(error)), language))
    return 1
  } finally {
    await services.lock()
  }
}

function printResult(folder: DemoFolder, { language }: DemoOptions, reelMs: number): void {
  const { files, done } = texts[language].cli
  const width = Math.max(...Object.values(folder).map((path) => path.length)) + 2
  const row = (path: string, what: string): void => console.log(`  ${path.padEnd(width)}${what}`)
  console.log(fill(done, { folder: folder.directory }))
  row(folder.reel, fill(files.reel, { time: durationWords(reelMs, language) }))
  row(folder.html, files.html)
  row(folder.pdf, files.pdf)
  row(folder.moments, files.moments)
  row(folder.facts, files.facts)
  row(folder.vault, fill(files.vault, { passphrase: demoPassphrase }))
}

/** One plain sentence; the technical cause only where someone asked for it. */
function sentenceOf(failure: Failure, language: Language): string {
  const sentence = fill(texts[language].failure[failure.code], failure.detail)
  return process.env['WEERKLANK_DEBUG'] === undefined ? sentence : `${sentence}\n${String(failure.cause)}`
}
