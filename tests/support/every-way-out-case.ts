import { randomUUID } from 'node:crypto'
import { stillsScope } from '../../src/shared/domain/consent.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import { type Moment, plainMoment, type SessionRecord } from '../../src/shared/domain/session-record.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { saveConsents, withdrawConsent } from '../../src/main/services/storage/consents.ts'
import { listConsents } from '../../src/main/services/storage/families.ts'
import { requireSession } from '../../src/main/services/storage/sessions.ts'
import { rememberShown } from '../../src/main/services/storage/shown-clips.ts'
import { today } from '../../src/main/services/today.ts'
import { type HeldBackCase, heldBackCase } from './held-back-case.ts'
import { makeFrameVideo } from './frame-video.ts'
import { inView } from './records.ts'
import type { ReelCase } from './reel-case.ts'
import { testPerson, testSession } from './vault.ts'

/** Everything that a way out for parents may need. */
const scopes = ['opnemen', 'terugkijken-gezin', 'meegeven-clip', 'onderwijs'] as const

/** What a child without trust would say: never put to parents. */
const negative = 'Ze moeten mij toch niet.'

/**
 * The reel with something held back in every way, and what else a paper or a film could say too much of: a caregiver who is in
 * the family and not in view, and has agreed to nothing but pictures on paper; one in view who may withdraw; words for a child on what stays here; a
 * moment of another session in a clip; and all of it was shown in a talk before it was known what should be held back.
 */
export type EveryWayOutCase = HeldBackCase & {
  readonly secrets: readonly string[]
  /** In it lies what was coded in another session. */
  readonly elsewhere: Clip
  readonly otherSessionId: string
  moment(code: string, startMs: number, change?: Partial<Moment>): Moment
  remove(...moments: readonly Moment[]): void
  /** The mother takes back a consent. */
  withdraw(scopeId: string): void
}

export async function everyWayOutCase(): Promise<EveryWayOutCase> {
  const made = await heldBackCase()
  const { it, recordingId, clips } = made
  const { db } = it.services.vault()
  const { familyId } = requireSession(db, it.sessionId)
  const otherSessionId = testSession(db, familyId, '2026-11-27').id
  // While there is only the child, who has agreed to being filmed.
  const otherRecordingId = await importTo(it, otherSessionId)
  const child = db.prepare("SELECT id FROM person WHERE role = 'child'").pluck().get() as string
  const mother = testPerson(db, familyId, { role: 'parent', label: 'moeder' }).id
  const father = testPerson(db, familyId, { role: 'parent', label: 'vader' }).id
  const agree = (personId: string, scopeId: string) => ({
    ...{ id: randomUUID(), familyId, personId, scopeId },
    ...{ givenBy: 'moeder', givenOn: '2026-01-01', withdrawnOn: null }
  })
  saveConsents(db, [
    ...[child, mother].flatMap((personId) => scopes.map((scopeId) => agree(personId, scopeId))),
    // Pictures on paper are asked of the whole family, in view or not.
    ...[child, mother, father].map((personId) => agree(personId, stillsScope))
  ])
  it.add(inView(1, { recordingId, personIds: [child, mother] }))
  const commitElsewhere = (...added: readonly SessionRecord[]): void =>
    commit(db, otherSessionId, diffOf({ added }), 'edit', '2026-11-27T09:00:00.000Z')

  const moment = (code: string, startMs: number, change: Partial<Moment> = {}): Moment => ({
    ...{ type: 'moment', ...plainMoment, id: randomUUID(), recordingId, code },
    ...{ extent: 'interval', subject: 'dyad', note: 'klinische aantekening', caption: 'dicht bijschrift' },
    ...{ startMs, endMs: startMs + 600, ...change }
  })
  commitElsewhere(
    inView(2, { recordingId: otherRecordingId, personIds: [child] }),
    moment('basic-trust/is-zelf-bang', 1200, { recordingId: otherRecordingId })
  )
  const elsewhere = it.clip(otherRecordingId, 1000, 2000, {
    ...{ caption: 'dicht elders', question: 'dicht gevraagd?' },
    childLines: [{ id: randomUUID(), text: negative, startMs: null, endMs: null }]
  })
  it.add(elsewhere)
  // What was seen may stand on paper, what was made of it may not.
  it.add(
    moment('starter-vier-tags/klampen', 8300, { extent: 'point', endMs: null, note: 'Kind pakt de mouw.' })
  )
  for (const clip of [...Object.values(clips), elsewhere]) rememberShown(db, it.sessionId, clip, '2026-11-21')
  return {
    ...{ ...made, elsewhere, otherSessionId, moment },
    secrets: [...made.secrets, negative, 'is-zelf-bang'],
    remove: (...removed) => commit(db, it.sessionId, diffOf({ removed }), 'edit', new Date().toISOString()),
    withdraw: (scopeId) => {
      for (const consent of listConsents(db, familyId))
        if (consent.personId === mother && consent.scopeId === scopeId)
          withdrawConsent(db, consent.id, today())
      it.services.consentChanged()
    }
  }
}

async function importTo(it: ReelCase, sessionId: string): Promise<string> {
  const { path } = await makeFrameVideo('h264-25', it.folder, 2)
  const { id } = it.recordings.importFile(sessionId, path)
  const job = it.services.jobs.list().find(({ subjectId }) => subjectId === id)
  await it.services.jobs.settled(job?.id ?? '')
  return id
}
