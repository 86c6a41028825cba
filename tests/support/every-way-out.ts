import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { talkHandlers } from '../../src/main/handlers/talk.ts'
import { findBinaries } from '../../src/main/services/media/binaries.ts'
import { keyFrom, unlock } from '../../src/main/services/reel/out/film-lock.ts'
import { withoutPdfTraces } from '../../src/main/services/report/pdf-traces.ts'
import { createReports } from '../../src/main/services/report/reports.ts'
import { type ExportChoice, plainExport } from '../../src/shared/domain/export-choice.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import type { Job } from '../../src/shared/domain/job.ts'
import { type Language, languages } from '../../src/shared/domain/language.ts'
import type { ParentReel } from '../../src/shared/domain/parent-reel.ts'
import { readFrames } from './frame-reader.ts'
import { pdfWords } from './pdf-text.ts'
import { printPage } from './print-page.ts'
import type { ReelCase } from './reel-case.ts'

const run = promisify(execFile)

/** What came out in one way: everything that can be read in it, and the film's pictures that can be seen in it. */
export type CameOut = {
  readonly texts: readonly string[]
  readonly pictures: ReadonlySet<number>
  /** How many pictures it has, whether or not their numbers can be read; null: it is no film. */
  readonly count: number | null
}
/** Why nothing came out. */
export type Refused = { readonly refused: string }
type WayOut = () => Promise<CameOut | Refused>

/** Papers, and what of them is made: a report is told apart by its template, language and kind of file. */
export type Paper = {
  readonly templateId: string
  readonly language: Language
  readonly format: 'html' | 'pdf'
}

export type EveryWayOut = {
  /** Everything in which a reel leaves, or is shown to parents. */
  readonly reel: Readonly<Record<string, WayOut>>
  readonly papers: readonly Paper[]
  paper(paper: Paper): Promise<CameOut | Refused>
  /** What the parent screen gets when the reel was edited while the talk goes on. */
  refresh: WayOut
}

/** Every way in which something of a case may come before the eyes of parents, tried as the program does it. */
export function everyWayOut(it: ReelCase): EveryWayOut {
  let number = 0
  const place = (ending: string): string => join(it.folder, `way ${String((number += 1))}${ending}`)
  const reports = createReports(it.services, it.recordings, async (html) =>
    withoutPdfTraces(await printPage(html))
  )
  const shell = { hasOtherDisplay: () => false, closeParentScreen: () => undefined }
  const talk = talkHandlers(
    it.services,
    it.recordings,
    shell as unknown as Parameters<typeof talkHandlers>[2]
  )

  const settled = async (job: Job): Promise<string> => {
    const { status } = await it.services.jobs.settled(job.id)
    if (status.state === 'failed') throw new Failure(status.code, status.detail)
    if (status.state !== 'done') throw new Error(status.state)
    return status.path ?? ''
  }
  const exported = async (ending: string, choice: Partial<ExportChoice>): Promise<string> =>
    settled(
      await it.reels.export(it.sessionId, it.reelId, place(ending), {
        ...{ ...plainExport, recipient: { kind: 'parents', words: '' } as const, ...choice }
      })
    )
  const film =
    (choice: Partial<ExportChoice>): WayOut =>
    () =>
      unlessRefused(async () => {
        const path = await exported('.mp4', choice)
        const beside =
          choice.captions === 'files' ? ['.vtt', '.srt'].map((end) => path.replace('.mp4', end)) : []
        const words = await Promise.all(beside.map((each) => readFile(each, 'utf8')))
        return { ...(await seenIn(path)), texts: [...(await textsIn(path)), ...words] }
      })
  const parentCopy: WayOut = () =>
    unlessRefused(async () => {
      const passphrase = 'zeven schapen in de wei'
      const lock = { passphrase, deleteBy: '2999-12-24' }
      const path = await exported('', { what: 'parent-copy', captions: 'track', lock })
      const page = await readFile(join(path, 'Open de film.html'), 'utf8')
      const copy = JSON.parse(/id="copy">(.*)<\/script>/.exec(page)?.[1] ?? '{}') as Record<string, string>
      const key = await keyFrom(passphrase, Buffer.from(copy['salt'] ?? '', 'base64'))
      const parts = (await readdir(join(path, 'film'))).sort((a, b) => parseInt(a) - parseInt(b))
      const opened = await Promise.all(
        parts.map(async (part, at) => {
          const base64 = /"(.*)"/.exec(await readFile(join(path, 'film', part), 'latin1'))?.[1] ?? ''
          return unlock(key, Buffer.from(base64, 'base64'), `part ${String(at)}`)
        })
      )
      const about = unlock(key, Buffer.from(copy['about'] ?? '', 'base64'), 'about').toString('utf8')
      return { ...(await seenIn(Buffer.concat(opened))), texts: [about, page] }
    })
  const clips: WayOut = () =>
    unlessRefused(async () => {
      const path = await exported('', { what: 'clips', captions: 'track' })
      const names = (await readdir(path)).sort()
      const seen = await Promise.all(names.map((name) => seenIn(join(path, name))))
      const texts = await Promise.all(names.map((name) => textsIn(join(path, name))))
      return {
        texts: [...names, ...texts.flat()],
        pictures: new Set(seen.flatMap(({ pictures }) => [...pictures])),
        count: seen.reduce((sum, { count }) => sum + count, 0)
      }
    })
  const screen = (reel: () => Promise<ParentReel>): WayOut => {
    return () => unlessRefused(async () => onScreen(await reel()))
  }
  return {
    reel: {
      'film, words in the picture': film({ captions: 'burned' }),
      'film, words as a track': film({ captions: 'track', cardWords: true }),
      'film, words as files': film({ captions: 'files', cardWords: true }),
      'film without words': film({ captions: 'none', mark: 'Alleen voor u' }),
      'film for somebody else': film({ captions: 'none', recipient: { kind: 'other', words: 'school' } }),
      'loose clips': clips,
      'parent’s copy': parentCopy,
      'parent screen': screen(async () => {
        const { sessionId, reelId } = it
        return (await talk['talk.start']({ sessionId, reelId, display: 'this' })).reel
      })
    },
    refresh: screen(async () => talk['talk.refresh'](undefined)),
    papers: it.services.content.reportTemplates.flatMap(({ id: templateId }) =>
      languages.flatMap((language) =>
        (['html', 'pdf'] as const).map((format) => ({ templateId, language, format }))
      )
    ),
    paper: ({ format, ...asked }) =>
      unlessRefused(async () => {
        const request = { sessionId: it.sessionId, ...asked, stills: true }
        const bytes = await readFile(await settled(reports.export(request, format, place(`.${format}`))))
        const stills = format === 'html' ? jpegsInPage(bytes.toString()) : jpegsInPdf(bytes)
        const seen = await Promise.all(stills.map(async (jpeg) => [...(await seenIn(jpeg)).pictures]))
        return {
          texts: format === 'html' ? textsOf(bytes.toString()) : [pdfWords(bytes)],
          pictures: new Set(seen.flat()),
          count: null
        }
      })
  }
}

async function unlessRefused(work: () => Promise<CameOut>): Promise<CameOut | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return { refused: error.code }
    throw error
  }
}

async function seenIn(input: string | Buffer): Promise<{ pictures: ReadonlySet<number>; count: number }> {
  const frames = await readFrames(input)
  return { pictures: new Set(frames.flatMap(({ number }) => number ?? [])), count: frames.length }
}

/** Titles of chapters, all that is said of the file, and every subtitle in it. */
async function textsIn(path: string): Promise<readonly string[]> {
  const { ffprobe, ffmpeg } = await findBinaries()
  const asked = ['-v', 'error', '-of', 'json', '-show_chapters', '-show_format', '-show_streams', path]
  const { stdout: about } = await run(ffprobe ?? 'ffprobe', asked)
  const { format, ...rest } = JSON.parse(about) as {
    format: { filename: string }
    streams: { codec_type: string }[]
  }
  const said = JSON.stringify({ ...rest, format: { ...format, filename: '' } })
  if (!rest.streams.some(({ codec_type: type }) => type === 'subtitle')) return [said]
  const { stdout } = await run(ffmpeg, ['-v', 'error', '-i', path, '-map', '0:s', '-f', 'srt', 'pipe:1'])
  return [said, stdout]
}

/** What the parents' window is given: it can play no more than these stretches. */
function onScreen(reel: ParentReel): CameOut {
  const pictures = new Set<number>()
  for (const item of reel.items) {
    const shown = item.type === 'clip' ? [item, ...(item.beside ? [item.beside] : [])] : []
    for (const { startMs, endMs } of shown) for (let at = startMs; at < endMs; at += 40) pictures.add(at / 40)
    if (item.type === 'card' && item.still) pictures.add(Math.floor(item.still.atMs / 40))
  }
  return { texts: [JSON.stringify(reel)], pictures, count: null }
}

function textsOf(html: string): readonly string[] {
  return [
    html
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      // Alternative texts and titles are read aloud: only the pictures themselves go.
      .replace(/data:image\/jpeg;base64,[^"]+/g, '')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  ]
}

function jpegsInPage(html: string): readonly Buffer[] {
  return [...html.matchAll(/data:image\/jpeg;base64,([^"]+)/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64')
  )
}

function jpegsInPdf(pdf: Buffer): readonly Buffer[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/\/Filter \/DCTDecode/g)].map(({ index }) => {
    const start = text.indexOf('stream\n', index) + 'stream\n'.length
    return pdf.subarray(start, text.indexOf('endstream', start))
  })
}
