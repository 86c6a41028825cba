import { expect, test } from 'vitest'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import { compileFilter } from '../../src/shared/domain/match-moment.ts'
import {
  askingFields,
  isSameFilter,
  type MomentFilter,
  momentFilterSchema,
  noFilter,
  withoutFamily,
  withoutField
} from '../../src/shared/domain/moment-filter.ts'
import { showMoments } from '../../src/shared/domain/shown-moments.ts'
import { byTime } from '../../src/shared/domain/coding.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { code, codebook, idOf, moment } from '../support/records.ts'

const book = codebook([
  code('look', { label: { nl: 'Oogcontact', en: 'Eye contact' }, valence: 'strength', key: 'a' }),
  code('wait', { label: { nl: 'Wachten', en: 'Waiting' }, valence: 'growth', key: 'b' })
])
const other = { ...codebook([code('sing')]), id: 'second', lineageId: 'first' }
const codes = indexCodes([book, other])

const moments: readonly Moment[] = [
  moment(1, { note: 'Kind kijkt één keer op', star: true, intensity: 2, personIds: [idOf(70)] }),
  moment(2, { extent: 'interval', endMs: 7000, caption: 'Ik zie jou', subject: 'dyad', maybe: true }),
  moment(3, {
    code: 'book/wait',
    extent: 'open',
    modifiers: { tone: 'soft', with: ['doll', 'car'], times: 3 }
  }),
  moment(4, { code: 'second/sing', extent: 'interval', endMs: 4500, intensity: 5, passId: idOf(60) }),
  moment(5, { code: 'gone/gone', note: ' ', subject: 'parent' })
]

/** Which of the moments above fit, by their numbers. */
function found(asked: Partial<MomentFilter>, language: 'nl' | 'en' = 'nl'): readonly number[] {
  const fits = compileFilter(
    { ...noFilter, ...asked },
    { codes, language, people: [], inReel: new Set([idOf(2)]) }
  )
  return moments.filter(fits ?? (() => true)).map((each) => moments.indexOf(each) + 1)
}

test('a filter that asks nothing is no test at all', () => {
  expect(compileFilter(noFilter, { codes, language: 'nl', people: [], inReel: new Set() })).toBeNull()
  expect(
    compileFilter({ ...noFilter, text: '  ' }, { codes, language: 'nl', people: [], inReel: new Set() })
  ).toBeNull()
})

test('text is found in label, note and caption, each word anywhere, accents and capitals aside', () => {
  expect(found({ text: 'KIJKT een' })).toEqual([1])
  expect(found({ text: 'oogcontact' })).toEqual([1, 2])
  expect(found({ text: 'oogcontact jou' })).toEqual([2])
  expect(found({ text: 'eye' }, 'en')).toEqual([1, 2])
  expect(found({ text: 'gone' })).toEqual([5])
  expect(found({ text: 'nergens' })).toEqual([])
})

test('codebooks, groups and codes are one list; any of them will do', () => {
  expect(found({ codes: ['book/wait'] })).toEqual([3])
  expect(found({ codes: ['gone/gone'] })).toEqual([5])
  expect(found({ groups: ['book/group'] })).toEqual([1, 2, 3])
  expect(found({ codebooks: ['first'] })).toEqual([4])
  expect(found({ codebooks: ['first'], codes: ['book/look'] })).toEqual([1, 2, 4])
})

test.each<[keyof MomentFilter, Partial<MomentFilter>, readonly number[]]>([
  ['subjects', { subjects: ['dyad', 'parent'] }, [2, 5]],
  ['personIds', { personIds: [idOf(70), idOf(71)] }, [1]],
  ['valences', { valences: ['strength'] }, [1, 2]],
  ['extents', { extents: ['interval', 'open'] }, [2, 3, 4]],
  ['durationMs', { durationMs: { from: 500, to: 500 } }, [4]],
  ['durationMs', { durationMs: { from: 501, to: null } }, [2]],
  ['timeMs', { timeMs: { from: 5000, to: null } }, [2, 3, 5]],
  ['timeMs', { timeMs: { from: null, to: 1000 } }, [1]],
  ['timeMs', { timeMs: { from: 4400, to: 4600 } }, [2, 3, 4]],
  ['intensity', { intensity: { from: 2, to: 4 } }, [1]],
  ['star', { star: true }, [1]],
  ['star', { star: false }, [2, 3, 4, 5]],
  ['maybe', { maybe: true }, [2]],
  ['note', { note: true }, [1]],
  ['note', { note: false }, [2, 3, 4, 5]],
  ['inReel', { inReel: true }, [2]],
  ['inReel', { inReel: false }, [1, 3, 4, 5]],
  ['modifiers', { modifiers: { tone: ['soft', 'loud'] } }, [3]],
  ['modifiers', { modifiers: { with: ['car'] } }, [3]],
  ['modifiers', { modifiers: { times: ['3'] } }, [3]],
  ['modifiers', { modifiers: { times: ['4'] } }, []],
  ['passIds', { passIds: [idOf(60)] }, [4]],
  ['passIds', { passIds: [null] }, [1, 2, 3, 5]]
])('%s: %j', (field, asked, expected) => {
  expect(found(asked)).toEqual(expected)
  expect(askingFields({ ...noFilter, ...asked })).toEqual([field])
})

test('of several fields every one must fit', () => {
  expect(found({ valences: ['strength'], maybe: true, timeMs: { from: 0, to: 2000 } })).toEqual([2])
  expect(found({ star: true, maybe: true })).toEqual([])
})

test('a field is taken back, a filter compared, and made fit for any family', () => {
  const asked = { ...noFilter, star: true, personIds: [idOf(70)], text: 'x' }
  expect(askingFields(asked)).toEqual(['text', 'personIds', 'star'])
  expect(isSameFilter(withoutField(withoutField(withoutFamily(asked), 'star'), 'text'), noFilter)).toBe(true)
  expect(
    isSameFilter(asked, momentFilterSchema.parse({ star: true, personIds: [idOf(70)], text: 'x' }))
  ).toBe(true)
  expect(isSameFilter(asked, noFilter)).toBe(false)
})

test('after any edit the shown ones are those that a filter from scratch shows, and only the changed are tested', () => {
  let tests = 0
  const fits = (each: Moment): boolean => {
    tests += 1
    return each.star
  }
  const many = Array.from({ length: 400 }, (_, n) => moment(n + 1, { star: n % 3 === 0 }))
  let before = showMoments(many, fits, null)
  tests = 0
  let seed = 7
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (let edit = 0; edit < 300; edit++) {
    const list = [...before.all]
    const at = random(list.length)
    const there = list[at]
    if (there === undefined) continue
    if (edit % 3 === 0) list.splice(at, 1)
    else if (edit % 3 === 1) list[at] = { ...there, star: !there.star }
    else list.push(moment(1000 + edit, { startMs: random(400_000), star: random(2) === 0 }))
    const after = list.sort(byTime)
    before = showMoments(after, fits, before)
    expect(before.shown).toEqual(after.filter(({ star }) => star))
  }
  expect(tests).toBeLessThanOrEqual(300)
})

test('a moment between two caregivers that names a child is not found by persons: it isn’t known whom it is about', () => {
  const people = (['child', 'parent', 'parent'] as const).map((role, at) => ({
    ...{ id: idOf(70 + at), familyId: idOf(99), role, label: role, name: '', callName: '', birthYear: null }
  }))
  const between = {
    ...codebook([code('repair', { subject: 'dyad' })]),
    id: 'two',
    dyad: 'caregivers' as const
  }
  const context = { codes: indexCodes([between]), language: 'nl', people, inReel: new Set<string>() } as const
  const fits = compileFilter({ ...noFilter, personIds: [idOf(71)] }, context)
  const about = (personIds: string[]) => moment(9, { code: 'two/repair', subject: 'dyad', personIds })
  expect([about([idOf(70), idOf(71)]), about([idOf(71), idOf(72)])].map((each) => fits?.(each))).toEqual([
    false,
    true
  ])
})
