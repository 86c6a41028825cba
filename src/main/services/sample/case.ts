import { randomUUID } from 'node:crypto'
import type { Film } from '../../../shared/domain/clip-pieces.ts'
import { requiredScopes, reviewAudience, stillsScope } from '../../../shared/domain/consent.ts'
import type { Content } from '../../../shared/domain/content.ts'
import { diffOf } from '../../../shared/domain/diff.ts'
import type { Person, Role } from '../../../shared/domain/family.ts'
import { frameStart, nearestFrame } from '../../../shared/domain/frames.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { clipFromMoment, type Handles } from '../../../shared/domain/reel.ts'
import type { Card, Clip } from '../../../shared/domain/reel-records.ts'
import { type Moment, plainMoment, type SessionRecord } from '../../../shared/domain/session-record.ts'
import type { MomentRow } from '../../../shared/interop/moments-csv.ts'
import { parentFacts } from '../reel/out/for-parents.ts'
import { commit } from '../storage/commit.ts'
import { saveConsents } from '../storage/consents.ts'
import { createFamily, saveFamily, savePerson } from '../storage/families.ts'
import { prepared } from '../storage/prepared.ts'
import { createSession } from '../storage/sessions.ts'
import { today } from '../today.ts'
import type { Database } from '../vault/database.ts'
import { sampleWords } from './sample-texts.ts'

const untold = { requestForHelp: '', goals: [], place: '', situation: '' }

export type SampleCase = { readonly familyId: string; readonly sessionId: string; readonly parentId: string }

/**
 * A made-up family with everyone's consent, and its first session: what an import needs. Around someone's own
 * recording nothing else is made up.
 */
export function createCase(db: Database, language: Language, recording: 'sample' | 'own'): SampleCase {
  const words = recording === 'sample' ? sampleWords[language] : { ...sampleWords[language], ...untold }
  const day = today()
  const family = createFamily(db, words.family, new Date().toISOString())
  const { id: familyId } = family
  saveFamily(db, { ...family, requestForHelp: words.requestForHelp, goals: [...words.goals] })
  const person = (role: Role, label: string): Person => ({
    ...{ id: randomUUID(), familyId, role, label },
    name: '',
    callName: '',
    birthYear: null
  })
  const child = person('child', words.child)
  const parent = person('parent', words.parent)
  for (const one of [child, parent]) savePerson(db, one)
  saveConsents(
    db,
    [...requiredScopes, stillsScope, 'meegeven-clip'].flatMap((scopeId) =>
      [child, parent].map(({ id: personId }) => ({
        ...{ id: randomUUID(), familyId, personId, scopeId },
        givenBy: words.parent,
        givenOn: day,
        withdrawnOn: null
      }))
    )
  )
  const { place, situation, trajectory: trajectoryTitle } = words
  const session = createSession(db, { familyId, date: day, place, situation, trajectoryTitle })
  return { familyId, sessionId: session.id, parentId: parent.id }
}

/** Takes a case back that could not be finished, with everything in it. */
export function removeCase(db: Database, { familyId }: SampleCase): void {
  prepared(db, 'DELETE FROM family WHERE id = ?').run(familyId)
}

/** Written the way the workbench writes: one edit after another, each in its own transaction. */
function commitRecords(db: Database, sessionId: string, ...records: readonly SessionRecord[]): void {
  commit(db, sessionId, diffOf({ added: records }), 'edit', new Date().toISOString())
}

/** Tags the moments of a list, one by one. */
export function tagMoments(
  db: Database,
  sessionId: string,
  recordingId: string,
  rows: readonly MomentRow[]
): readonly Moment[] {
  return rows.map(({ startMs, endMs, code, subject, star, caption, note }) => {
    const extent = endMs === null ? 'point' : 'interval'
    const moment: Moment = {
      type: 'moment',
      ...plainMoment,
      ...{ id: randomUUID(), recordingId, code, extent, startMs, endMs, subject, star, caption, note }
    }
    commitRecords(db, sessionId, moment)
    return moment
  })
}

export type ReelWish = {
  readonly name: string
  /** Null: no title card. */
  readonly title: { readonly title: string; readonly text: string } | null
  readonly handles: Handles
}

/** Puts the starred moments in a reel, in order of start. */
export function makeReel(
  db: Database,
  sessionId: string,
  moments: readonly Moment[],
  source: Film,
  wish: ReelWish,
  content: Content
): { readonly reelId: string; readonly clips: readonly Clip[] } {
  const reelId = randomUUID()
  const starred = moments.filter(({ star }) => star).sort((a, b) => a.startMs - b.startMs)
  const facts = parentFacts(db, sessionId, content)
  const recording = { durationMs: source.endMs, frames: source.frames }
  const clips = starred.map((moment, at) => {
    const place = { id: randomUUID(), reelId, position: at + 1 }
    const clip = clipFromMoment(moment, place, recording, wish.handles, facts)
    return { ...clip, endMs: Math.max(clip.endMs, afterOneFrame(source, clip.startMs)) }
  })
  const card: readonly Card[] =
    wish.title === null
      ? []
      : [
          {
            type: 'card',
            id: randomUUID(),
            reelId,
            position: 0,
            kind: 'title',
            ...wish.title,
            durationMs: 3000,
            still: null
          }
        ]
  commitRecords(
    db,
    sessionId,
    { type: 'reel', audience: reviewAudience, id: reelId, name: wish.name },
    ...card,
    ...clips
  )
  return { reelId, clips }
}

/** However short a moment is, its clip shows one picture at least. */
function afterOneFrame({ frames, endMs }: Film, startMs: number): number {
  return Math.round(frameStart(frames, nearestFrame(frames, startMs, endMs) + 1, endMs))
}

/** What the sample's parent said, what was agreed, and what the therapist made of it. */
export function addTalk(
  db: Database,
  { sessionId, parentId }: SampleCase,
  clips: readonly Clip[],
  language: Language
): void {
  const words = sampleWords[language]
  const saidAt = new Date().toISOString()
  commitRecords(
    db,
    sessionId,
    ...words.quotes.map((text, at) => ({
      type: 'quote' as const,
      id: randomUUID(),
      clipId: clips[at * 2]?.id ?? null,
      speakerId: parentId,
      ...{ text, saidAt, atMs: null }
    })),
    { type: 'next-step', id: randomUUID(), ...words.nextStep, scale: 6 },
    {
      type: 'report-text',
      id: randomUUID(),
      templateId: 'sessieverslag',
      sectionId: 'interpretatie',
      language,
      text: words.meaning
    }
  )
}
