import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CallInput, type CallName, calls } from '../../src/shared/contract.ts'
import { unpackMoments } from '../../src/shared/domain/pack-moments.ts'
import { type SessionRecord, sessionRecordSchema } from '../../src/shared/domain/session-record.ts'
import { arbitraryOf } from '../support/arbitrary-of.ts'
import { type HandlersOnVault, handlersOnVault } from '../support/handlers-on-vault.ts'
import { testRecording } from '../support/recordings.ts'
import { testFamily, testPerson, testSession } from '../support/vault.ts'

let it: HandlersOnVault
let ids: Readonly<Record<string, readonly string[]>>

beforeAll(async () => {
  it = await handlersOnVault()
  const { db } = it.services.vault()
  const family = testFamily(db)
  const people = [testPerson(db, family.id), testPerson(db, family.id, { role: 'parent' })]
  const sessions = [testSession(db, family.id), testSession(db, family.id)].map(({ id }) => id)
  const recordings = [0, 1].map(() => testRecording(db, sessions[0] ?? '', randomUUID()))
  const reelId = randomUUID()
  const made = { type: 'reel', id: reelId, name: '', audience: 'terugkijken-gezin' } as const
  await it.call('session.commit', {
    sessionId: sessions[0] ?? '',
    diff: { added: [made], updated: [], removed: [] },
    as: 'edit'
  })
  const [own] = (await it.call('family.open', { familyId: family.id })).sessions
  ids = {
    familyId: [family.id],
    sessionId: [sessions[0] ?? ''],
    ofSessionId: sessions,
    sessionIds: sessions,
    cycleId: [own?.cycleId ?? ''],
    personId: people.map(({ id }) => id),
    personIds: people.map(({ id }) => id),
    recordingId: recordings,
    mainId: recordings,
    reelId: [reelId]
  }
})
afterAll(() => it.end())

/** Calls whose input says nothing, and that would end or fill the vault under the others. */
const notAsked: ReadonlySet<CallName> = new Set(['vault.lock', 'sample.create'])
/** Those that make a key out of a secret each time. */
const slow: ReadonlySet<CallName> = new Set([
  'vault.changePassphrase',
  'vault.setParentPin',
  'vault.checkParentPin'
])
const asked = (Object.keys(calls) as CallName[]).filter((name) => !notAsked.has(name))

const known = (property: string): readonly string[] => ids[property] ?? []

/** A save must find what it changes: `id` is then the id of that. */
function idsFor(name: CallName): (property: string) => readonly string[] {
  const own: Partial<Record<CallName, string>> = {
    'family.save': 'familyId',
    'family.savePerson': 'personId',
    'session.save': 'sessionId'
  }
  return (property) => known(property === 'id' ? (own[name] ?? 'none') : property)
}

function inputsOf(name: CallName): fc.Arbitrary<unknown> {
  if (name !== 'session.commit') return arbitraryOf(calls[name].input, idsFor(name))
  const added = fc.array(arbitraryOf(sessionRecordSchema, known), { maxLength: 5 })
  return fc.record({
    sessionId: fc.constantFrom(...known('sessionId')),
    diff: fc.record({ added, updated: fc.constant([]), removed: fc.constant([]) }),
    as: fc.constantFrom('edit', 'plain')
  })
}

/** What reads back what a call has written, in the shape in which it was given. */
type ReadBack = {
  readonly [N in CallName]?: (input: CallInput<N>, answer: never) => Promise<readonly [unknown, unknown]>
}

const written: ReadBack = {
  'family.create': async (_input, answer: { id: string }) => [
    answer,
    (await it.call('family.open', { familyId: answer.id })).family
  ],
  'family.save': async (input) => [
    { ...input, createdAt: '' },
    { ...(await it.call('family.open', { familyId: input.id })).family, createdAt: '' }
  ],
  'family.savePerson': async (input) => [
    [input],
    (await it.call('family.open', { familyId: input.familyId })).people.filter(({ id }) => id === input.id)
  ],
  'family.saveConsents': async ({ consents }) => {
    const last = [...new Map(consents.map((consent) => [consent.id, consent])).values()]
    const stored = (await it.call('family.open', { familyId: known('familyId')[0] ?? '' })).consents
    return [last, last.map(({ id }) => stored.find((consent) => consent.id === id))]
  },
  'session.create': async (_input, answer: { id: string }) => [
    answer,
    (await it.call('session.open', { sessionId: answer.id })).session
  ],
  'session.save': async (input) => [input, (await it.call('session.open', { sessionId: input.id })).session],
  'session.commit': async ({ sessionId, diff }) => {
    const { records, moments } = await it.call('session.open', { sessionId })
    const stored = new Map<string, SessionRecord>(
      [...records, ...unpackMoments(moments)].map((record) => [record.id, record])
    )
    return [diff.added, diff.added.map(({ id }) => stored.get(id))]
  },
  'filter.saveAll': async ({ filters }) => [filters, await it.call('filter.list', undefined)],
  'coding.saveCoder': async ({ coder, settings }) => [
    settings,
    (await it.call('coding.coder', { coder })).settings
  ],
  'coding.correct': async ({ coder, correction, kept }) => [
    kept ? [correction] : [],
    (await it.call('coding.coder', { coder })).corrections.filter(
      ({ momentId, edge }) => momentId === correction.momentId && edge === correction.edge
    )
  ],
  'recording.saveView': async (input) => [
    input,
    await it.call('recording.view', { recordingId: input.recordingId })
  ],
  'reel.choose': async ({ sessionId, reelId }) => [{ reelId }, await it.call('reel.chosen', { sessionId })],
  'app.saveSettings': async (input) => [input, (await it.call('app.info', undefined)).settings],
  'vault.saveSettings': async (input) => {
    const { hasParentPin, ...stored } = await it.call('vault.settings', undefined)
    return [
      { ...input, pin: typeof hasParentPin },
      { ...stored, pin: 'boolean' }
    ]
  },
  'codebook.keepDraft': async (input) => [
    [input],
    (await it.call('codebook.drafts', undefined)).filter(({ id }) => id === input.id)
  ],
  'codebook.save': async (_input, answer: { id: string }) => [
    [answer],
    (await it.call('codebook.list', undefined)).flatMap(({ codebook }) =>
      codebook.id === answer.id ? [codebook] : []
    )
  ]
}

/** As it would come out of a file: what is undefined is not there, −0 is 0. */
const plain = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)))

async function everythingOpens(): Promise<void> {
  const [familyId = ''] = known('familyId')
  const [sessionId = ''] = known('sessionId')
  const opened = [
    await it.call('family.open', { familyId }),
    await it.call('session.open', { sessionId }),
    await it.call('reel.sources', { sessionId })
  ]
  expect(opened.map(({ unreadable }) => unreadable)).toEqual([0, 0, 0])
  const others = ['family.list', 'filter.list', 'codebook.list', 'codebook.drafts', 'search.places'] as const
  for (const name of others) await it.call(name, name === 'family.list' ? { query: '' } : undefined)
}

describe('what a call accepts can be read back, and family, session and reel still open', () => {
  let accepted = 0

  test.each(asked)('%s', async (name) => {
    const schema = calls[name]
    const runs = inputsOf(name)
    await fc.assert(
      fc.asyncProperty(runs, async (input) => {
        const parsed = schema.input.parse(input) as never
        const answer = await it.dispatch(name, structuredClone(input))
        // Nothing but what is foreseen goes wrong.
        expect(it.unforeseen).toEqual([])
        if (answer.ok) {
          accepted += 1
          expect(schema.output.safeParse(answer.value).error).toBeUndefined()
          const read = written[name] as
            ((input: never, answer: never) => Promise<readonly [unknown, unknown]>) | undefined
          const [said, stored] = (await read?.(parsed, answer.value as never)) ?? [null, null]
          expect(plain(stored)).toEqual(plain(said))
        }
        await everythingOpens()
      }),
      { numRuns: schema.input.type === 'void' ? 1 : slow.has(name) ? 3 : 15 }
    )
  })

  test('most were accepted: a generator that is always refused would prove nothing', () => {
    expect(accepted).toBeGreaterThan(200)
  })
})
