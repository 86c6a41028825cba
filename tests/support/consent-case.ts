import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordingHandlers } from '../../src/main/handlers/recording.ts'
import { talkHandlers } from '../../src/main/handlers/talk.ts'
import { createReports, type Reports } from '../../src/main/services/report/reports.ts'
import { saveConsents, withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { listConsents } from '../../src/main/services/storage/families.ts'
import { bringBack, removePerson } from '../../src/main/services/storage/leaving-people.ts'
import { rememberShown } from '../../src/main/services/storage/shown-clips.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { today } from '../../src/main/services/today.ts'
import { type ExportChoice, plainExport } from '../../src/shared/domain/export-choice.ts'
import { Failure } from '../../src/shared/domain/failure.ts'
import { isJobOver, type Job } from '../../src/shared/domain/job.ts'
import { makeFrameVideo } from './frame-video.ts'
import { type ReelCase, reelCase } from './reel-case.ts'
import { testPerson } from './vault.ts'

/** Every scope that a way out of this case asks for. */
const given = ['opnemen', 'terugkijken-gezin', 'meegeven-clip', 'stilstaand-beeld-verslag'] as const
export type GivenScope = (typeof given)[number]

/** A child and a mother who agreed to everything asked for here, and a reel of one clip of a film in which both may be. */
export type ConsentCase = ReelCase & {
  readonly film: string
  readonly motherId: string
  readonly reports: Reports
  readonly talk: ReturnType<typeof talkHandlers>
  /** The mother takes back a consent, as the family's page does it. */
  withdraw(scopeId: GivenScope): void
  giveAgain(scopeId: GivenScope): void
  removeMother(): void
  bringMotherBack(): void
  /** Holds the place of jobs of a kind until it is let go. */
  hold(kind: Job['kind']): () => Promise<void>
  /** What came of letting it out in each way: `left`, or why not. */
  readonly ways: Readonly<Record<Way, () => Promise<string>>>
}

export const ways = {
  film: ['opnemen', 'terugkijken-gezin', 'meegeven-clip'],
  clips: ['opnemen', 'terugkijken-gezin', 'meegeven-clip'],
  'parent-copy': ['opnemen', 'terugkijken-gezin', 'meegeven-clip'],
  'own-film': ['opnemen', 'terugkijken-gezin'],
  'report-html': ['opnemen', 'terugkijken-gezin', 'stilstaand-beeld-verslag'],
  'report-pdf': ['opnemen', 'terugkijken-gezin', 'stilstaand-beeld-verslag'],
  'talk-start': ['opnemen', 'terugkijken-gezin'],
  'talk-refresh': ['opnemen', 'terugkijken-gezin'],
  import: ['opnemen', 'terugkijken-gezin']
} as const satisfies Readonly<Record<string, readonly GivenScope[]>>
export type Way = keyof typeof ways
export const wayNames = Object.keys(ways) as Way[]

export async function consentCase(): Promise<ConsentCase> {
  const it = await reelCase()
  const { services, sessionId, reelId, folder } = it
  const db = () => services.vault().db
  const { familyId } = requireSession(db(), sessionId)
  const motherId = testPerson(db(), familyId, { role: 'parent', label: 'moeder' }).id
  const childId = db().prepare("SELECT id FROM person WHERE role = 'child'").pluck().get() as string
  const give = (personId: string, scopeId: string, givenOn = '2026-01-01'): void =>
    saveConsents(db(), [
      {
        ...{ id: randomUUID(), familyId, personId, scopeId },
        ...{ givenBy: 'moeder', givenOn, withdrawnOn: null }
      }
    ])
  give(childId, 'stilstaand-beeld-verslag')
  for (const scopeId of given) give(motherId, scopeId)
  const path = (await makeFrameVideo('h264-25', folder, 2)).path
  const film = (await it.importVideo(path)).id
  const clip = it.clip(film, 0, 800)
  it.add(clip)
  // A report has pictures of what was shown in a talk.
  rememberShown(db(), sessionId, clip, '2026-01-02')
  const reports = createReports(services, it.recordings, printed)
  const shell = {
    hasOtherDisplay: () => false,
    openParentScreen: () => Promise.resolve(false),
    closeParentScreen: () => undefined,
    chooseFiles: () => Promise.resolve([path])
  }
  const talk = talkHandlers(services, it.recordings, shell as unknown as Parameters<typeof talkHandlers>[2])
  const recording = recordingHandlers(
    it.recordings,
    shell as unknown as Parameters<typeof recordingHandlers>[1]
  )

  const withdraw = (scopeId: GivenScope): void => {
    for (const consent of listConsents(db(), familyId))
      if (consent.personId === motherId && consent.scopeId === scopeId && consent.withdrawnOn === null)
        withdrawConsent(db(), consent.id, today())
    services.consentChanged()
  }
  let number = 0
  const place = (name: string): string => join(folder, `${String(number++)} ${name}`)
  const ended = async (job: Job): Promise<string> => {
    const { status } = await services.jobs.settled(job.id)
    return status.state === 'failed' ? status.code : status.state === 'done' ? 'left' : status.state
  }
  const reelOut = async (choice: Partial<ExportChoice>): Promise<string> => {
    const parents = { recipient: { kind: 'parents', words: '' } } as const
    return told(async () =>
      ended(
        await it.reels.export(sessionId, reelId, place('reel'), { ...plainExport, ...parents, ...choice })
      )
    )
  }
  const reportOut = async (format: 'html' | 'pdf'): Promise<string> =>
    told(async () => {
      const to = place(`report.${format}`)
      const asked = { sessionId, templateId: 'sessieverslag', language: 'nl', stills: true } as const
      const end = await ended(reports.export(asked, format, to))
      if (end !== 'left') return end
      return (await readFile(to, 'utf8')).includes('data:image/jpeg') ? 'left' : 'without stills'
    })
  return {
    ...it,
    ...{ film, motherId, reports, talk, withdraw },
    giveAgain: (scopeId) => {
      give(motherId, scopeId, today())
      services.consentChanged()
    },
    removeMother: () => {
      removePerson(db(), motherId)
      services.consentChanged()
    },
    bringMotherBack: () => bringBack(db(), motherId),
    hold: (kind) => {
      const end = Promise.withResolvers<{ path: null }>()
      const job = services.jobs.start({ kind, subjectId: null, title: '', run: () => end.promise })
      return async () => {
        end.resolve({ path: null })
        await services.jobs.settled(job.id)
      }
    },
    ways: {
      film: () => reelOut({}),
      clips: () => reelOut({ what: 'clips' }),
      'parent-copy': () =>
        reelOut({
          what: 'parent-copy',
          lock: { passphrase: 'zeven schapen in de wei', deleteBy: '2199-01-01' }
        }),
      'own-film': () => reelOut({ recipient: plainExport.recipient }),
      'report-html': () => reportOut('html'),
      'report-pdf': () => reportOut('pdf'),
      'talk-start': () =>
        told(async () => {
          await talk['talk.start']({ sessionId, reelId, display: 'other' })
          return 'left'
        }),
      'talk-refresh': () =>
        told(async () =>
          (await talk['talk.refresh'](undefined)).items.length > 0 ? 'left' : 'nothing shown'
        ),
      import: () =>
        told(async () => {
          const [made] = await recording['recording.choose']({ sessionId })
          const job = services.jobs.list().findLast((each) => each.subjectId === made?.id && !isJobOver(each))
          const end = job ? await ended(job) : 'no job'
          if (made !== undefined) await it.recordings.remove(made.id)
          return end
        })
    }
  }
}

/** What a window prints, as far as it is looked at here: the page's own text with the description that each print has. */
function printed(html: string): Promise<Buffer> {
  return Promise.resolve(Buffer.from(`1 0 obj\n<</Title (x)>>\nendobj\n${html}\ntrailer\n<</Info 1 0 R>>`))
}

async function told(work: () => Promise<string>): Promise<string> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}
