import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipEditsOf, type ClipEditName, clipEditNames } from '../support/every-clip-edit.ts'
import type { Film } from '../../src/shared/domain/clip-pieces.ts'
import { diffOf, reverseDiff, updateDiff } from '../../src/shared/domain/diff.ts'
import { maskBoxAt, onWholePictures } from '../../src/shared/domain/masks.ts'
import { masksAlong, withMasksAlong } from '../../src/shared/domain/masks-along.ts'
import { consentLacks, type ConsentFacts } from '../../src/shared/domain/reel-consent.ts'
import type { Clip, Mask } from '../../src/shared/domain/reel-records.ts'
import { applyDiff, type Doc, docOf } from '../../src/shared/domain/session-doc.ts'
import type { ReelItem } from '../../src/shared/domain/session-record.ts'
import { planParts } from '../../src/main/services/reel/reel-parts.ts'
import type { Shown } from '../../src/main/services/reel/segment.ts'
import { angle, card, clip, idOf, inView, mask, recordingId } from '../support/records.ts'

const filmMs = 30_000
/** Pictures as a phone writes them, now a little sooner and now a little later; the other camera at another rate. */
const filmOf = (everyMs: number, jitterMs: number): Film => {
  const count = Math.floor(filmMs / everyMs)
  const frames = Float64Array.from({ length: count }, (_, n) => n * everyMs + (n % 3) * jitterMs)
  const info = { durationMs: filmMs, width: 640, height: 360, frameRate: 1000 / everyMs, hasAudio: true }
  return { info, frames, endMs: filmMs }
}
const other = idOf(901)
const films = new Map([
  [recordingId, filmOf(40, 4.7)],
  [other, filmOf(1001 / 30, 0)]
])
const camera = angle(1, { offsetMs: 100 })
const father = idOf(3)

type Setup = {
  readonly clip: Clip
  readonly masks: readonly Mask[]
  readonly whose: 'father' | 'others'
  readonly edits: readonly { readonly name: ClipEditName; readonly a: number; readonly b: number }[]
}

/** Edges of a mask: on the clip's own more often than elsewhere. */
const edgeOf = (own: number) =>
  fc.oneof(
    fc.constant(own),
    fc.integer({ min: own - 1500, max: own + 1500 }),
    fc.integer({ min: 0, max: filmMs })
  )

const keysOf = (atMs: readonly number[]) =>
  [...new Set(atMs)]
    .toSorted((a, b) => a - b)
    .map((ms, n) => ({ atMs: ms, x: 0.1 + 0.1 * n, y: 0.2, width: 0.25, height: 0.4 }))

const setups: fc.Arbitrary<Setup> = fc
  .record({
    startMs: fc.integer({ min: 0, max: 20_000 }),
    lengthMs: fc.integer({ min: 1, max: 9_000 }),
    whose: fc.constantFrom('father' as const, 'others' as const),
    besideMs: fc.option(fc.integer({ min: 0, max: 20_000 }))
  })
  .chain(({ startMs, lengthMs, whose, besideMs }) => {
    const endMs = startMs + lengthMs
    const personId = whose === 'father' ? father : null
    const one = (id: string, from: number, to: number) =>
      fc
        .record({
          from: edgeOf(from),
          to: edgeOf(to),
          at: fc.array(fc.integer({ min: 0, max: filmMs }), { minLength: 1, maxLength: 4 }),
          n: fc.integer({ min: 1, max: 400 })
        })
        .map(({ from: a, to: b, at, n }) => {
          const [first, last] = [Math.max(0, Math.min(a, b)), Math.min(filmMs, Math.max(a, b, 1))]
          const keys = keysOf(at)
          return mask(1000 + n, { recordingId: id, personId, startMs: first, endMs: last, keys })
        })
    const beside =
      besideMs === null
        ? null
        : { recordingId: other, startMs: besideMs, endMs: besideMs + lengthMs, label: '', otherLabel: '' }
    const masks = fc.tuple(
      fc.uniqueArray(one(recordingId, startMs, endMs), {
        minLength: 1,
        maxLength: 3,
        selector: ({ id }) => id
      }),
      fc.array(
        one(other, besideMs ?? startMs, (besideMs ?? startMs) + lengthMs).map((each) => ({
          ...each,
          id: each.id.replace(/^0/, '1')
        })),
        { maxLength: 1 }
      )
    )
    return fc.record({
      clip: fc.constant(clip(21, { startMs, endMs, beside })),
      masks: masks.map((all) => all.flat()),
      whose: fc.constant(whose),
      edits: fc.array(
        fc.record({
          name: fc.constantFrom(...clipEditNames),
          a: fc.integer({ min: 0, max: filmMs }),
          b: fc.integer({ min: 0, max: filmMs })
        }),
        { minLength: 1, maxLength: 5 }
      )
    })
  })

const itemsIn = (doc: Doc): readonly ReelItem[] => [...doc.of('clip'), ...doc.of('card')]

/** What of an item's pictures, as they are rendered, shows nobody hidden: their times, by recording. */
function bareIn(
  doc: Doc,
  item: ReelItem,
  filmed: ReadonlyMap<string, Film> = films
): readonly { recordingId: string; ms: number }[] {
  const masksOf = (id: string) => doc.of('mask').filter((each) => each.recordingId === id)
  return planParts([item], filmed, masksOf).flatMap(({ seen }) =>
    seen
      .flatMap((segment): (Shown | null)[] =>
        segment.kind === 'card' ? [segment.still] : [segment.shown, segment.beside]
      )
      .flatMap((shown) => (shown === null ? [] : barePictures(shown, filmed)))
  )
}

function barePictures(
  { part }: Shown,
  filmed: ReadonlyMap<string, Film>
): readonly { recordingId: string; ms: number }[] {
  const hiding = (part.hidden?.looks ?? []).flatMap(({ masks }) => masks)
  return picturesOf(part, filmed)
    .filter((ms) => !hiding.some((each) => maskBoxAt(each, ms) !== null))
    .map((ms) => ({ recordingId: part.recordingId, ms }))
}

function picturesOf(
  { recordingId: id, startMs, pictures }: Shown['part'],
  filmed: ReadonlyMap<string, Film>
): readonly number[] {
  const frames = filmed.get(id)?.frames ?? []
  const first = Array.prototype.indexOf.call(frames, startMs)
  return Array.from({ length: pictures }, (_, n) => frames[first + n] ?? -1)
}

function factsOf(doc: Doc, whose: Setup['whose']): ConsentFacts {
  const said = [recordingId, other].map(
    (id, n) =>
      [
        id,
        inView(50 + n, {
          recordingId: id,
          personIds: whose === 'father' ? [father] : [],
          others: whose === 'others'
        })
      ] as const
  )
  return {
    people: [],
    consents: [],
    masks: Map.groupBy(doc.of('mask'), (each) => each.recordingId),
    inView: new Map(said),
    today: '2026-11-20'
  }
}

const lackingIn = (doc: Doc, whose: Setup['whose']): ReadonlySet<string> =>
  new Set(consentLacks(itemsIn(doc), 'team', factsOf(doc, whose)).flatMap(({ itemIds }) => itemIds))

const runs = { numRuns: 300 }

describe('whatever is done to a clip', () => {
  test('no picture that shows whoever must not be seen passes the wall', () => {
    fc.assert(
      fc.property(setups, ({ clip: first, masks, whose, edits }) => {
        let doc = docOf([first, ...masks])
        for (const { name, a, b } of [{ name: 'nothing' as const, a: 0, b: 0 }, ...edits]) {
          doc = applyDiff(doc, withMasksAlong(edit(doc, name, a, b), doc.of('mask')))
          const lacking = lackingIn(doc, whose)
          for (const item of itemsIn(doc))
            if (!lacking.has(item.id)) expect(bareIn(doc, item), name).toEqual([])
        }
      }),
      runs
    )
  })

  test('a clip in which they were hidden from beginning to end stays so, and so does all that is made of it', () => {
    fc.assert(
      fc.property(setups, ({ clip: first, masks, whose, edits }) => {
        let doc = docOf([first, ...masks])
        fc.pre(lackingIn(doc, whose).size === 0)
        for (const { name, a, b } of edits.filter((each) => !anew.has(each.name))) {
          doc = applyDiff(doc, withMasksAlong(edit(doc, name, a, b), doc.of('mask')))
          expect([...lackingIn(doc, whose)], name).toEqual([])
          for (const item of itemsIn(doc)) expect(bareIn(doc, item), name).toEqual([])
        }
      }),
      runs
    )
  })

  test('an edge that was hidden is hidden wherever it is moved to, in the place where it was', () => {
    fc.assert(
      fc.property(setups, ({ clip: first, masks, edits }) => {
        let doc = docOf([first, ...masks])
        for (const { name, a, b } of edits.filter((each) => !anew.has(each.name))) {
          const was = doc.of('clip').map((each) => ({ each, own: ownPictures(each) }))
          const before = doc
          doc = applyDiff(doc, withMasksAlong(edit(doc, name, a, b), doc.of('mask')))
          for (const { each, own } of was) {
            const now = doc.get(each.id)
            const [start, end] = [own[0] ?? 0, own.at(-1) ?? 0]
            if (now?.type !== 'clip' || now.recordingId !== each.recordingId) continue
            for (const old of before.of('mask').filter((m) => m.recordingId === each.recordingId)) {
              const known = doc.get(old.id)
              if (known?.type !== 'mask') throw new Error('a mask is gone')
              const [grown = known] = onWholePictures([known], films.get(each.recordingId) ?? filmOf(40, 0))
              expect(grown.keys).toEqual(old.keys)
              for (const ms of ownPictures(now))
                if (
                  (ms < start && each.startMs >= old.startMs && maskBoxAt(old, start) !== null) ||
                  (ms > end && maskBoxAt(old, end) !== null)
                )
                  expect(maskBoxAt(grown, ms), `${name} ${String(ms)}`).not.toBeNull()
            }
          }
        }
      }),
      runs
    )
  })
})

/** Pictures at whatever ticks of 1/90000 s, as a recording keeps them: some a tick apart, some far. */
const tickFilms: fc.Arbitrary<Film> = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constant(3003), fc.integer({ min: 1, max: 9000 })), {
    minLength: 2,
    maxLength: 40
  })
  .map((steps) => {
    const ticks = steps.reduce<readonly number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], [0])
    const endMs = (ticks.at(-1) ?? 0) / 90
    const info = { durationMs: Math.round(endMs), width: 640, height: 360, frameRate: 30, hasAudio: true }
    return { info, frames: Float64Array.from(ticks.slice(0, -1), (at) => at / 90), endMs }
  })

/** A time at, or a millisecond beside, where a picture begins: there an edge may fall to either side. */
const nearPicture = ({ frames, endMs }: Film): fc.Arbitrary<number> =>
  fc
    .record({ n: fc.nat({ max: frames.length }), by: fc.integer({ min: -2, max: 2 }) })
    .map(({ n, by }) => Math.max(0, Math.floor(frames[n] ?? endMs) + by))

describe('at whatever rate pictures follow each other', () => {
  const asked = tickFilms.chain((film) => {
    const at = nearPicture(film)
    const edges = fc.record({ a: at, b: at })
    return fc.record({
      film: fc.constant(film),
      shown: edges,
      beside: edges,
      hidden: fc.array(edges, { minLength: 1, maxLength: 3 }),
      freeze: at,
      slow: edges
    })
  })
  const span = ({ a, b }: { readonly a: number; readonly b: number }) => ({
    startMs: Math.min(a, b),
    endMs: Math.max(a, b)
  })

  test('no picture that shows whoever must not be seen passes the wall', () => {
    fc.assert(
      fc.property(asked, ({ film, shown, beside, hidden, freeze, slow }) => {
        const whole = clip(21, {
          ...span(shown),
          beside: { recordingId: other, ...span(beside), label: '', otherLabel: '' },
          freezes: [{ atMs: freeze, durationMs: 200 }],
          slows: [{ ...span(slow), rate: 0.5, sound: 'none' }]
        })
        const items = [
          whole,
          { ...whole, id: idOf(22), beside: null },
          card(23, { still: { recordingId, atMs: freeze } })
        ]
        const masks = [recordingId, other].flatMap((id, of) =>
          hidden.map((each, n) =>
            mask(100 + 10 * of + n, { recordingId: id, personId: father, ...span(each) })
          )
        )
        const doc = docOf([...items, ...masks])
        const filmed = new Map([recordingId, other].map((id) => [id, film]))
        const lacking = lackingIn(doc, 'father')
        for (const item of itemsIn(doc))
          if (!lacking.has(item.id)) expect(bareIn(doc, item, filmed)).toEqual([])
      }),
      runs
    )
  })

  test('a picture that begins half a millisecond later than its edge is hidden with the edge', () => {
    // Of 29.97 pictures a second every thirtieth begins so: 15 × 1001/30 ms are 500.5.
    const frames = Float64Array.from({ length: 60 }, (_, n) => (n * 3003) / 90)
    const film = { ...filmOf(1001 / 30, 0), frames, endMs: 2002 }
    expect(frames[15]).toBe(500.5)
    for (const [startMs, endMs] of [
      [500, 501],
      [499, 501],
      [400, 500],
      [500, 600],
      [501, 502]
    ] as const) {
      const doc = docOf([
        clip(21, { startMs, endMs }),
        card(22, { still: { recordingId, atMs: startMs } }),
        mask(31, { startMs, endMs, personId: father })
      ])
      expect(lackingIn(doc, 'father').size).toBe(0)
      for (const item of itemsIn(doc))
        expect(bareIn(doc, item, new Map([[recordingId, film]])), `${item.type} ${String(startMs)}`).toEqual(
          []
        )
    }
  })
})

/** Edits that take pictures of another recording, or of another stretch beside: nobody had hidden anyone there. */
const anew: ReadonlySet<ClipEditName> = new Set(['camera', 'beside', 'cover'])

function edit(doc: Doc, name: ClipEditName, a: number, b: number) {
  return clipEditsOf(doc, { films, angles: [camera], a, b })[name]()
}

function ownPictures(of: Clip): readonly number[] {
  const plain = { ...of, beside: null, freezes: [], slows: [] }
  return planParts([plain], films, () => []).flatMap(({ seen }) =>
    seen.flatMap((segment) => (segment.kind === 'film' ? picturesOf(segment.shown.part, films) : []))
  )
}

describe('a mask', () => {
  const shown = clip(21, { startMs: 5000, endMs: 9000 })
  const face = mask(31, { startMs: 5000, endMs: 9000, personId: null })
  const moved = (change: Partial<Clip>, ...masks: Mask[]) =>
    masksAlong(updateDiff(shown, change), masks).map(([, { startMs, endMs }]) => [startMs, endMs])

  test('that reaches an edge of a clip goes along when that edge is moved outward, and stays when it is moved inward', () => {
    expect(moved({ endMs: 9500 }, face)).toEqual([[5000, 9500]])
    expect(moved({ startMs: 4000, endMs: 10_000 }, face)).toEqual([[4000, 10_000]])
    expect(moved({ startMs: 6000, endMs: 8000 }, face)).toEqual([])
    expect(moved({ caption: 'Kijk' }, face)).toEqual([])
  })

  test('goes along with what stands beside the clip, also to a stretch without a length, of which a picture is shown', () => {
    const beside = { recordingId: other, startMs: 0, endMs: 1, label: '', otherLabel: '' }
    const stands = clip(21, { startMs: 14_942, endMs: 14_943, beside })
    const masks = [
      mask(31, { startMs: 0, endMs: 14_943, personId: father }),
      mask(32, { recordingId: other, startMs: 0, endMs: 1, personId: father })
    ]
    const doc = docOf([stands, ...masks])
    const diff = updateDiff(stands, { beside: { ...beside, startMs: filmMs, endMs: filmMs } })
    const after = applyDiff(doc, withMasksAlong(diff, masks))
    expect(lackingIn(applyDiff(doc, diff), 'father').size).toBe(1)
    expect(lackingIn(after, 'father').size).toBe(0)
    for (const item of itemsIn(after)) expect(bareIn(after, item)).toEqual([])
  })

  test('that ends within the clip, for someone who walks away, stays where it is', () => {
    expect(moved({ startMs: 4000, endMs: 9500 }, mask(31, { startMs: 6000, endMs: 8000 }))).toEqual([])
    expect(moved({ endMs: 9500 }, mask(31, { startMs: 5000, endMs: 8000 }))).toEqual([])
  })

  test('of a voice goes along as one of a face does, and one of another recording never', () => {
    expect(moved({ endMs: 9500 }, { ...face, kind: 'voice', keys: [] })).toEqual([[5000, 9500]])
    expect(moved({ endMs: 9500 }, { ...face, recordingId: other })).toEqual([])
  })

  test('goes along in the same step: taking that back takes back both', () => {
    const doc = docOf([shown, face])
    const diff = withMasksAlong(updateDiff(shown, { endMs: 9500 }), [face])
    expect(diff.updated.map(([, { id }]) => id)).toEqual([shown.id, face.id])
    expect([...applyDiff(applyDiff(doc, diff), reverseDiff(diff)).values()]).toEqual([...doc.values()])
  })

  test('that the same edit takes away, or changes, is left to it', () => {
    const longer = updateDiff(shown, { endMs: 9500 })
    expect(withMasksAlong({ ...longer, removed: [face] }, [face]).updated).toHaveLength(1)
    const both = diffOf({ updated: [...longer.updated, [face, { ...face, shape: 'box' }]] })
    expect(withMasksAlong(both, [face]).updated.map(([, to]) => to)).toEqual([
      { ...shown, endMs: 9500 },
      { ...face, shape: 'box', endMs: 9500 }
    ])
  })

  test('hides a card’s picture too when it begins within that picture', () => {
    const still = card(22, { still: { recordingId, atMs: 1015 } })
    expect(bareIn(docOf([still, mask(31, { startMs: 1010, endMs: 2000 })]), still)).toEqual([])
  })
})
