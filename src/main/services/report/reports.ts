import { basename } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { DraftSection, ReportFacts } from '../../../shared/contract.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Recordings } from '../media/recordings.ts'
import { drawStill } from '../media/still.ts'
import { masksOf } from '../storage/masks.ts'
import { logSessionExport } from '../log-session-export.ts'
import { writeOutgoing } from '../outgoing-file.ts'
import type { Services } from '../services.ts'
import { mayShowStills } from '../stills-consent.ts'
import { requireSession } from '../storage/sessions.ts'
import { draftReport, requireTemplate, type ReportTemplate, withOwnTexts } from './draft.ts'
import { gatherReport } from './gather.ts'
import { factsOf } from './facts.ts'
import { picturesOf } from './pictures.ts'
import type { ReportData } from './report-data.ts'
import { renderReport, type ReportStill, type SectionRole } from './report-page.ts'
import { reportStyle } from './report-style.ts'
import { wordingIn } from './wording.ts'

type ReportRequest = {
  readonly sessionId: string
  readonly templateId: string
  readonly language: Language
  readonly stills: boolean
}

/** How a page becomes a PDF; the window provides it. */
export type PrintPdf = (html: string) => Promise<Buffer>

export type Reports = {
  draft(request: Omit<ReportRequest, 'stills'>): readonly DraftSection[]
  /** What the screen says beside the draft, and the paper doesn't. */
  facts(request: { readonly sessionId: string; readonly language: Language }): ReportFacts
  /** Starts writing the report to `path`. */
  export(request: ReportRequest, format: 'html' | 'pdf', path: string): Job
}

export function createReports(services: Services, recordings: Recordings, printPdf: PrintPdf): Reports {
  const gather = (sessionId: string): ReportData =>
    gatherReport(services.vault().db, sessionId, {
      content: services.content,
      recordings: recordings.list(sessionId)
    })

  async function render(
    request: ReportRequest,
    data: ReportData,
    { signal, withStills }: { readonly signal: AbortSignal; readonly withStills: boolean }
  ): Promise<string> {
    const { language } = request
    const template = requireTemplate(data.content, request.templateId)
    const sections = withOwnTexts(draftReport(data, template, language), data.records, template, language)
    const { words, day, with: put } = wordingIn(language)
    const page = {
      language,
      title: template.title[language],
      about: [
        data.family.pseudonym,
        put(words.session, { number: data.session.number }),
        day(data.session.date)
      ],
      sections: sections.map((section) => ({ ...section, role: roleOf(template, section.id) })),
      stills: withStills ? await stillsOf(data, language, signal) : []
    }
    const written = [page.title, ...page.about, ...page.sections.flatMap(({ title, text }) => [title, text])]
    const captions = page.stills.map(({ caption }) => caption)
    const css = reportStyle(services.resourcesDirectory, language, [...written, ...captions].join('\n'))
    return renderReport({ ...page, css })
  }

  async function stillsOf(
    data: ReportData,
    language: Language,
    signal: AbortSignal
  ): Promise<readonly ReportStill[]> {
    const stills: ReportStill[] = []
    for (const { recordingId, atMs, clipNumber, caption } of picturesOf(data, language)) {
      if (signal.aborted) throw new Failure('cancelled')
      const masks = masksOf(services.vault().db, recordingId)
      const jpeg = await drawStill(await recordings.copy(recordingId), atMs, masks)
      stills.push({ clipNumber, caption, jpeg })
    }
    return stills
  }

  return {
    facts: ({ sessionId, language }) => factsOf(gather(sessionId), language),
    draft: ({ sessionId, templateId, language }) => {
      const data = gather(sessionId)
      return draftReport(data, requireTemplate(data.content, templateId), language)
    },
    export: (request, format, path) => {
      const vault = services.vault()
      const { sessionId } = request
      requireSession(vault.db, sessionId)
      /** The recordings whose pictures it holds; as long as it waits, those it would hold. */
      let taken: readonly string[] | null = null
      const recordingIds = (): readonly string[] =>
        taken ?? (request.stills ? stillRecordings(gather(sessionId), request.language) : [])
      const requireAllowed = (): void => {
        if (taken !== null && taken.length > 0 && !mayShowStills(vault.db, sessionId, taken))
          throw new Failure('reel-no-consent')
      }
      return services.jobs.start({
        kind: 'export-report',
        subjectId: sessionId,
        title: basename(path),
        ...{ recordingIds, requireAllowed },
        run: async (context) => {
          const { signal } = context
          // Read now: while it waited, something may have been erased or withdrawn. Without consent it goes without stills.
          const data = gather(sessionId)
          const pictured = request.stills ? stillRecordings(data, request.language) : []
          const withStills = request.stills && mayShowStills(vault.db, sessionId, pictured)
          taken = withStills ? pictured : []
          let content: string | Buffer = ''
          await writeOutgoing(
            vault,
            path,
            async (partial) => {
              const html = await render(request, data, { signal, withStills })
              context.report(0.5)
              content = format === 'html' ? html : await printPdf(html)
              if (signal.aborted) throw new Failure('cancelled')
              await writeFile(partial, content)
            },
            () => {
              requireAllowed()
              logSessionExport(vault.db, sessionId, 'report', content)
            }
          )
          return { path }
        }
      })
    }
  }
}

/** The recordings of the pictures that a report of this would hold. */
function stillRecordings(data: ReportData, language: Language): readonly string[] {
  return [...new Set(picturesOf(data, language).map(({ recordingId }) => recordingId))]
}

function roleOf(template: ReportTemplate, sectionId: string): SectionRole {
  const filled = template.sections.find(({ id }) => id === sectionId)?.autoFill ?? []
  if (filled.includes('annotations')) return 'observation'
  if (sectionId === 'interpretatie') return 'meaning'
  return filled.includes('reel') ? 'clips' : 'plain'
}
