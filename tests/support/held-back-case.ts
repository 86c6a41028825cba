import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Codebook, indexCodes } from '../../src/shared/domain/codebook.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { Clip } from '../../src/shared/domain/reel-records.ts'
import { type Moment, plainMoment, type SessionRecord } from '../../src/shared/domain/session-record.ts'
import { insertCodebook } from '../../src/main/services/storage/codebooks.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { makeFrameVideo } from './frame-video.ts'
import { code, codebook } from './records.ts'
import { type ReelCase, reelCase } from './reel-case.ts'

/** A second of the film each; what is shown to parents and what is held back from them, and why. */
const seconds = {
  strength: 0,
  'code not for parents': 1,
  'moment removed': 2,
  'moment retagged': 3,
  'moment of another kind inside': 4,
  'answer that makes it so': 5,
  'moment nobody knows': 6,
  'beside it what is not for parents': 7,
  growth: 8,
  'seen in a blind pass': 9,
  released: 10,
  'retagged and then removed': 11
} as const
type Second = keyof typeof seconds

const shown: readonly Second[] = ['strength', 'growth', 'released']

/** The codes that stand in the case, by what they are to parents. */
export const caseCodes = {
  good: 'starter-vier-tags/afstemming',
  bad: 'basic-trust/maakt-bang',
  grows: 'starter-vier-tags/klampen'
} as const

/** Written at moments that are not for parents, and at those that they may know of: neither leaves with a reel. */
const hiddenNote = 'klinische aantekening'
export const seenNote = 'gezien en opgeschreven'

/** Texts that say what only a therapist may know, wherever they come out. What a code is called may change: it is looked up. */
function clinicalWords(codebooks: readonly Codebook[], refs: readonly string[]): readonly string[] {
  const codes = indexCodes(codebooks)
  const names = refs.flatMap((ref) => {
    const code = codes.get(ref)?.code
    if (code === undefined) throw new Error(`no code ${ref}`)
    return [code.label.nl, code.label.en]
  })
  return [
    ...names,
    ...['maakt-bang', 'Kille grens', 'koel', 'Dicht bij u willen zijn', 'moeder vroeg ernaar'],
    'waarom ik dit kies'
  ]
}

export type HeldBackCase = {
  readonly it: ReelCase
  readonly recordingId: string
  /** The numbers of all pictures that parents may see. */
  readonly allowed: ReadonlySet<number>
  /** The numbers of all pictures of the reel that can be read. */
  readonly all: ReadonlySet<number>
  /** Words that may be in nothing for parents. */
  readonly secrets: readonly string[]
  readonly clips: Readonly<Record<Second, Clip>>
  /** Codes a second of the film as something that is not for parents. */
  hide(second: Second): void
}

/**
 * A reel of clips of a second each: a strength, room to grow and one that was released on purpose, and between them one for
 * every way in which a clip can be held back from parents.
 */
export async function heldBackCase(): Promise<HeldBackCase> {
  const it = await reelCase({ scopes: ['meegeven-clip', 'team', 'onderwijs'] })
  const { id: recordingId } = await it.importVideo((await makeFrameVideo('h264-25', it.folder, 13)).path)
  const { db } = it.services.vault()
  const words = (text: string) => ({ nl: text, en: text })
  const values = [
    { id: 'warm', label: words('warm') },
    { id: 'koel', label: words('koel'), valence: 'growth' as const, parentVisible: false }
  ]
  const limit = code('grens', {
    ...{ label: words('Kille grens'), parentLabel: words('Een grens') },
    modifiers: [{ id: 'wijze', title: words('wijze'), kind: 'single', values }]
  })
  insertCodebook(db, { ...codebook([limit]), id: 'eigen' }, new Date().toISOString())

  const { good, bad, grows } = caseCodes
  const moment = (second: Second, ref: string, change: Partial<Moment> = {}): Moment => ({
    ...{ type: 'moment', ...plainMoment, id: randomUUID(), recordingId, code: ref },
    ...{ extent: 'interval', subject: 'dyad' },
    // One that gets another code is told as what it is then.
    note: ref === bad && second !== 'moment retagged' ? hiddenNote : seenNote,
    ...{ startMs: seconds[second] * 1000 + 200, endMs: seconds[second] * 1000 + 800 },
    ...change
  })
  const blind = {
    type: 'pass',
    id: randomUUID(),
    coder: 'ander',
    startedAt: '2026-11-20T09:00:00.000Z',
    blind: true
  } as const
  const moments = {
    strength: moment('strength', good),
    'code not for parents': moment('code not for parents', bad),
    'moment removed': moment('moment removed', bad),
    'moment retagged': moment('moment retagged', bad),
    'moment of another kind inside': moment('moment of another kind inside', good),
    'answer that makes it so': moment('answer that makes it so', 'eigen/grens', {
      modifiers: { wijze: 'koel' },
      note: hiddenNote
    }),
    'moment nobody knows': null,
    'beside it what is not for parents': moment('beside it what is not for parents', good),
    growth: moment('growth', grows),
    'seen in a blind pass': null,
    released: moment('released', bad),
    'retagged and then removed': moment('retagged and then removed', good)
  } satisfies Record<Second, Moment | null>
  it.add(blind, ...Object.values(moments).filter((each) => each !== null))
  it.add(
    moment('moment of another kind inside', bad, { extent: 'point', startMs: 4500, endMs: null }),
    moment('seen in a blind pass', bad, { passId: blind.id })
  )

  const still = { recordingId, atMs: 1500 }
  it.add(it.card({ title: 'Samen', still }), it.card({ title: 'Samen' }))
  const clipOf = (second: Second): Clip => {
    const made = moments[second]
    const startMs = seconds[second] * 1000
    return it.clip(recordingId, startMs, startMs + 1000, {
      momentId: second === 'moment nobody knows' ? randomUUID() : (made?.id ?? null),
      madeFrom: made && { code: made.code, heldBack: made.code === bad || made.code === 'eigen/grens' },
      caption: shown.includes(second) ? `open ${second}` : `dicht ${second}`,
      note: 'waarom ik dit kies',
      ...(second === 'growth' && {
        childLines: [{ id: randomUUID(), text: 'Ik ben er', startMs: null, endMs: null }]
      }),
      ...(second === 'beside it what is not for parents' && {
        beside: { recordingId, startMs: 1000, endMs: 2000, label: 'dicht nu', otherLabel: 'dicht toen' }
      }),
      ...(second === 'released' && {
        shownAnyway: { reason: 'moeder vroeg ernaar', what: [{ momentId: moments.released.id, code: bad }] }
      })
    })
  }
  const clips = Object.fromEntries(
    (Object.keys(seconds) as Second[]).map((second) => [second, clipOf(second)])
  ) as Record<Second, Clip>
  it.add(...Object.values(clips))

  const remove = (...removed: readonly SessionRecord[]): void =>
    commit(db, it.sessionId, diffOf({ removed }), 'edit', new Date().toISOString())
  remove(moments['moment removed'])
  it.change(moments['moment retagged'], { ...moments['moment retagged'], code: good })
  const twice = moments['retagged and then removed']
  it.change(twice, { ...twice, code: bad })
  remove({ ...twice, code: bad })

  const numbersOf = (which: readonly Second[]): ReadonlySet<number> =>
    new Set(which.flatMap((second) => Array.from({ length: 25 }, (_, n) => seconds[second] * 25 + n)))
  return {
    ...{ it, recordingId, clips },
    hide: (second) => it.add(moment(second, bad)),
    allowed: numbersOf(shown),
    // Two pictures beside each other can't be read.
    all: numbersOf((Object.keys(seconds) as Second[]).filter((second) => !second.startsWith('beside'))),
    secrets: [
      ...clinicalWords(it.services.content.codebooks, Object.values(caseCodes)),
      ...['dicht ', hiddenNote, seenNote]
    ]
  }
}

/** The secrets that stand somewhere in these files or texts, read as they are. */
export async function secretsIn(
  secrets: readonly string[],
  ...what: readonly (string | Buffer | { readonly path: string })[]
): Promise<readonly string[]> {
  const texts = await Promise.all(
    what.map(async (each) =>
      typeof each === 'string'
        ? each
        : (Buffer.isBuffer(each) ? each : await readFile(each.path)).toString('utf8')
    )
  )
  return secrets.filter((secret) => texts.some((text) => text.includes(secret)))
}
