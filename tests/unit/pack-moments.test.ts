import { expect, test } from 'vitest'
import {
  type MomentRow,
  packedMomentsSchema,
  packedProperties,
  packMoments,
  type PackedMoments,
  unpackMoments
} from '../../src/shared/domain/pack-moments.ts'
import type { Moment } from '../../src/shared/domain/session-record.ts'
import { idOf, moment } from '../support/records.ts'

/** As it lies in the vault. */
function row(moment: Moment): MomentRow {
  return packedProperties.map((property) => {
    const value = moment[property]
    if (typeof value === 'boolean') return Number(value)
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
  })
}
const packed = (moments: readonly Moment[]): PackedMoments => packMoments(moments.map(row))

const varied = Array.from({ length: 700 }, (_, n) =>
  moment(n, {
    extent: n % 3 === 0 ? 'interval' : n % 3 === 1 ? 'point' : 'open',
    startMs: n * 37,
    endMs: n % 3 === 0 ? n * 37 + 10 : null,
    code: `book/code-${String(n % 5)}`,
    subject: n % 2 === 0 ? 'parent' : 'child',
    note: n % 2 === 0 ? `“notitie” ${String(n)}, nr 🙂` : '',
    caption: n === 13 ? 'a,b' : '',
    star: n % 7 === 0,
    maybe: n % 11 === 0,
    intensity: n % 4 === 0 ? 3 : null,
    personIds: n % 5 === 0 ? [idOf(70), idOf(71)] : [],
    passId: n % 6 === 0 ? idOf(950) : null,
    modifiers: n % 8 === 0 ? { voice: ['soft', 'warm'], how: 'so', much: 2 } : {}
  })
)

test('moments come out of their columns as they went in, in the same order', () => {
  for (const moments of [[], varied.slice(0, 1), varied.slice(0, 200), varied])
    expect(unpackMoments(packedMomentsSchema.parse(packed(moments)))).toEqual(moments)
})

test('they survive a carrier that puts the bytes where numbers can’t be read', () => {
  const moved = (bytes: Uint8Array): Uint8Array => {
    const room = new Uint8Array(bytes.length + 1)
    room.set(bytes, 1)
    return room.subarray(1)
  }
  const { ids, startMs, endMs, columns } = packed(varied)
  const carried = {
    ids,
    startMs: moved(startMs),
    endMs: moved(endMs),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, { values, at }]) => [name, { values, at: moved(at) }])
    )
  }
  expect(unpackMoments(packedMomentsSchema.parse(carried))).toEqual(varied)
})

test('what moments have in common is kept once', () => {
  const [a, b] = unpackMoments(packed([moment(1), moment(2)]))
  expect(a?.modifiers).toBe(b?.modifiers)
  expect(a?.personIds).toBe(b?.personIds)
})

const good = packed(varied.slice(0, 3))
const wrong: [string, PackedMoments][] = [
  ['an id that is none', { ...good, ids: good.ids.replace('-', 'x') }],
  ['an id too few', { ...good, ids: good.ids.slice(37) }],
  ['a time before the film', packed([moment(1, { startMs: -1 })])],
  ['a time between milliseconds', packed([moment(1, { startMs: 0.5 })])],
  ['a code that is none', packed([moment(1, { code: 'Geen code' })])],
  ['three persons', packed([moment(1, { personIds: [idOf(1), idOf(2), idOf(3)] })])],
  ['a column too short', { ...good, endMs: good.endMs.subarray(8) }],
  [
    'a value that is not there',
    { ...good, columns: { ...good.columns, code: { ...good.columns.code, at: Uint8Array.of(0, 1, 9) } } }
  ],
  ['no value at all', { ...good, columns: { ...good.columns, star: { values: [], at: Uint8Array.of() } } }]
]
test.each(wrong)('%s is refused', (_name, packedWrong) => {
  expect(packedMomentsSchema.safeParse(packedWrong).success).toBe(false)
})
