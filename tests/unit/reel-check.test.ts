import { describe, expect, test } from 'vitest'
import { diffOf } from '../../src/shared/domain/diff.ts'
import type { FilmLength } from '../../src/shared/domain/clip-length.ts'
import { indexCodes } from '../../src/shared/domain/codebook.ts'
import type { Person } from '../../src/shared/domain/family.ts'
import { groupWarnings } from '../../src/shared/domain/group-warnings.ts'
import { checkReel, type CheckFacts, type ReelWarning } from '../../src/shared/domain/reel-check.ts'
import { itemDurationMs } from '../../src/shared/domain/reel.ts'
import type { Clip, Mask } from '../../src/shared/domain/reel-records.ts'
import { hiddenStretches } from '../../src/shared/domain/hidden-stretches.ts'
import type { Moment, ReelItem } from '../../src/shared/domain/session-record.ts'
import { applyDiff, docOf } from '../../src/shared/domain/session-doc.ts'
import {
  angle,
  card,
  clip,
  code,
  codebook,
  idOf,
  inView,
  mask,
  moment,
  recordingId
} from '../support/records.ts'

const codes = indexCodes([
  codebook([
    code('strong', { valence: 'strength' }),
    code('grow', { valence: 'growth' }),
    code('plain'),
    code('confusing', { valence: 'strength', parentVisible: false })
  ])
])
const names = ['strong', 'grow', 'plain', 'confusing']
const minute = 60_000
const film: FilmLength = { durationMs: 20 * minute, frames: Array.from({ length: 30_000 }, (_, n) => n * 40) }
const person = (n: number, role: Person['role']): Person => ({
  id: idOf(n),
  familyId: idOf(700),
  role,
  label: role,
  name: '',
  callName: '',
  birthYear: null
})
const moments = new Map(
  names.map((name, at) => [idOf(at), moment(at, { code: `book/${name}`, subject: 'dyad' })])
)
const facts: CheckFacts = {
  momentOf: ({ momentId }) => moments.get(momentId ?? '') ?? null,
  parents: { momentOf: (id) => moments.get(id) ?? null, hiddenOn: () => [] },
  codes,
  people: [person(1, 'child'), person(2, 'parent')],
  inView: new Map(),
  masks: new Map(),
  films: new Map([[recordingId, film]]),
  hideable: new Set([recordingId]),
  newId: () => idOf(900),
  angles: [],
  unshownIn: () => []
}

const clipOf = (name: string, position: number, seconds = 20, change: Partial<Clip> = {}) =>
  clip(100 + position, {
    position,
    momentId: idOf(names.indexOf(name)),
    startMs: position * minute,
    endMs: position * minute + seconds * 1000,
    ...change
  })
const warningsOf = (items: readonly ReelItem[], change: Partial<CheckFacts> = {}) =>
  checkReel(items, { ...facts, ...change })
const check = (...items: ReelItem[]) => warningsOf(items).map(({ what }) => what)
const clipsOf = (...kinds: string[]) => kinds.map((kind, position) => clipOf(kind, position))
const reelOf = (...kinds: string[]) => check(...clipsOf(...kinds))

test('what is serious is told before advice, each in the order of the reel', () => {
  const items = clipsOf('grow', 'confusing', 'plain', 'strong')
  const grouped = groupWarnings(warningsOf(items)).map(({ what }) => what)
  expect(grouped[0]).toBe('not-for-parents')
  expect(new Set(grouped)).toEqual(new Set(check(...items)))
})

describe('the order', () => {
  test('of a strength, a growth clip and a strength has no warnings', () => {
    expect(reelOf('strong', 'grow', 'strong')).toEqual([])
  })

  test('of an empty reel, or one of cards only, is not judged', () => {
    expect([check(), check(card(1))]).toEqual([[], []])
  })

  test('wants a strength first and last', () => {
    expect(reelOf('grow', 'strong', 'plain')).toEqual(['starts-without-strength', 'ends-without-strength'])
  })

  test('of a single clip is its beginning and is named once', () => {
    expect(reelOf('grow')).toEqual(['starts-without-strength', 'too-few-clips'])
  })

  test('wants a second strength before anything else when there are more than three', () => {
    expect([
      reelOf('strong', 'grow', 'strong', 'strong'),
      reelOf('strong', 'strong', 'grow', 'strong')
    ]).toEqual([['second-without-strength'], []])
  })

  test('says of clips of no known moment that nothing is known, and does not take them for strengths', () => {
    const unknown = warningsOf([clip(1), clip(2), clip(3)])
    expect(unknown.map(({ what, itemIds }) => [what, itemIds])).toEqual([
      ['strength-unknown', [idOf(1), idOf(2), idOf(3)]]
    ])
    expect(check(clipOf('strong', 0), clip(3, { position: 1 }), clipOf('strong', 2))).toEqual([
      'strength-unknown'
    ])
  })

  test('holds back a clip whose moment is gone and of which nothing is known any more', () => {
    expect(
      check(clipOf('strong', 0), clip(3, { position: 1, momentId: idOf(99) }), clipOf('strong', 2))
    ).toEqual(['too-few-clips', 'not-for-parents', 'strength-unknown'])
  })

  test('is judged by what parents see of it, and no remedy takes what they do not see for a strength', () => {
    expect(reelOf('confusing', 'grow', 'strong', 'strong')).toEqual([
      'starts-without-strength',
      'not-for-parents'
    ])
    expect(reelOf('strong', 'grow', 'strong', 'confusing')).toEqual(['not-for-parents'])
    const hidden = clipsOf('strong', 'grow', 'confusing', 'plain', 'strong')
    const second = warningsOf(hidden).find(({ what }) => what === 'second-without-strength')
    expect(second?.remedies).toEqual([])
  })
})

test('a second growth clip is one too many', () => {
  expect(reelOf('strong', 'strong', 'grow', 'grow', 'strong')).toEqual(['more-than-one-growth'])
})

test('three to five clips; cards do not count', () => {
  expect(check(card(1), clipOf('strong', 1), clipOf('strong', 2))).toEqual(['too-few-clips'])
  expect(reelOf(...Array.from({ length: 6 }, () => 'strong'))).toEqual(['too-many-clips'])
})

test('ten to sixty seconds a clip, the bounds included; over ninety is said more strongly', () => {
  const lengths = (...seconds: number[]) => check(...seconds.map((s, at) => clipOf('strong', at, s)))
  expect([lengths(10, 60, 30), lengths(9.9, 30, 30), lengths(30, 61, 90), lengths(30, 30, 90.1)]).toEqual([
    [],
    ['clip-too-short'],
    ['clip-too-long', 'clip-too-long'],
    ['clip-far-too-long']
  ])
})

test('what goes slower or stands still counts as long as it is shown', () => {
  const slow = { slows: [{ startMs: 0, endMs: minute, rate: 0.5 as const, sound: 'none' as const }] }
  expect(check(clipOf('strong', 0, 31, slow), clipOf('strong', 1), clipOf('strong', 2))).toEqual([
    'clip-too-long'
  ])
})

test('five minutes with its cards is the most', () => {
  const five = Array.from({ length: 5 }, (_, at) => clipOf('strong', at, 60))
  expect([check(...five), check(...five, card(1))]).toEqual([[], ['reel-too-long']])
})

test('a code that is not for parents is noticed until it is shown on purpose', () => {
  expect(reelOf('strong', 'confusing', 'strong', 'strong')).toEqual(['not-for-parents'])
  const shownAnyway = { reason: 'moeder vroeg ernaar', what: [{ momentId: idOf(3), code: 'book/confusing' }] }
  const shown = [clipOf('strong', 0), clipOf('confusing', 1, 20, { shownAnyway }), clipOf('strong', 2)]
  expect(check(...shown)).toEqual([])
})

describe('what is not for parents inside a clip', () => {
  const inside = (startMs: number, endMs: number | null, change: Partial<Moment> = {}) =>
    moment(60, {
      ...{ code: 'book/confusing', startMs, endMs, extent: endMs === null ? 'point' : 'interval' },
      ...change
    })
  const checked = (items: readonly ReelItem[], ...hidden: Moment[]) =>
    warningsOf(items, {
      momentOf: () =>
        moment(0, { code: 'book/strong', subject: 'dyad', startMs: 8000, endMs: 12_000, extent: 'interval' }),
      parents: { ...facts.parents, hiddenOn: (id) => hiddenStretches(id, hidden, []) }
    }).filter(({ what }) => what === 'contains-hidden')
  const [one] = [clipOf('strong', 0)]
  const mended = (...hidden: Moment[]) =>
    checked([one], ...hidden).map(({ remedies }) =>
      remedies.map(({ what, diff }) => {
        const [[, to] = []] = diff.updated
        return to?.type === 'clip' ? [what, to.startMs, to.endMs] : [what]
      })
    )

  test('is told for each of them, with where it is', () => {
    const found = checked([one], inside(15_000, null), { ...inside(2000, 3000), id: idOf(61) })
    expect(found.map(({ itemIds, held }) => [itemIds, held?.momentId, held?.within?.startMs])).toEqual([
      [[one.id], idOf(60), 15_000],
      [[one.id], idOf(61), 2000]
    ])
  })

  test('is left out by a later beginning or an earlier end, on pictures, as long as the moment is still seen', () => {
    expect([
      mended(inside(2000, 3010)),
      mended(inside(15_010, null)),
      mended(inside(8500, null)),
      mended(inside(11_990, null)),
      mended(inside(0, 20_000)),
      mended(inside(18_000, null, { extent: 'open' }))
    ]).toEqual([
      [[['begin-later', 3040, 20_000]]],
      [[['end-earlier', 0, 15_000]]],
      [
        [
          ['begin-later', 8520, 20_000],
          ['end-earlier', 0, 8480]
        ]
      ],
      [[['end-earlier', 0, 11_960]]],
      [[]],
      [[['end-earlier', 0, 18_000]]]
    ])
  })

  test('is taken off beside a clip, and from behind the words of a card', () => {
    const beside = { recordingId: idOf(950), startMs: 0, endMs: 4000, label: '', otherLabel: '' }
    const there = inside(1000, 2000, { recordingId: idOf(950) })
    const still = { recordingId, atMs: 2500 }
    const found = [
      ...checked([{ ...one, beside }], there),
      ...checked([one, card(1, { position: 5, still })], inside(2000, 3000)).slice(1)
    ]
    expect(
      found.map(({ remedies }) => remedies.map(({ what, diff }) => [what, diff.updated[0]?.[1]]))
    ).toMatchObject([[['take-beside', { beside: null }]], [['take-still', { still: null }]]])
  })

  test('is gone after each remedy', () => {
    for (const hidden of [inside(2000, 3010), inside(8500, null), inside(15_000, 16_000)])
      for (const warning of checked([one], hidden))
        for (const { diff } of warning.remedies)
          expect(checked([...applyDiff(docOf([one]), diff).of('clip')], hidden)).toEqual([])
  })
})

describe('who is in view', () => {
  const three = clipsOf('strong', 'strong', 'strong', 'strong')
  const only = (items: readonly ReelItem[], change: Partial<CheckFacts> = {}) =>
    warningsOf(items, change).flatMap((each) => (each.what === 'one-sided' ? [each.only] : []))
  const about = (subject: 'child' | 'parent', count: number) => {
    const momentOf: CheckFacts['momentOf'] = ({ position }) =>
      moment(0, { code: 'book/strong', subject: position < count ? subject : 'dyad' })
    return { momentOf }
  }

  test('nearly always the child, or the parent, alone is one-sided', () => {
    expect([only(three, about('child', 3)), only(three, about('parent', 4))]).toEqual([['child'], ['parent']])
    expect([only(three, about('child', 2)), only(three)]).toEqual([[], []])
  })

  test('is what was said of the clip, and of the recording', () => {
    expect(only(three.map((each) => ({ ...each, inViewIds: [idOf(2)] })))).toEqual(['parent'])
    expect(only(three, { inView: new Map([[recordingId, inView(9, { personIds: [idOf(1)] })]]) })).toEqual([
      'child'
    ])
  })

  test('is not judged when the family has no one else', () => {
    expect(only(three, { ...about('child', 4), people: [person(1, 'child')] })).toEqual([])
  })
})

test('a mask that nobody has looked at is named at each clip and card that shows it', () => {
  const waiting = mask(9, { reviewed: false, startMs: 30_000, endMs: 70_000 })
  const items = [
    ...clipsOf('strong', 'strong', 'strong'),
    card(99, { position: 9, still: { recordingId, atMs: 40_000 } })
  ]
  const voice = mask(8, { kind: 'voice', keys: [], startMs: 30_000, endMs: 70_000 })
  const named = (change: object) =>
    warningsOf(items, { masks: new Map([[recordingId, [{ ...waiting, ...change }, voice]]]) }).flatMap(
      ({ what, itemIds }) => [what, ...itemIds]
    )
  expect(named({})).toEqual(['mask-unreviewed', idOf(101), 'mask-unreviewed', idOf(99)])
  // Once looked at, all that is left to say is that it ends within the clip.
  expect(named({ reviewed: true })).toEqual(['hidden-in-part', idOf(101)])
})

describe('someone who is hidden but heard', () => {
  const items = clipsOf('strong', 'strong', 'strong')
  const [, between] = items
  const father = idOf(2)
  const heard = (masks: readonly Mask[], change: Partial<CheckFacts> = {}, of: ReelItem[] = items) =>
    warningsOf(of, { masks: new Map([[recordingId, masks]]), ...change }).filter(
      ({ what }) => what === 'hidden-but-heard'
    )
  const face = (change: Partial<Mask>) => mask(9, { startMs: 65_000, endMs: 70_000, ...change })
  const sound = (kind: 'voice' | 'silence', startMs: number, endMs: number) =>
    mask(startMs, { kind, keys: [], startMs, endMs })

  test('is named at the clip, with a stretch disguised or silent in one click that clears it', () => {
    const [warning, ...more] = heard([face({})])
    expect(more).toEqual([])
    expect(warning).toMatchObject({ itemIds: [idOf(101)] })
    expect(warning?.remedies.map(({ what }) => what)).toEqual(['disguise-voice', 'silence'])
    for (const { diff } of warning?.remedies ?? []) {
      expect(diff.added).toMatchObject([
        { type: 'mask', recordingId, startMs: 65_000, endMs: 70_000, keys: [] }
      ])
      expect(heard([face({}), ...(diff.added as Mask[])])).toEqual([])
    }
  })

  test('of the family counts where they are hidden all through the clip: else they have to agree', () => {
    const whole = { personId: father, startMs: 0, endMs: 90_000 }
    expect(heard([face(whole)]).flatMap(({ itemIds }) => itemIds)).toEqual([idOf(100), idOf(101)])
    expect(heard([face({ ...whole, startMs: 60_001 })]).flatMap(({ itemIds }) => itemIds)).toEqual([])
  })

  test('is not where voices are disguised or nothing is heard, and only there', () => {
    expect(heard([face({}), sound('voice', 64_000, 68_000), sound('silence', 68_000, 75_000)])).toEqual([])
    const gaps = heard([face({}), sound('voice', 66_000, 67_000), sound('silence', 68_000, 75_000)])
    expect(gaps[0]?.remedies[0]?.diff.added).toMatchObject([
      { startMs: 65_000, endMs: 66_000 },
      { startMs: 67_000, endMs: 68_000 }
    ])
    expect(heard([face({})], {}, [{ ...(between as Clip), mute: true }])).toEqual([])
    expect(heard([face({ reviewed: false })])).toEqual([])
  })

  test('on a recording of another session is mended at the clip', () => {
    const [warning] = heard([face({})], { hideable: new Set() })
    expect(warning?.remedies).toMatchObject([
      { what: 'mute-clip', diff: { updated: [[{ mute: false }, { mute: true }]] } }
    ])
  })

  test('in many clips is said once, and mended at once', () => {
    const four = clipsOf('strong', 'strong', 'strong', 'strong')
    const grouped = groupWarnings(heard([face({ startMs: 0, endMs: 300_000 })], {}, four))
    expect(grouped).toHaveLength(1)
    expect(grouped[0]?.itemIds).toHaveLength(4)
  })
})

describe('a remedy', () => {
  const after = (items: readonly ReelItem[], warning: ReelWarning, at = 0): ReelItem[] => {
    const remedy = warning.remedies[at]
    const doc = remedy ? applyDiff(docOf([...items]), remedy.diff) : docOf([])
    return [...doc.of('clip'), ...doc.of('card')]
  }
  const order = (items: readonly ReelItem[]) =>
    items.toSorted((a, b) => a.position - b.position).map(({ id }) => Number(id.slice(-3)))
  const first = (items: readonly ReelItem[], what: string): ReelWarning => {
    const warning = warningsOf(items).find((each) => each.what === what)
    if (warning === undefined) throw new Error(`no ${what}`)
    return warning
  }

  test('brings a strength to the front, behind the title card, and to the end, before the last card', () => {
    const cards = [card(1, { position: -1 }), card(2, { position: 9 })]
    const items = [...cards, ...clipsOf('grow', 'plain', 'strong', 'strong')]
    expect(order(after(items, first(items, 'starts-without-strength')))).toEqual([1, 102, 100, 101, 103, 2])
    const ends = [...cards, ...clipsOf('strong', 'strong', 'grow', 'plain')]
    expect(order(after(ends, first(ends, 'ends-without-strength')))).toEqual([1, 100, 102, 103, 101, 2])
    const second = [...cards, ...clipsOf('strong', 'grow', 'strong', 'strong')]
    expect(order(after(second, first(second, 'second-without-strength')))).toEqual([1, 100, 102, 101, 103, 2])
  })

  test('is not offered where it would only move the trouble', () => {
    const remedies = (what: string, ...kinds: string[]) => first(clipsOf(...kinds), what).remedies
    expect(remedies('starts-without-strength', 'grow', 'plain', 'strong')).toEqual([])
    expect(remedies('ends-without-strength', 'strong', 'plain', 'plain')).toEqual([])
    expect(remedies('second-without-strength', 'strong', 'grow', 'plain', 'strong')).toEqual([])
    expect(remedies('too-few-clips', 'strong')).toEqual([])
  })

  test('takes out what counts least, and keeps the strengths it begins and ends with', () => {
    const items = clipsOf('strong', 'grow', 'plain', 'strong', 'plain', 'strong', 'strong')
    expect(order(after(items, first(items, 'too-many-clips')))).toEqual([100, 101, 103, 105, 106])
  })

  test('leaves one growth clip, whichever of two is wanted', () => {
    const items = clipsOf('strong', 'strong', 'grow', 'grow', 'strong')
    const warning = first(items, 'more-than-one-growth')
    expect([order(after(items, warning)), order(after(items, warning, 1))]).toEqual([
      [100, 101, 102, 104],
      [100, 101, 103, 104]
    ])
  })

  test('shortens around the moment, and lengthens more before it than after it', () => {
    const long = [
      clipOf('strong', 0, 200, { momentId: idOf(50) }),
      ...clipsOf('strong', 'strong', 'strong').slice(1)
    ]
    const at: CheckFacts['momentOf'] = (each) =>
      moment(50, {
        code: 'book/strong',
        subject: 'dyad',
        extent: 'interval',
        startMs: each.momentId === idOf(50) ? 150_000 : 0,
        endMs: 160_000
      })
    const warning = warningsOf(long, { momentOf: at }).find(({ what }) => what === 'clip-far-too-long')
    if (warning === undefined) throw new Error('no warning')
    const [shortened] = after(long, warning).filter(({ id }) => id === idOf(100))
    expect(shortened).toMatchObject({ startMs: 125_000, endMs: 185_000 })
    const short = [clipOf('strong', 1, 5), ...clipsOf('strong', 'strong', 'strong').slice(1)]
    const [longer] = after(short, first(short, 'clip-too-short')).filter(({ id }) => id === idOf(101))
    expect(longer).toMatchObject({ startMs: 57_000, endMs: 67_000 })
  })

  test('lengthens within the film, and not at all when that is too short', () => {
    const [early] = [clipOf('strong', 0, 4, { startMs: 1000, endMs: 5000 })]
    const items = [early, ...clipsOf('strong', 'strong', 'strong').slice(1)]
    expect(after(items, first(items, 'clip-too-short'))[0]).toMatchObject({ startMs: 0, endMs: 10_000 })
    const films = new Map([[recordingId, { frames: film.frames, durationMs: 9000 }]])
    const [warning] = warningsOf(items, { films })
    expect(warning).toMatchObject({ what: 'clip-too-short', remedies: [] })
  })

  test('never lengthens into what is hidden from parents, and not at all where too little else is left', () => {
    const items = [clipOf('strong', 1, 5), ...clipsOf('strong', 'strong', 'strong').slice(1)]
    const hiddenAt = (...stretches: readonly (readonly [number, number])[]): Partial<CheckFacts> => {
      const hidden = stretches.map(([startMs, endMs], at) => ({
        ...{ moment: moment(70 + at, { code: 'book/confusing', startMs, endMs }), startMs, endMs }
      }))
      return { parents: { ...facts.parents, hiddenOn: () => hidden } }
    }
    const longer = (change: Partial<CheckFacts>) => {
      const warning = warningsOf(items, change).find(({ what }) => what === 'clip-too-short')
      const [from] = warning?.remedies ?? []
      if (warning === undefined || from === undefined) return null
      const [grown] = after(items, warning).filter(({ id }) => id === idOf(101))
      return grown?.type === 'clip' ? [grown.startMs, grown.endMs] : null
    }
    // The clip shows 60 to 65 s; it would begin at 57 and end at 67.
    expect(longer(hiddenAt([50_000, 59_000]))).toEqual([59_000, 69_000])
    expect(longer(hiddenAt([66_000, 66_000]))).toEqual([56_000, 66_000])
    expect(longer(hiddenAt([50_000, 59_000], [67_000, 80_000]))).toBe(null)
  })

  test('makes the longest clips equally short until five minutes hold all', () => {
    const items = [70, 70, 70, 70, 58].map((seconds, at) =>
      clipOf('strong', at, seconds, { startMs: at * minute, endMs: at * minute + seconds * 1000 })
    )
    const fitted = after(items, first(items, 'reel-too-long'))
    expect(fitted.map((each) => Math.round(itemDurationMs(each) / 1000))).toEqual(
      [60, 60, 60, 60, 58].map((s) => (s === 60 ? 60 : s))
    )
  })

  const kinds = ['strong', 'grow', 'plain', 'confusing']
  test('clears its warning, whatever the reel, and is one edit of its own clips', () => {
    let seed = 7
    const dice = (sides: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((seed / 2 ** 32) * sides)
    }
    let applied = 0
    for (let round = 0; round < 400; round += 1) {
      const items: ReelItem[] = Array.from({ length: 1 + dice(8) }, (_, at) => {
        const seconds = [3, 9, 12, 30, 61, 75, 95, 140][dice(8)] ?? 10
        const startMs = dice(10) * 100_000 + dice(1000)
        return clipOf(kinds[dice(4)] ?? 'plain', at, seconds, {
          position: dice(3) === 0 ? 0 : at,
          startMs,
          endMs: startMs + seconds * 1000,
          slows: dice(4) === 0 ? [{ startMs, endMs: startMs + 2000, rate: 0.25, sound: 'none' }] : [],
          freezes: dice(4) === 0 ? [{ atMs: startMs + 1000, durationMs: 3000 }] : []
        })
      })
      for (const warning of warningsOf(items))
        for (const at of warning.remedies.keys()) {
          applied += 1
          const key = (each: ReelWarning) =>
            `${each.what} ${each.itemIds.length === 1 ? each.itemIds.join() : ''}`
          const ofClips = warning.what.startsWith('clip-')
          const left = warningsOf(after(items, warning, at)).filter((each) =>
            ofClips
              ? each.what.startsWith('clip-') && each.itemIds.join() === warning.itemIds.join()
              : warning.itemIds.length === 1 && !warning.what.includes('without')
                ? key(each) === key(warning)
                : each.what === warning.what
          )
          expect({ warning, left }).toEqual({ warning, left: [] })
        }
    }
    expect(applied).toBeGreaterThan(1000)
  })
})

describe('told together', () => {
  const short = Array.from({ length: 4 }, (_, at) => clipOf('strong', at, 4))
  const tooShort = (items: readonly ReelItem[], change: Partial<CheckFacts> = {}) =>
    groupWarnings(warningsOf(items, change)).filter(({ what }) => what === 'clip-too-short')

  test('what is said of three clips or more is said once, and one click mends all of them', () => {
    const [warning, ...more] = tooShort(short)
    expect(more).toEqual([])
    expect(warning?.itemIds).toEqual(short.map(({ id }) => id))
    const [remedy] = warning?.remedies ?? []
    const mended = applyDiff(docOf(short), remedy?.diff ?? { added: [], updated: [], removed: [] })
    expect(mended.of('clip').map(itemDurationMs)).toEqual([10_000, 10_000, 10_000, 10_000])
  })

  test('two are told one by one', () => {
    expect(tooShort(short.slice(0, 2)).map(({ itemIds }) => itemIds.length)).toEqual([1, 1])
  })

  test('what takes a look is told apart from what a click can mend', () => {
    const elsewhere = short.map((each) => ({
      ...each,
      id: idOf(500 + each.position),
      recordingId: idOf(901)
    }))
    expect(
      tooShort([...short, ...elsewhere]).map(({ itemIds, remedies }) => [itemIds.length, remedies.length])
    ).toEqual([
      [4, 1],
      [4, 0]
    ])
  })
})

describe('someone who is hidden in a part of a clip', () => {
  const shown = clip(101, { startMs: 52_000, endMs: 62_000 })
  const face = (startMs: number, endMs: number, change: Partial<Mask> = {}) =>
    mask(300 + (startMs % 97), { startMs, endMs, ...change })
  const toldOf = (masks: readonly Mask[], change: Partial<CheckFacts> = {}) =>
    warningsOf([shown], { masks: Map.groupBy(masks, (each) => each.recordingId), ...change }).filter(
      ({ what }) => what.startsWith('hidden-in-part')
    )
  const spans = (from: readonly { startMs: number; endMs: number }[] = []) =>
    from.map(({ startMs, endMs }) => [startMs, endMs])

  test('is named with every stretch in which they are not, and each remedy leaves none', () => {
    const masks = [face(52_700, 57_000), face(58_000, 61_900)]
    const [warning] = toldOf(masks)
    expect(spans(warning?.uncovered?.covered)).toEqual([
      [52_700, 57_000],
      [58_000, 61_900]
    ])
    expect(spans(warning?.uncovered?.gaps)).toEqual([
      [52_000, 52_700],
      [57_000, 58_000],
      [61_900, 62_000]
    ])
    expect(warning?.remedies.map(({ what }) => what)).toEqual(['hide-all'])
    const after = applyDiff(docOf([shown, ...masks]), warning?.remedies[0]?.diff ?? diffOf({}))
    expect(toldOf(after.of('mask'))).toEqual([])
  })

  test('can be left out with the rest of the clip where they are hidden in one stretch', () => {
    const [warning] = toldOf([face(52_700, 61_900)])
    expect(warning?.remedies.map(({ what }) => what)).toEqual(['hide-all', 'trim-to-hidden'])
    expect(warning?.remedies[1]?.diff.updated[0]?.[1]).toMatchObject({ startMs: 52_700, endMs: 61_900 })
  })

  test('is not named when they are hidden all through, and each person counts alone', () => {
    expect(toldOf([face(52_000, 57_000), face(57_000, 62_000)])).toEqual([])
    expect(toldOf([face(52_000, 57_000), face(57_000, 62_000, { personId: idOf(1) })])).toHaveLength(2)
    expect(toldOf([face(52_700, 61_900, { kind: 'voice', keys: [] })])).toEqual([])
  })

  test('on another camera only is told of the camera that is shown', () => {
    const second = angle(1, { offsetMs: 1000 })
    const hidden = face(52_000, 53_000, { recordingId: second.recordingId })
    const facts_ = { masks: new Map([[second.recordingId, [hidden]]]), angles: [second] }
    const said = (items: readonly ReelItem[]) => warningsOf(items, facts_).map(({ what }) => what)
    expect(said([shown])).toContain('hidden-on-other-camera')
    expect(said([{ ...shown, startMs: 55_000 }])).not.toContain('hidden-on-other-camera')
  })
})

test('signs that can’t be shown are named with the text they stand in, also in a reel of cards alone, and come before advice', () => {
  const unshownIn = (text: string) => Array.from(text).filter((sign) => '𐎀𐎁'.includes(sign))
  const line = { id: idOf(901), text: 'Kijk 𐎁', startMs: null, endMs: null }
  const beside = { recordingId, startMs: 0, endMs: 20_000, label: 'Nu', otherLabel: 'Toen 𐎀' }
  const shown = clipOf('strong', 1, 20, { caption: '𐎀 en 𐎁', childLines: [line], beside })
  const titled = card(2, { title: 'Titel 𐎀', text: 'Tekst 𐎁' })
  const told = (items: readonly ReelItem[]) =>
    groupWarnings(warningsOf(items, { unshownIn })).filter(({ what }) => what === 'signs-not-shown')
  expect(
    told([shown, titled]).map(({ itemIds, unshown }) => [itemIds, unshown?.place, unshown?.signs])
  ).toEqual([
    [[shown.id], 'caption', ['𐎀', '𐎁']],
    [[shown.id], 'child', ['𐎁']],
    [[shown.id], 'label', ['𐎀']],
    [[titled.id], 'title', ['𐎀']],
    [[titled.id], 'text', ['𐎁']]
  ])
  expect(told([titled])).toHaveLength(2)
  const [first] = groupWarnings(warningsOf([shown], { unshownIn }))
  expect(first?.what).toBe('signs-not-shown')
  expect(told([clipOf('strong', 1, 20, { caption: 'Alles kan' })])).toEqual([])
})
