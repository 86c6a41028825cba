import { describe, expect, test } from 'vitest'
import {
  angleAt,
  angleSpan,
  anglesOf,
  angleWith,
  areSoundAngles,
  toAngleMs,
  toMainMs,
  whyNoAngle
} from '../../src/shared/domain/angles.ts'
import { angle, idOf } from '../support/records.ts'

const main = idOf(900)

test('the angles of a recording are found among all, in the order in which they were added', () => {
  const records = [angle(2), angle(3, { mainId: idOf(950) }), angle(4)]
  expect(anglesOf(records, main).map(({ id }) => id)).toEqual([idOf(2), idOf(4)])
  expect(anglesOf(records, null)).toEqual([])
  expect(angleWith(records, idOf(904))?.id).toBe(idOf(4))
  expect(angleWith(records, main)).toBeNull()
})

test('times map to the angle and back, also before it began', () => {
  const later = { offsetMs: 17_300 }
  expect([0, 17_300, 20_000].map((ms) => toAngleMs(later, ms))).toEqual([-17_300, 0, 2700])
  expect(toAngleMs({ offsetMs: -350 }, 0)).toBe(350)
  for (const ms of [0, 1, 99_999]) expect(toMainMs(later, toAngleMs(later, ms))).toBe(ms)
})

test.each([
  ['begins later and ends later', 17_300, 60_000, 60_000, { startMs: 17_300, endMs: 60_000 }],
  ['began earlier', -350, 60_000, 60_000, { startMs: 0, endMs: 59_650 }],
  ['lies within', 1000, 5000, 60_000, { startMs: 1000, endMs: 6000 }],
  ['was over before', -60_000, 60_000, 60_000, null],
  ['begins only afterwards', 60_000, 60_000, 60_000, null]
])('an angle that %s covers that much of the film', (_name, offsetMs, angleMs, mainMs, span) => {
  expect(angleSpan({ offsetMs }, angleMs, mainMs)).toEqual(span)
})

test('a time lies before, within or after an angle', () => {
  const at = (ms: number) => angleAt({ offsetMs: 1000 }, 5000, ms)
  expect([999, 1000, 5999, 6000].map(at)).toEqual(['before', 'within', 'within', 'after'])
})

describe('a recording can be an angle', () => {
  const others = [angle(1), angle(2)]
  test('when it stands on its own and there is room', () => {
    expect(whyNoAngle(others, main, idOf(903))).toBeNull()
  })
  test.each([
    ['the recording itself', main, main, 'same-recording'],
    ['an angle already', main, idOf(901), 'is-angle'],
    ['an angle of another recording', idOf(950), idOf(901), 'is-angle'],
    ['of an angle', idOf(901), idOf(903), 'main-is-angle'],
    ['one with angles of its own', idOf(950), main, 'has-angles']
  ])('but not %s', (_name, mainId, recordingId, why) => {
    expect(whyNoAngle(others, mainId, recordingId)).toBe(why)
  })
  test('and not a fifth camera', () => {
    expect(whyNoAngle([...others, angle(3)], main, idOf(904))).toBe('too-many')
  })
})

test('a set of angles is sound when each could have been added beside the others', () => {
  expect(areSoundAngles([])).toBe(true)
  expect(areSoundAngles([angle(1), angle(2), angle(3)])).toBe(true)
  expect(areSoundAngles([1, 2, 3, 4].map((n) => angle(n)))).toBe(false)
  expect(areSoundAngles([angle(1), angle(2, { recordingId: idOf(901) })])).toBe(false)
  expect(areSoundAngles([angle(1), angle(2, { mainId: idOf(901) })])).toBe(false)
})
