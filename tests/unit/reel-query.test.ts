import { describe, expect, test } from 'vitest'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import type { Person, Session } from '../../src/shared/domain/family.ts'
import { noFilter } from '../../src/shared/domain/moment-filter.ts'
import {
  askReel,
  cutAround,
  plainQuery,
  queryPresets,
  type QuerySources,
  type ReelQuery,
  spanOf
} from '../../src/shared/domain/reel-query.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { angle, code, codebook, idOf, moment, recordingId } from '../support/records.ts'

const book = codebook([
  code('strong', { valence: 'strength' }),
  code('grow', { valence: 'growth' }),
  code('plain'),
  code('away', { role: 'not-codable' })
])
const codes = indexCodes([book])
const session = (n: number, cycle = 1): Session => ({
  id: idOf(500 + n),
  cycleId: idOf(600 + cycle),
  familyId: idOf(700),
  number: n,
  date: '2026-11-20',
  place: '',
  situation: '',
  codebookId: 'book'
})
const people: Person[] = (['child', 'parent', 'parent'] as const).map((role, at) => ({
  id: idOf(at + 1),
  familyId: idOf(700),
  role,
  label: role,
  name: '',
  callName: '',
  birthYear: null
}))
const minutes = (n: number): number => n * 60_000
const strong = (n: number, change: Partial<Moment> = {}) =>
  moment(n, {
    code: 'book/strong',
    extent: 'interval',
    startMs: minutes(n),
    endMs: minutes(n) + 8000,
    ...change
  })
const [film2, film1] = [recordingId, idOf(901)]

const sources = (own: readonly Moment[], change: Partial<QuerySources> = {}): QuerySources => ({
  own: session(2),
  sessions: [{ session: session(2), moments: own }],
  durations: new Map([
    [film2, minutes(60)],
    [film1, minutes(60)]
  ]),
  angles: [],
  codes,
  language: 'nl',
  people,
  inReel: new Set(),
  handles: { beforeMs: 3000, afterMs: 2000 },
  ...change
})
const ask = (query: Partial<ReelQuery>, from: QuerySources) =>
  askReel({ ...plainQuery, best: null, ...query }, from)
const ids = (query: Partial<ReelQuery>, from: QuerySources) =>
  ask(query, from).found.map(({ moment: { id } }) => Number(id.slice(-3)))

describe('what is asked for', () => {
  test('is by how each moment is meant, where an answer says so', () => {
    const words = (text: string) => ({ nl: text, en: text })
    const wijze = {
      ...{ id: 'wijze', title: words('wijze'), kind: 'single' as const },
      values: [{ id: 'koel', label: words('koel'), valence: 'growth' as const }]
    }
    const limits = indexCodes([codebook([code('limit', { valence: 'strength', modifiers: [wijze] })])])
    const limit = (n: number, answer: string) =>
      strong(n, { code: 'book/limit', modifiers: { wijze: answer } })
    const from = sources([limit(1, 'koel'), limit(2, 'warm')], { codes: limits })
    const growth: Partial<ReelQuery> = { filter: { ...noFilter, valences: ['growth'] } }
    expect([ids(growth, from), ids({ filter: { ...noFilter, valences: ['strength'] } }, from)]).toEqual([
      [1],
      [2]
    ])
    expect(ask(growth, from).found[0]?.valence).toBe('growth')
  })

  test('is by code, by valence, by star, and by whom it is about', () => {
    const from = sources([
      strong(1, { star: true }),
      moment(2, { code: 'book/grow', subject: 'parent', startMs: minutes(2) }),
      moment(3, { code: 'book/plain', startMs: minutes(3), subject: 'parent', personIds: [idOf(3)] })
    ])
    expect(ids({ filter: { ...noFilter, codes: ['book/grow', 'book/plain'] } }, from)).toEqual([2, 3])
    expect(ids({ filter: { ...noFilter, valences: ['strength'] } }, from)).toEqual([1])
    expect(ids({ filter: { ...noFilter, star: true } }, from)).toEqual([1])
    expect(ids({ personIds: [idOf(1)] }, from)).toEqual([1])
    expect(ids({ personIds: [idOf(2)] }, from)).toEqual([2])
    expect(ids({ personIds: [idOf(3)] }, from)).toEqual([2, 3])
    expect(ids({ personIds: [idOf(1)] }, sources([strong(1, { subject: 'dyad' })]))).toEqual([1])
  })

  test('of two caregivers is about them, never about a child', () => {
    const between = { ...book, id: 'two', dyad: 'caregivers' as const }
    const from = (personIds: string[]) =>
      sources([strong(1, { code: 'two/strong', subject: 'dyad', personIds })], {
        codes: indexCodes([book, between])
      })
    const child = people.find(({ role }) => role === 'child')?.id ?? ''
    const [mother = '', father = ''] = people.filter(({ role }) => role !== 'child').map(({ id }) => id)
    const asked = (id: string, personIds: string[]) => ids({ personIds: [id] }, from(personIds))
    expect([asked(child, []), asked(mother, [])]).toEqual([[], [1]])
    expect([asked(child, [child, mother]), asked(father, [child, mother])]).toEqual([[], [1]])
    expect([asked(mother, [mother, father]), asked(child, [mother, father])]).toEqual([[1], []])
  })

  test('is of this session, of its cycle, or of all that is filmed of the family', () => {
    const from = sources([], {
      sessions: [
        { session: session(1, 9), moments: [strong(11, { recordingId: film1 })] },
        { session: session(2), moments: [strong(12)] },
        { session: session(3), moments: [strong(13, { recordingId: film1 })] }
      ]
    })
    expect((['session', 'cycle', 'family'] as const).map((where) => ids({ from: where }, from))).toEqual([
      [12],
      [12, 13],
      [11, 12, 13]
    ])
  })

  test('is not what is in the reel already, is still open, can’t be coded, or is of a film that can’t be shown', () => {
    const from = sources(
      [
        strong(1),
        strong(2, { extent: 'open', endMs: null }),
        strong(3, { recordingId: idOf(999) }),
        strong(4, { code: 'book/away' }),
        strong(5)
      ],
      { inReel: new Set([idOf(1)]) }
    )
    expect([ids({}, from), ask({}, from).all]).toEqual([[5], 1])
  })
})

describe('the best', () => {
  const time = { order: 'time' as const }

  test('are starred first, then the strongest, then what the coder was sure of', () => {
    const from = sources([
      strong(1, { maybe: true }),
      strong(2),
      strong(3, { intensity: 3, maybe: true }),
      strong(4, { intensity: 2 }),
      strong(5, { star: true, maybe: true })
    ])
    const best = (count: number) => ids({ ...time, best: count }, from)
    expect([best(1), best(2), best(3), best(4), best(9)]).toEqual([
      [5],
      [3, 5],
      [3, 4, 5],
      [2, 3, 4, 5],
      [1, 2, 3, 4, 5]
    ])
  })

  test('of those that are alike spread over the film', () => {
    const from = sources([1, 2, 3, 20, 21, 58, 59].map((n) => strong(n)))
    expect([2, 3, 4].map((best) => ids({ ...time, best }, from))).toEqual([
      [1, 59],
      [1, 21, 59],
      [1, 3, 21, 59]
    ])
  })

  test('keep away from a starred one that was taken before them, and go over several films', () => {
    const near = sources([strong(30, { star: true }), strong(29), strong(31), strong(2)])
    expect(ids({ ...time, best: 2 }, near)).toEqual([2, 30])
    const two = sources([], {
      sessions: [
        { session: session(1), moments: [strong(11, { recordingId: film1 })] },
        { session: session(2), moments: [strong(12), strong(50)] }
      ]
    })
    expect(ids({ ...time, best: 2, from: 'family' }, two)).toEqual([11, 12])
  })

  test('of a hundred thousand are the same as of the few that matter', () => {
    const many = Array.from({ length: 100_000 }, (_, n) =>
      moment(n + 1, { code: 'book/strong', startMs: n * 30, star: n % 50_000 === 7 })
    )
    expect(ids({ best: 2, order: 'time' }, sources(many))).toEqual([8, 8])
  })
})

describe('the order', () => {
  const grow = (n: number) => moment(n, { code: 'book/grow', startMs: minutes(n) })

  test('begins and ends with a strength, room to grow lies before the last', () => {
    expect(ids({}, sources([grow(1), strong(2), strong(3), grow(4), strong(5)]))).toEqual([2, 3, 1, 4, 5])
    expect(ids({}, sources([grow(1), strong(2), strong(3)]))).toEqual([2, 1, 3])
    expect(ids({}, sources([grow(1), strong(2)]))).toEqual([2, 1])
    expect(ids({}, sources([grow(1), grow(2)]))).toEqual([1, 2])
  })

  test('can be that of time, session by session', () => {
    const from = sources([], {
      sessions: [
        { session: session(2), moments: [strong(3), grow(1)] },
        { session: session(1), moments: [strong(40, { recordingId: film1 })] }
      ]
    })
    expect(ids({ order: 'time', from: 'family' }, from)).toEqual([40, 1, 3])
  })
})

describe('the stretch of film', () => {
  const film = { durationMs: 60_000 }
  const handles = { beforeMs: 3000, afterMs: 2000 }
  const cut = (startMs: number, endMs: number | null, mostMs: number | null) => {
    const stretch = cutAround({ startMs, endMs }, { ...film, handles, mostMs })
    return [stretch.startMs, stretch.endMs]
  }

  test('is the moment with its handles, within the film', () => {
    expect([cut(10_000, 18_000, null), cut(1000, null, null), cut(59_000, 59_500, null)]).toEqual([
      [7000, 20_000],
      [0, 3000],
      [56_000, 60_000]
    ])
  })

  test('is no longer than is asked: first the handles become shorter, then it is cut around the middle', () => {
    expect([cut(10_000, 18_000, 10_500), cut(10_000, 18_000, 8000), cut(10_000, 18_000, 4000)]).toEqual([
      [8500, 19_000],
      [10_000, 18_000],
      [12_000, 16_000]
    ])
  })

  test('is never nothing, also without handles and at the very end', () => {
    const none = { beforeMs: 0, afterMs: 0 }
    expect(cutAround({ startMs: 500, endMs: null }, { ...film, handles: none, mostMs: null })).toEqual({
      startMs: 500,
      endMs: 1000
    })
  })

  test('is of the camera asked for where that filmed the whole moment, else of camera 1', () => {
    const from = (offsetMs: number) =>
      sources([strong(5)], {
        angles: [angle(1, { offsetMs })],
        durations: new Map([
          [film2, minutes(60)],
          [film1, minutes(20)]
        ])
      })
    const shown = (camera: number, offsetMs: number) => {
      const [found] = ask({ camera }, from(offsetMs)).found
      return [found?.recordingId, found?.startMs, found?.endMs]
    }
    const onMain = [film2, minutes(5) - 3000, minutes(5) + 10_000]
    expect(shown(1, 1000)).toEqual(onMain)
    expect(shown(2, 1000)).toEqual([film1, minutes(5) - 4000, minutes(5) + 9000])
    expect(shown(3, 1000)).toEqual(onMain)
    expect(shown(2, minutes(5) + 1)).toEqual(onMain)
    expect(shown(2, -minutes(16))).toEqual(onMain)
    // The handles end where the camera began.
    expect(shown(2, minutes(5))).toEqual([film1, 0, 10_000])
  })
})

test('the presets ask what they are called', () => {
  const from = sources([
    strong(1, { star: true }),
    strong(2),
    moment(3, { code: 'book/grow', startMs: minutes(3) })
  ])
  const found = (name: keyof typeof queryPresets) => ids(queryPresets[name], from)
  expect([found('strengths'), found('starred'), found('cycle-best'), found('growth')]).toEqual([
    [1, 2],
    [1],
    [1],
    [3]
  ])
})

test('several moments span from the first beginning to the last end', () => {
  const span = spanOf([moment(5), strong(1, { startMs: 2000, endMs: 9000 })])
  expect([span, spanOf([]), spanOf([moment(5)])]).toEqual([{ startMs: 2000, endMs: 9000 }, null, null])
})
