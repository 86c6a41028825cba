import { expect, test } from 'vitest'
import { linesToRead } from '../../src/shared/domain/logbook-lines.ts'
import type { LogLine } from '../../src/shared/domain/logbook.ts'

const dayOf = (at: string): string => at.slice(0, 10)
let id = 0
const line = (
  kind: LogLine['kind'],
  at: string,
  about: Partial<NonNullable<LogLine['about']>> = {}
): LogLine => ({
  ...{ id: (id += 1), at: `${at}:00.000Z`, kind, familyId: 'f', sessionId: null, reelId: null },
  ...{ recipient: null, reason: null, files: [], expiresOn: null },
  about: { person: null, scopeId: null, on: null, recordingId: null, ...about }
})
const given = (person: string, scopeId: string, at = '2026-11-02T10:00', on = '2026-11-02'): LogLine =>
  line('consent-given', at, { person, scopeId, on })

test('what one person agreed to on one day is one line, and it drowns nothing', () => {
  const copy = line('parent-copy', '2026-11-02T09:30')
  const read = linesToRead(
    [
      given('moeder', 'team'),
      given('kind', 'opnemen'),
      given('moeder', 'opnemen'),
      given('moeder', 'team'),
      copy,
      given('moeder', 'onderzoek', '2026-11-02T09:00')
    ],
    dayOf
  )
  expect(read.map(({ line: { kind, about }, scopeIds }) => [kind, about?.person, scopeIds])).toEqual([
    ['consent-given', 'moeder', ['team', 'opnemen', 'onderzoek']],
    ['consent-given', 'kind', ['opnemen']],
    ['parent-copy', null, []]
  ])
})

test('another day, another beginning and what was taken back stand by themselves', () => {
  const lines = [
    given('moeder', 'team'),
    given('moeder', 'opnemen', '2026-11-03T10:00'),
    given('moeder', 'onderzoek', '2026-11-02T10:00', '2026-10-01'),
    line('consent-withdrawn', '2026-11-02T10:00', { person: 'moeder', scopeId: 'team', on: '2026-11-02' }),
    line('consent-withdrawn', '2026-11-02T10:00', { person: 'moeder', scopeId: 'opnemen', on: '2026-11-02' })
  ]
  expect(linesToRead(lines, dayOf).map(({ line: each }) => each)).toEqual(lines)
})
