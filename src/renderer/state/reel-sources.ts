import { createStore } from 'zustand/vanilla'
import { call, listen } from '../api.ts'
import type { ReelSource } from '../../shared/contract.ts'
import type { Coded } from '../../shared/domain/for-parents.ts'
import type { Consent, Session } from '../../shared/domain/family.ts'
import { unpackMoments } from '../../shared/domain/pack-moments.ts'
import type { Recording } from '../../shared/domain/recording.ts'
import type { InView, Mask } from '../../shared/domain/reel-records.ts'
import type { Doc } from '../../shared/domain/session-doc.ts'
import type { Angle, Moment } from '../../shared/domain/session-record.ts'
import { tellFailure } from './app.ts'
import { openSession, session } from './session.ts'

/** What reels of the open session can be made of: everything of its family. */
type ReelSources = {
  /** By id, of all sessions; the open session's own as they are now. */
  readonly recordings: ReadonlyMap<string, Recording>
  /** By recording id. */
  readonly masks: ReadonlyMap<string, readonly Mask[]>
  /** By recording id. */
  readonly inView: ReadonlyMap<string, InView>
  readonly angles: readonly Angle[]
  /** All sessions of the family by number, the open one too. */
  readonly sessions: readonly Session[]
  /** Coding passes of other sessions that were coded blind. */
  readonly blindPassIds: ReadonlySet<string>
  /** Moments of other sessions that were asked for, or that clips were made from. */
  readonly moments: ReadonlyMap<string, Moment>
  /** Moments of other sessions that are not for parents. */
  readonly hidden: readonly Moment[]
  /** What moments were that are gone; clips were made from them. By id. */
  readonly removed: ReadonlyMap<string, Coded>
  /** Who of the family has agreed to what; null: not known yet. */
  readonly agreed: { readonly consents: readonly Consent[]; readonly today: string } | null
}

const nothing: ReelSources = {
  recordings: new Map(),
  masks: new Map(),
  inView: new Map(),
  angles: [],
  sessions: [],
  blindPassIds: new Set(),
  moments: new Map(),
  hidden: [],
  removed: new Map(),
  agreed: null
}

export const reelSources = createStore<ReelSources>(() => nothing)

/** Other sessions' sources and moments as main told them; the open session's own are read from its document. */
let others: readonly ReelSource[] = []
let momentsBySession = new Map<string, readonly Moment[]>()
let clipMoments: readonly Moment[] = []

session.subscribe((now, before) => {
  if (now.open?.session.id !== before.open?.session.id) {
    others = []
    momentsBySession = new Map()
    clipMoments = []
    reelSources.setState(nothing)
  }
  // Opened again, as after a look at the family's page: consents may have changed.
  if (now.open !== null && now.open !== before.open) void refreshReelSources()
  if (now.doc !== before.doc && now.open?.session.id === before.open?.session.id)
    keepRemoved(now.doc, before.doc)
  const isSame =
    now.open === before.open &&
    now.recordings === before.recordings &&
    (now.doc === before.doc || isSaidSame(now.doc, before.doc))
  if (!isSame) show()
})

/** Other sessions' films may become ready, or go, while this one is open. */
export function followReelSources(): void {
  listen('recording.changed', (recording) => {
    const known = others.some(({ recordings }) => recordings.some(({ id }) => id === recording.id))
    const openId = session.getState().open?.session.id
    if (!known || openId === undefined || recording.sessionId === openId) return
    // What reels showed of a recording that is gone has gone with it, from the history too.
    if (recording.status.state === 'failed') void openSession(openId).then(refreshReelSources)
    else void refreshReelSources()
  })
}

/** Asks main anew for what the family has. Resolves when it is known. */
async function refreshReelSources(): Promise<void> {
  const sessionId = session.getState().open?.session.id
  if (sessionId === undefined) return
  const found = await call('reel.sources', { sessionId })
  if (session.getState().open?.session.id !== sessionId) return
  if (!found.ok) {
    if (found.code !== 'vault-locked') tellFailure(found.code, found.detail)
    return
  }
  others = found.value.sessions.filter((source) => source.session.id !== sessionId)
  const { consents, today, clipMoments: named } = found.value
  const known = new Map([...clipMoments, ...named].map((moment) => [moment.id, moment]))
  clipMoments = [...known.values()]
  show()
  const removed = new Map(reelSources.getState().removed)
  for (const { id, ...coded } of found.value.removedMoments) removed.set(id, coded)
  reelSources.setState({ agreed: { consents, today }, hidden: found.value.hiddenMoments, removed })
}

/** Keeps what the moments of clips were that have just been removed: their clips are still judged by it. */
function keepRemoved(now: Doc, before: Doc): void {
  const gone = now.of('clip').flatMap(({ momentId }) => {
    const was = momentId === null || now.has(momentId) ? undefined : before.get(momentId)
    return was?.type === 'moment' ? [was] : []
  })
  if (gone.length === 0) return
  const removed = new Map(reelSources.getState().removed)
  for (const { id, code, modifiers } of gone) removed.set(id, { code, modifiers })
  reelSources.setState({ removed })
}

/** All moments of a session of the family; of another one they are fetched once. */
export async function momentsOfSession(ofSessionId: string): Promise<readonly Moment[]> {
  const { open, doc } = session.getState()
  if (open === null) return []
  if (open.session.id === ofSessionId) return [...doc.moments()]
  const known = momentsBySession.get(ofSessionId)
  if (known) return known
  const found = await call('reel.momentsOf', { sessionId: open.session.id, ofSessionId })
  if (!found.ok) {
    tellFailure(found.code, found.detail)
    return []
  }
  const moments = unpackMoments(found.value)
  if (session.getState().open?.session.id !== open.session.id) return []
  momentsBySession.set(ofSessionId, moments)
  return moments
}

/** Keeps the moments that clips are being made from, so that their names are known while the session is open. */
export function keepClipMoments(moments: readonly Moment[]): void {
  clipMoments = [...clipMoments, ...moments]
  show()
}

/** The lists of the document that this depends on; each stays the same until one of its records changes. */
function isSaidSame(now: Doc, before: Doc): boolean {
  return (['mask', 'in-view', 'angle'] as const).every((type) => now.of(type) === before.of(type))
}

function show(): void {
  const { open, recordings, doc } = session.getState()
  if (open === null) return
  const records = others.flatMap((source) => source.records)
  const ofType = <T extends ReelSource['records'][number]['type']>(type: T) =>
    records.filter((record): record is Extract<typeof record, { type: T }> => record.type === type)
  const all = [...recordings, ...others.flatMap((source) => source.recordings)]
  const inView = [...ofType('in-view'), ...doc.of('in-view')]
  reelSources.setState({
    recordings: new Map(all.map((recording) => [recording.id, recording])),
    masks: Map.groupBy([...ofType('mask'), ...doc.of('mask')], ({ recordingId }) => recordingId),
    inView: new Map(inView.map((record) => [record.recordingId, record])),
    angles: [...ofType('angle'), ...doc.of('angle')],
    sessions: [open.session, ...others.map((source) => source.session)].toSorted(
      (a, b) => a.number - b.number
    ),
    blindPassIds: new Set(ofType('pass').flatMap(({ id, blind }) => (blind ? id : []))),
    moments: new Map(clipMoments.map((moment) => [moment.id, moment]))
  })
}
