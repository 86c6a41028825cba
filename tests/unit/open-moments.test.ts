import { expect, test } from 'vitest'
import { closeOpenAt, stopOpenAt } from '../../src/shared/domain/open-moments.ts'
import { moment } from '../support/records.ts'

const open = (n: number, startMs: number) => moment(n, { extent: 'open', startMs })
const spans = (diff: ReturnType<typeof closeOpenAt>): unknown =>
  diff.updated.map(([, to]) => to.type === 'moment' && [to.extent, to.startMs, to.endMs])

test('at the end of the film all that is open is closed there, and nothing else is touched', () => {
  const moments = [open(1, 2000), moment(2), moment(3, { extent: 'interval', endMs: 9000 }), open(4, 0)]
  const diff = closeOpenAt(moments, 10_000)
  expect(diff.updated.map(([from]) => from)).toEqual([moments[0], moments[3]])
  expect(spans(diff)).toEqual([
    ['interval', 2000, 10_000],
    ['interval', 0, 10_000]
  ])
  expect([diff.added, diff.removed]).toEqual([[], []])
})

test('what began on the last picture, or after the end, lies within the film and lasts', () => {
  expect(spans(closeOpenAt([open(1, 10_000), open(2, 12_000), open(3, 9999)], 10_000))).toEqual([
    ['interval', 9999, 10_000],
    ['interval', 9999, 10_000],
    ['interval', 9999, 10_000]
  ])
  expect(spans(closeOpenAt([open(1, 0)], 0))).toEqual([['interval', 0, 1]])
})

test('stopping ends what began before this picture and leaves what begins on it or later', () => {
  expect(spans(stopOpenAt([open(1, 1000), open(2, 5000), open(3, 8000), moment(4)], 5000))).toEqual([
    ['interval', 1000, 5000]
  ])
})
