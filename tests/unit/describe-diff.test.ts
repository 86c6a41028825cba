import { expect, test } from 'vitest'
import { describeDiff } from '../../src/shared/domain/describe-diff.ts'
import { type Diff, diffOf } from '../../src/shared/domain/diff.ts'
import type { Moment, Pass } from '../../src/shared/domain/session-record.ts'
import { card, clip, idOf, moment, nextStep, quote, reel, reportText } from '../support/records.ts'

const interval = moment(2, { extent: 'interval', startMs: 1000, endMs: 5000 })
const changed = (from: Moment, ...changes: Partial<Moment>[]): Diff =>
  diffOf({ updated: changes.map((change) => [from, { ...from, ...change }] as const) })
const pass: Pass = {
  type: 'pass',
  id: idOf(60),
  coder: 'An',
  startedAt: '2026-11-20T09:00:00.000Z',
  blind: true
}

test.each<[string, number, Diff]>([
  ['moment-added', 2, diffOf({ added: [moment(1), moment(2)] })],
  ['moment-removed', 1, diffOf({ removed: [moment(1)] })],
  [
    'moment-added',
    1,
    {
      ...changed(moment(3, { extent: 'open' }), { extent: 'interval', endMs: 9000 }),
      added: [moment(4, { extent: 'open' })]
    }
  ],
  ['moment-ended', 1, changed(moment(3, { extent: 'open' }), { extent: 'interval', endMs: 9000 })],
  [
    'moment-moved',
    3,
    changed(
      interval,
      { startMs: 1040, endMs: 5040 },
      { startMs: 1080, endMs: 5080 },
      { startMs: 0, endMs: 4000 }
    )
  ],
  ['moment-moved', 1, changed(moment(1), { startMs: 1040 })],
  ['moment-edge', 1, changed(interval, { endMs: 5040 })],
  ['moment-edge', 1, changed(interval, { startMs: 1040 })],
  [
    'moment-split',
    1,
    {
      ...changed(interval, { endMs: 3000 }),
      added: [moment(5, { extent: 'interval', startMs: 3000, endMs: 5000 })]
    }
  ],
  ['moment-merged', 2, { ...changed(interval, { endMs: 7000 }), removed: [moment(6)] }],
  ['moment-recoded', 1, changed(interval, { code: 'book/wait' })],
  ['moment-starred', 1, changed(interval, { star: true })],
  ['moment-unstarred', 1, changed({ ...interval, star: true }, { star: false })],
  ['moment-note', 1, changed(interval, { note: 'x' })],
  ['moment-caption', 1, changed(interval, { caption: 'x' })],
  ['moment-maybe', 1, changed(interval, { maybe: true })],
  ['moment-intensity', 1, changed(interval, { intensity: 3 })],
  ['moment-subject', 1, changed(interval, { personIds: [idOf(70)] })],
  ['moment-modifiers', 1, changed(interval, { modifiers: { tone: 'soft' } })],
  ['moment-changed', 2, changed(interval, { note: 'x' }, { star: true })],
  ['clip-added', 1, diffOf({ added: [reel(), clip(1)] })],
  ['clip-removed', 2, diffOf({ removed: [clip(1), clip(2)] })],
  ['clip-order', 1, diffOf({ updated: [[clip(1), clip(1, { position: 9 })]] })],
  [
    'clip-order',
    2,
    diffOf({
      updated: [
        [clip(1), clip(1, { position: 9 })],
        [card(2), card(2, { position: 8 })]
      ]
    })
  ],
  ['clip-trimmed', 1, diffOf({ updated: [[clip(1), clip(1, { endMs: 19_000 })]] })],
  ['clip-changed', 1, diffOf({ updated: [[clip(1), clip(1, { mute: true })]] })],
  ['card-added', 1, diffOf({ added: [card(1)] })],
  ['card-changed', 1, diffOf({ updated: [[card(1), card(1, { title: 'x' })]] })],
  ['pass-added', 1, diffOf({ added: [pass] })],
  ['pass-removed', 1, diffOf({ removed: [moment(1, { passId: pass.id }), pass] })],
  ['words', 1, diffOf({ added: [quote(1)] })],
  ['words', 1, diffOf({ updated: [[nextStep(1), nextStep(1, { what: 'x' })]] })],
  ['report', 1, diffOf({ added: [reportText(1)] })],
  ['reel', 1, diffOf({ updated: [[reel(), reel({ name: 'x' })]] })],
  ['several', 2, diffOf({ added: [moment(1), quote(1)] })]
])('%s (%i)', (what, count, diff) => {
  expect(describeDiff(diff)).toEqual({ what, count })
})
