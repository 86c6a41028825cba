import { afterEach, expect, test, vi } from 'vitest'
import {
  type ConsentCase,
  consentCase,
  type GivenScope,
  type Way,
  wayNames,
  ways
} from '../support/consent-case.ts'
import { until } from '../support/recording-case.ts'
import type { Job } from '../../src/shared/domain/job.ts'

afterEach(() => {
  vi.useRealTimers()
})

const cells = wayNames.flatMap((way) =>
  ways[way].map((scopeId): readonly [Way, GivenScope] => [way, scopeId])
)

/** The ways in which something leaves although it may not; `ready` and `undo` stand around each. */
async function leaks(
  it: ConsentCase,
  among: readonly (readonly [Way, GivenScope])[],
  attempt: (way: Way, scopeId: GivenScope) => Promise<string>
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [way, scopeId] of among) {
    // There has to be a talk for it to be shown anew.
    if (way === 'talk-refresh') await it.ways['talk-start']()
    const outcome = await attempt(way, scopeId)
    if (outcome === 'left') found.push(`${way} without ${scopeId}`)
  }
  return found
}

test('with every consent each way lets out what it is for', async () => {
  const it = await consentCase()
  const outcomes: Record<string, string> = {}
  for (const way of wayNames) outcomes[way] = await it.ways[way]()
  expect(outcomes).toEqual(Object.fromEntries(wayNames.map((way) => [way, 'left'])))
})

test('nothing leaves in any way when one consent it needs was withdrawn before', async () => {
  const it = await consentCase()
  const found = await leaks(it, cells, async (way, scopeId) => {
    it.withdraw(scopeId)
    const outcome = await it.ways[way]()
    it.giveAgain(scopeId)
    return outcome
  })
  expect(found).toEqual([])
})

test('nothing leaves when who withdrew was taken off the family since', async () => {
  const it = await consentCase()
  const ofRecordings = cells.filter(([way]) => way !== 'import')
  const found = await leaks(it, ofRecordings, async (way, scopeId) => {
    it.withdraw(scopeId)
    it.removeMother()
    const outcome = await it.ways[way]()
    it.bringMotherBack()
    it.giveAgain(scopeId)
    return outcome
  })
  expect(found).toEqual([])
})

test('nothing leaves when the clock is set back to before a withdrawal', async () => {
  const it = await consentCase()
  const now = Date.now()
  const found = await leaks(it, cells, async (way, scopeId) => {
    it.withdraw(scopeId)
    vi.useFakeTimers({ toFake: ['Date'], now: now - 30 * 24 * 3600 * 1000 })
    const outcome = await it.ways[way]()
    vi.useRealTimers()
    it.giveAgain(scopeId)
    return outcome
  })
  expect(found).toEqual([])
})

const kinds: Partial<Record<Way, Job['kind']>> = {
  film: 'export-reel',
  clips: 'export-reel',
  'parent-copy': 'export-reel',
  'own-film': 'export-reel',
  'report-html': 'export-report',
  'report-pdf': 'export-report',
  import: 'import'
}

test('nothing leaves that waited for its turn when a consent was withdrawn', async () => {
  const it = await consentCase()
  const waiting = cells.filter(([way]) => kinds[way] !== undefined)
  const found = await leaks(it, waiting, async (way, scopeId) => {
    const kind = kinds[way] ?? 'import'
    const letGo = it.hold(kind)
    const outcome = it.ways[way]()
    await until(() =>
      it.services.jobs
        .list()
        .some((job) => job.kind === kind && job.status.state === 'queued' && job.subjectId !== null)
    )
    it.withdraw(scopeId)
    await letGo()
    const end = await outcome
    it.giveAgain(scopeId)
    return end
  })
  expect(found).toEqual([])
})

test('an export that runs is stopped by a withdrawal, says why, and leaves nothing', async () => {
  const it = await consentCase()
  const outcome = it.ways.film()
  await until(() =>
    it.services.jobs.list().some((job) => job.kind === 'export-reel' && job.status.state === 'running')
  )
  it.withdraw('meegeven-clip')
  expect(await outcome).toBe('reel-no-consent')
})

test('a talk that runs ends when what it shows is locked', async () => {
  const it = await consentCase()
  await it.ways['talk-start']()
  it.withdraw('terugkijken-gezin')
  expect(it.events.findLast(({ name }) => name === 'talk.reel')?.payload).toMatchObject({ items: [] })
  expect(await it.ways['talk-refresh']()).toBe('not-found')
})

test('who leaves the family needs no consent for what is recorded after', async () => {
  const it = await consentCase()
  it.withdraw('opnemen')
  expect(await it.ways.import()).toBe('no-consent')
  it.removeMother()
  expect(await it.ways.import()).toBe('left')
})
