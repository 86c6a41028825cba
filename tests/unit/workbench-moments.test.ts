import { expect, test } from 'vitest'
import { neighbourOf } from '../../src/renderer/features/workbench/neighbour.ts'
import { parseTime } from '../../src/renderer/features/workbench/parse-time.ts'
import { momentsOf, openMomentsOf } from '../../src/renderer/state/moments.ts'
import { docOf } from '../../src/shared/domain/session-doc.ts'
import { formatTime } from '../../src/shared/domain/time.ts'
import { moment, recordingId } from '../support/records.ts'

const moments = [
  moment(1, { note: 'Kind kijkt op' }),
  moment(2, { star: true, caption: 'Ik kijk naar jou' }),
  moment(3, { code: 'book/wait', star: true })
]

test('without a choice the next moment is the one after the playhead', () => {
  const [first, second, third] = moments
  expect(neighbourOf(moments, null, 1500, 1)).toBe(second)
  expect(neighbourOf(moments, null, 1500, -1)).toBe(first)
  expect(neighbourOf(moments, second ?? null, 0, 1)).toBe(third)
  expect(neighbourOf(moments, third ?? null, 0, 1)).toBeNull()
})

test('a document’s moments are sorted once, by time, for each recording', () => {
  const open = moment(9, { extent: 'open', startMs: 10 })
  const other = moment(8, { recordingId: crypto.randomUUID() })
  const doc = docOf([...moments.toReversed(), open, other])
  expect(momentsOf(doc, recordingId)).toEqual([open, ...moments])
  expect(momentsOf(doc, recordingId)).toBe(momentsOf(doc, recordingId))
  expect(openMomentsOf(doc, recordingId)).toEqual([open])
  expect(momentsOf(doc, null)).toEqual([])
})

test('a time is read as it is written, with a point or a comma', () => {
  expect(['1:23.5', '1:23,045', '83', '1:02:03', '0:00.000'].map(parseTime)).toEqual([
    83_500, 83_045, 83_000, 3_723_000, 0
  ])
  expect(['', 'x', '1:75', '1:70:00', '1.2345', '-3'].map(parseTime)).toEqual(Array(6).fill(null))
  expect(parseTime(formatTime(3_723_456, 'millis'))).toBe(3_723_456)
})
