import { basename } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { DraftSection } from '../../../shared/contract.ts'
import { Failure } from '../../../shared/domain/failure.ts'
import type { Job } from '../../../shared/domain/job.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { Clip } from '../../../shared/domain/reel-records.ts'
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
import { codeOfClip, type ReportData, shownClips } from './report-data.ts'
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
    return renderReport({
      language,
      title: template.title[language],
      about: [
        data.family.pseudonym,
        put(words.session, { number: data.session.number }),
        day(data.session.date)
      ],
      sections: sections.map((section) => ({ ...section, role: roleOf(template, section.id) })),
      stills: withStills ? await stillsOf(data, language, signal) : [],
      css: reportStyle(services.resourcesDirectory, language)
    })
  }

  async function stillsOf(
    data: ReportData,
    language: Language,
    signal: AbortSignal
  ): Promise<readonly ReportStill[]> {
    const stills: ReportStill[] = []
    for (const [at, clip] of shownClips(data).entries()) {
      if (signal.aborted) throw new Failure('cancelled')
      const jpeg = await drawStill(
        await recordings.copy(clip.recordingId),
        stillTime(data, clip),
        masksOf(services.vault().db, clip.recordingId)
      )
      const caption = codeOfClip(data, clip)?.code.label[language] ?? ''
      stills.push({ clipNumber: at + 1, caption, jpeg })
    }
    return stills
  }

  return {
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
        taken ?? (request.stills ? stillRecordings(gather(sessionId)) : [])
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
          const pictured = request.stills ? stillRecordings(data) : []
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

function stillRecordings(data: ReportData): readonly string[] {
  return [...new Set(shownClips(data).map(({ recordingId }) => recordingId))]
}

/** The middle of the moment a clip was made for, or of the clip itself. */
function stillTime({ records }: ReportData, clip: Clip): number {
  const moment = records.find(({ id }) => id === clip.momentId)
  const [start, end] =
    moment?.type === 'moment' && moment.recordingId === clip.recordingId
      ? [moment.startMs, moment.endMs ?? moment.startMs]
      : [clip.startMs, clip.endMs]
  return Math.round((start + end) / 2)
}

function roleOf(template: ReportTemplate, sectionId: string): SectionRole {
  const filled = template.sections.find(({ id }) => id === sectionId)?.autoFill ?? []
  if (filled.includes('annotations')) return 'observation'
  if (sectionId === 'interpretatie') return 'meaning'
  return filled.includes('reel') ? 'clips' : 'plain'
}
