import { randomUUID } from 'node:crypto'
import { createReports, type Reports } from '../../src/main/services/report/reports.ts'
import { saveConsents } from '../../src/main/services/storage/consents.ts'
import { appendLogbook } from '../../src/main/services/storage/logbook.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { rememberShown } from '../../src/main/services/storage/shown-clips.ts'
import type { RecipientKind } from '../../src/shared/domain/logbook.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import type { Language } from '../../src/shared/domain/language.ts'
import { type Moment, plainMoment } from '../../src/shared/domain/session-record.ts'
import type { PrintPdf } from '../../src/main/services/report/reports.ts'
import { testRecording } from './recordings.ts'
import { inView } from './records.ts'
import { type ReelCase, reelCase } from './reel-case.ts'
import { testPerson } from './vault.ts'

export const template = 'sessieverslag'

/** A session about which a report could say too much: a mother in view, a father who is not, and what is not for parents. */
export type PlantedCase = {
  readonly it: ReelCase
  readonly reports: Reports
  readonly recordingId: string
  readonly mother: string
  readonly father: string
  readonly child: string
  /** The drafted text of each section. */
  readonly draft: (language?: Language, templateId?: string) => Record<string, string>
  readonly moment: (code: string, startMs: number, change?: Partial<Moment>) => Moment
  readonly agree: (
    personId: string,
    scopeId: string,
    change?: { givenOn?: string; withdrawnOn?: string | null }
  ) => void
  readonly shown: (clip: Clip, on?: string) => void
  readonly copied: (at: string, change?: { deleteBy?: string | null; recipient?: RecipientKind }) => void
}

/** With a film of one's own when `film` is given, else with one that only the database knows. */
export async function plantedCase(
  film: string | null = null,
  printPdf: PrintPdf = (html) => Promise.resolve(Buffer.from(html))
): Promise<PlantedCase> {
  const it = await reelCase()
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  const child = db.prepare("SELECT id FROM person WHERE role = 'child'").pluck().get() as string
  // While there is only the child, who has agreed to being filmed.
  const recordingId =
    film === null ? testRecording(db, it.sessionId, randomUUID()) : (await it.importVideo(film)).id
  const mother = testPerson(db, familyId, { role: 'parent', label: 'moeder' }).id
  const father = testPerson(db, familyId, { role: 'parent', label: 'vader' }).id
  it.add(inView(1, { recordingId, personIds: [child, mother] }))
  const reports = createReports(it.services, it.recordings, printPdf)
  return {
    ...{ it, reports, recordingId, mother, father, child },
    draft: (language = 'nl', templateId = template) =>
      Object.fromEntries(
        reports.draft({ sessionId: it.sessionId, templateId, language }).map(({ id, text }) => [id, text])
      ),
    moment: (code, startMs, change = {}) => ({
      ...{ type: 'moment', ...plainMoment, id: randomUUID(), recordingId, code },
      ...{ extent: 'point', startMs, endMs: null, subject: 'dyad', ...change }
    }),
    agree: (personId, scopeId, { givenOn = '2026-01-01', withdrawnOn = null } = {}) =>
      saveConsents(db, [
        { id: randomUUID(), familyId, personId, scopeId, givenBy: 'moeder', givenOn, withdrawnOn }
      ]),
    shown: (clip, on = '2026-11-21') => rememberShown(db, it.sessionId, clip, on),
    copied: (at, { deleteBy = '2026-12-24', recipient = 'parents' } = {}) =>
      appendLogbook(
        db,
        {
          ...{ kind: 'parent-copy', familyId, sessionId: it.sessionId, reelId: it.reelId, files: [] },
          ...{ recipient: { kind: recipient, words: '' }, reason: { kind: 'keepsake', words: '' } },
          expiresOn: deleteBy
        },
        new Date(at)
      )
  }
}
