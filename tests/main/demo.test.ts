import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { composeAreas } from '../../src/main/compose.ts'
import { type DemoFolder, demoFolder, prepareFolder } from '../../src/main/services/demo/folder.ts'
import { type DemoOptions, readDemoOptions } from '../../src/main/services/demo/options.ts'
import { runDemo } from '../../src/main/services/demo/run-demo.ts'
import { createServices } from '../../src/main/services/services.ts'
import { makeFrameVideo } from '../support/frame-video.ts'
import { readFrames } from '../support/frame-reader.ts'
import { pdfWords } from '../support/pdf-text.ts'
import { printPage } from '../support/print-page.ts'
import { failureCode, temporaryFolder } from '../support/vault.ts'

const resourcesDirectory = join(import.meta.dirname, '..', '..', 'resources')

function optionsOf(...args: readonly string[]): DemoOptions {
  const request = readDemoOptions(args, 'nl')
  if (request.kind !== 'run') throw new Error(`not to be run: ${JSON.stringify(request)}`)
  return request.options
}

/** The demo as the command line runs it, printed by a real Chromium. Returns the titles of its steps. */
async function demo(folder: DemoFolder, options: DemoOptions): Promise<readonly string[]> {
  const steps: string[] = []
  const services = createServices(
    {
      vaultDirectory: folder.vault,
      resourcesDirectory,
      settingsPath: join(folder.directory, 'no-settings.json'),
      systemLocale: options.language
    },
    () => undefined
  )
  onTestFinished(() => services.lock())
  const areas = composeAreas(services, printPage)
  await runDemo({
    ...{ services, ...areas, folder, options, signal: new AbortController().signal },
    step: (title, work) => {
      steps.push(title)
      return work(() => undefined)
    }
  })
  await services.lock()
  return steps
}

/** Every byte of every file below a folder. */
async function bytesBelow(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const contents = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'))
  return (await Promise.all(contents)).join('\n')
}

test('someone’s own recording and list become a reel to the frame, a report, and a vault in which nothing can be read', async () => {
  const work = await temporaryFolder()
  const video = await makeFrameVideo('phone-vfr', work)
  const list = join(work, 'moments.csv')
  const lines = [
    'start_ms,end_ms,code,subject,star,caption,note',
    '2500,3400,starter-vier-tags/afstemming,dyad,1,Kijk Fenna,Fenna kijkt op',
    '300,1200,starter-vier-tags/afstemming,dyad,1,,',
    '1500,,starter-vier-tags/begrenzen,parent,0,,Fenna hoort de grens',
    ''
  ]
  await writeFile(list, lines.join('\n'))
  const folder = demoFolder(join(work, 'out'))
  expect(await prepareFolder(folder)).toBe(true)
  const options = optionsOf(
    '--video',
    video.path,
    '--moments',
    list,
    '--handles',
    '0',
    '--no-title',
    '--lang',
    'en'
  )
  expect((await demo(folder, options)).length).toBe(9)

  const facts: unknown = JSON.parse(await readFile(folder.facts, 'utf8'))
  const ms = expect.any(Number) as unknown
  const near = (frame: number): number => Math.round(video.frameTimesMs[frame] ?? NaN)
  const nearest = (at: number): number =>
    video.frameTimesMs.reduce(
      (best, time, n) => (Math.abs(time - at) < Math.abs((video.frameTimesMs[best] ?? 0) - at) ? n : best),
      0
    )
  const cut = [
    [300, 1200],
    [2500, 3400]
  ].map(([start = 0, end = 0]) => [nearest(start), nearest(end)] as const)
  expect(facts).toMatchObject({
    reel: { clips: cut.map(([first, after]) => ({ sourceStartMs: near(first), sourceEndMs: near(after) })) },
    moments: 3,
    timings: { importMs: ms, firstPlayableMs: ms, coldExportMs: ms, warmExportMs: ms }
  })
  expect((await readFrames(folder.reel)).map(({ number }) => number)).toEqual(
    cut.flatMap(([first, after]) => Array.from({ length: after - first }, (_, n) => first + n))
  )
  expect((await readFile(folder.moments, 'utf8')).trim().split('\n').length).toBe(4)
  expect(await readFile(folder.html, 'utf8')).toContain('Fenna kijkt op')
  const pdf = await readFile(folder.pdf)
  expect(pdfWords(pdf)).toContain('Fennakijktop')
  expect(pdf.toString('latin1')).not.toMatch(/Skia|Chrom|Mozilla|\/(Creation|Mod)Date/)

  const atRest = await bytesBelow(folder.vault)
  for (const trace of ['ftyp', 'moov', 'moof', 'SQLite format', 'Fenna', 'phone-vfr'])
    expect(atRest).not.toContain(trace)
  expect((await readdir(folder.directory)).filter((name) => /part/.test(name))).toEqual([])
})

test('a wrong list is told before a vault is made', async () => {
  const work = await temporaryFolder()
  const list = join(work, 'moments.csv')
  await writeFile(list, 'start_ms,end_ms,code,subject,star,caption,note\n0,100,starter-vier-tags/nope,,1,,\n')
  const folder = demoFolder(join(work, 'out'))
  await prepareFolder(folder)
  const options = optionsOf('--video', join(work, 'none.mp4'), '--moments', list)
  expect(await failureCode(() => demo(folder, options))).toBe('moments-csv-invalid')
  expect(existsSync(folder.vault)).toBe(false)
})

test('a folder is cleared only of what a demo made', async () => {
  const work = await temporaryFolder()
  const mine = demoFolder(join(work, 'mine'))
  await mkdir(mine.vault, { recursive: true })
  expect(await prepareFolder(mine)).toBe(false)
  expect(existsSync(mine.vault)).toBe(true)

  const other = demoFolder(join(work, 'other'))
  await prepareFolder(other)
  await writeFile(other.reel, 'an earlier reel')
  await writeFile(join(other.directory, 'notes.txt'), 'kept')
  expect(await prepareFolder(other)).toBe(true)
  expect((await readdir(other.directory)).sort()).toEqual(['.weerklank-demo', 'notes.txt'])
})

test('what is asked of a demo on the command line is read, and what makes no sense is refused', () => {
  expect(optionsOf()).toEqual({
    ...{ out: 'demo-out', language: 'nl', own: null, title: true },
    handles: { beforeMs: 3000, afterMs: 2000 }
  })
  expect(optionsOf('--handles=1.5', '--no-title', '--lang', 'en', '--out', 'here')).toMatchObject({
    ...{ out: 'here', language: 'en', title: false },
    handles: { beforeMs: 1500, afterMs: 1500 }
  })
  const problem = (...args: string[]): unknown => readDemoOptions(args, 'nl')
  expect(problem('--video', 'x.mp4')).toMatchObject({ kind: 'wrong', problem: 'needBoth' })
  expect(problem('--lang', 'fr')).toMatchObject({ kind: 'wrong', problem: 'badOption' })
  expect(problem('--handles', 'many')).toMatchObject({ kind: 'wrong', problem: 'badOption' })
  expect(problem('--nonsense')).toMatchObject({ kind: 'wrong', problem: 'badOption' })
})
