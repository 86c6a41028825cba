import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { indexCodes } from '../../../shared/domain/codebook.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import { fill } from '../../../shared/i18n/fill.ts'
import { texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { MomentRow } from '../../../shared/interop/moments-csv.ts'
import type { Recordings } from '../media/recordings.ts'
import { decodeList } from '../decode-list.ts'
import { parseMoments, writeMoments } from '../moments-csv.ts'
import { filmOf } from '../reel/reel-media.ts'
import type { Reels } from '../reel/reels.ts'
import type { Reports } from '../report/reports.ts'
import { addTalk, createCase, makeReel, type SampleCase, tagMoments } from '../sample/case.ts'
import { makeSampleFilm } from '../sample/film.ts'
import { importAndWait, type ImportTimes, requireDone } from '../sample/import-and-wait.ts'
import { sampleMoments, sampleWords } from '../sample/sample-texts.ts'
import type { Services } from '../services.ts'
import { writeDurably } from '../write-durably.ts'
import { demoFacts } from './facts.ts'
import type { DemoFolder } from './folder.ts'
import type { DemoOptions } from './options.ts'

export const demoPassphrase = 'demo-demo-demo'

/** Says what is being done; `work` tells how far it is. */
export type Step = <T>(
  title: string,
  work: (onProgress: (fraction: number) => void) => Promise<T>
) => Promise<T>

export type Demo = {
  readonly services: Services
  readonly recordings: Recordings
  readonly reels: Reels
  readonly reports: Reports
  readonly folder: DemoFolder
  readonly options: DemoOptions
  readonly step: Step
  readonly signal: AbortSignal
}

/** The whole main job without a person: a fresh vault, a recording, moments, a reel, a report. Returns the reel's length. */
export async function runDemo(demo: Demo): Promise<{ readonly reelMs: number }> {
  const { services, recordings, folder, options, step } = demo
  const words = texts[options.language].cli
  // A list that can't be read is told before anything is imported.
  const text = options.own === null ? null : await readList(options.own.moments, options.language)
  const rowsFor = (durationMs: number): readonly MomentRow[] =>
    text === null
      ? sampleMoments(options.language)
      : parseMoments(text, indexCodes(services.content.codebooks), durationMs, options.language)
  rowsFor(Infinity)

  await step(fill(words.vault, { passphrase: demoPassphrase }), () => services.createVault(demoPassphrase))
  const made = await step(words.family, () =>
    Promise.resolve(
      createCase(services.vault().db, options.language, options.own === null ? 'sample' : 'own')
    )
  )
  const imported = await importRecording(demo, made)
  const source = await filmOf(recordings, imported.recordingId)
  if (source === null) throw new Failure('recording-not-ready')

  const rows = rowsFor(source.endMs)
  const { db } = services.vault()
  const moments = await step(fill(words.moments, { count: rows.length }), () =>
    Promise.resolve(tagMoments(db, made.sessionId, imported.recordingId, rows))
  )
  const count = rows.filter(({ star }) => star).length
  const { reelId, clips } = await step(fill(words.reel, { count }), () =>
    Promise.resolve(makeReel(db, made.sessionId, moments, source, reelWish(options), services.content))
  )
  if (options.own === null) addTalk(db, made, clips, options.language)

  const exportTimes = await exportTwice(demo, made.sessionId, reelId)
  await writeReports(demo, made.sessionId)
  const plan = await demo.reels.plan(made.sessionId, reelId)
  const facts = demoFacts(plan, moments.length, { ...timesOf(imported), ...exportTimes })
  await step(words.list, async () => {
    await writeDurably(folder.moments, writeMoments(moments))
    await writeDurably(folder.facts, `${JSON.stringify(facts, null, 2)}\n`)
  })
  return { reelMs: facts.reel.durationMs }
}

const timesOf = ({ importMs, firstPlayableMs }: ImportTimes): ImportTimes => ({ importMs, firstPlayableMs })

function reelWish({ language, own, title, handles }: DemoOptions) {
  const words = sampleWords[language]
  const card =
    own === null ? { title: words.title, text: words.titleText } : { title: words.ownTitle, text: '' }
  return { name: own === null ? words.reel : words.ownTitle, title: title ? card : null, handles }
}

async function readList(path: string, language: Language): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Failure('file-unreadable', { name: basename(path) }, { cause: error })
  })
  return decodeList(bytes, language)
}

/** The sample is drawn outside the vault, because nobody is in it; what was drawn is gone when it is imported. */
async function importRecording(
  { services, recordings, options, step, signal }: Demo,
  { sessionId }: SampleCase
): Promise<ImportTimes & { readonly recordingId: string }> {
  const words = texts[options.language].cli
  const take = (path: string) =>
    step(words.import, (onProgress) =>
      importAndWait(services, recordings, { sessionId, path }, { signal, onProgress })
    )
  if (options.own !== null) return take(options.own.video)
  const folder = await mkdtemp(join(tmpdir(), 'weerklank-sample-'))
  try {
    return await take(
      await step(words.film, (onProgress) =>
        makeSampleFilm(folder, services.resourcesDirectory, { signal, onProgress })
      )
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The second time everything is rendered already. */
async function exportTwice(
  { services, reels, folder, options, step }: Demo,
  sessionId: string,
  reelId: string
) {
  const words = texts[options.language].cli
  const timed = (title: string): Promise<number> =>
    step(title, async (onProgress) => {
      const startedAt = performance.now()
      await waitFor(services, await reels.export(sessionId, reelId, folder.reel), onProgress)
      return Math.round(performance.now() - startedAt)
    })
  const coldExportMs = await timed(words.coldExport)
  return { coldExportMs, warmExportMs: await timed(words.warmExport) }
}

async function writeReports(
  { services, reports, folder, options, step }: Demo,
  sessionId: string
): Promise<void> {
  const { language } = options
  const request = { sessionId, templateId: 'sessieverslag', language, stills: true }
  await step(texts[language].cli.report, async (onProgress) => {
    await waitFor(services, reports.export(request, 'html', folder.html), (part) => onProgress(part / 2))
    await waitFor(services, reports.export(request, 'pdf', folder.pdf), (part) => onProgress(0.5 + part / 2))
  })
}

async function waitFor(
  { jobs }: Services,
  { id }: Job,
  onProgress: (fraction: number) => void
): Promise<void> {
  const look = setInterval(() => {
    const status = jobs.get(id)?.status
    if (status?.state === 'running') onProgress(status.fraction)
  }, 100)
  try {
    requireDone((await jobs.settled(id)).status)
  } finally {
    clearInterval(look)
  }
}
