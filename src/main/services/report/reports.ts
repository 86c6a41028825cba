import { basename } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { DraftSection, ReportFacts } from '../../../shared/contract.ts'
import { mayUseStills } from '../../../shared/domain/consent.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Recordings } from '../media/recordings.ts'
import { drawStill } from '../media/still.ts'
import { masksOf } from '../storage/masks.ts'
import { logSessionExport } from '../log-session-export.ts'
import { writeOutgoing } from '../outgoing-file.ts'
import type { Services } from '../services.ts'
import { today } from '../today.ts'
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

  async function render(request: ReportRequest, data: ReportData, signal: AbortSignal): Promise<string> {
    const { language } = request
    const template = requireTemplate(data.content, request.templateId)
    const sections = withOwnTexts(draftReport(data, template, language), data.records, template, language)
    const allowed = request.stills && mayUseStills(data.people, data.consents, today())
    const { words, day, with: put } = wordingIn(language)
    return renderReport({
      language,
      title: template.title[language],
      about: [
        data.family.pseudonym,
        put(words.session, { number: data.session.number }),
        day(data.session.date)
      ],
      sections: sections.map((section) => ({ ...section, role: roleOf(template, section.id) })),
      stills: allowed ? await stillsOf(data, language, signal) : [],
      css: reportStyle(services.resourcesDirectory, language)
    })
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
      const data = gather(request.sessionId)
      return services.jobs.start({
        kind: 'export-report',
        subjectId: request.sessionId,
        title: basename(path),
        run: async (context) => {
          const { signal } = context
          let content: string | Buffer = ''
          await writeOutgoing(
            vault,
            path,
            async (partial) => {
              const html = await render(request, data, signal)
              context.report(0.5)
              content = format === 'html' ? html : await printPdf(html)
              if (signal.aborted) throw new Failure('cancelled')
              await writeFile(partial, content)
            },
            () => logSessionExport(vault.db, request.sessionId, 'report', content)
          )
          return { path }
        }
      })
    }
  }
}

function roleOf(template: ReportTemplate, sectionId: string): SectionRole {
  const filled = template.sections.find(({ id }) => id === sectionId)?.autoFill ?? []
  if (filled.includes('annotations')) return 'observation'
  if (sectionId === 'interpretatie') return 'meaning'
  return filled.includes('reel') ? 'clips' : 'plain'
}
