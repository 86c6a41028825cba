import { describe, expect, test } from 'vitest'
import type { Consent, Person } from '../../src/shared/domain/family.ts'
import { type ConsentFacts, consentLacks } from '../../src/shared/domain/reel-consent.ts'
import type { Beside, Mask } from '../../src/shared/domain/reel-records.ts'
import type { ReelItem } from '../../src/shared/domain/session-record.ts'
import { angle, card, clip, idOf, inView, mask, recordingId } from '../support/records.ts'

const familyId = idOf(700)
const then = idOf(901)
const person = (n: number): Person => ({
  id: idOf(n),
  familyId,
  role: n === 1 ? 'child' : 'parent',
  label: '',
  name: '',
  callName: '',
  birthYear: null
})
const consent = (n: number, scopeId = 'team', change: Partial<Consent> = {}): Consent => ({
  id: idOf(n * 10),
  familyId,
  personId: idOf(n),
  scopeId,
  givenBy: 'moeder',
  givenOn: '2026-11-01',
  withdrawnOn: null,
  ...change
})
const [child, mother, father] = [idOf(1), idOf(2), idOf(3)]
const facts = (change: Partial<ConsentFacts> = {}): ConsentFacts => ({
  people: [person(1), person(2), person(3)],
  consents: [consent(1), consent(2)],
  masks: new Map(),
  inView: new Map(),
  today: '2026-11-20',
  ...change
})
const seen = (personIds: string[], others = false, id = recordingId) =>
  [id, inView(50, { recordingId: id, personIds, others })] as const
const masked = (...masks: Mask[]) => Map.groupBy(masks, ({ recordingId: id }) => id)
const lacks = (items: readonly ReelItem[], change?: Partial<ConsentFacts>) =>
  consentLacks(items, 'team', facts(change))
const person3 = (...itemIds: string[]) => ({ what: 'person', personId: father, itemIds })

describe('who must have agreed', () => {
  test('is everyone of the family as long as nobody said who is in view', () => {
    expect(lacks([clip(21), clip(22)])).toEqual([person3(idOf(21), idOf(22))])
  })

  test('is only who is in view of the recording', () => {
    expect(lacks([clip(21)], { inView: new Map([seen([child, mother])]) })).toEqual([])
    expect(lacks([clip(21)], { inView: new Map([seen([child, father])]) })).toEqual([person3(idOf(21))])
  })

  test('is only who is in view of the clip, where that was said', () => {
    const inRecording = { inView: new Map([seen([child, mother, father], true)]) }
    expect(lacks([clip(21, { inViewIds: [child] })], inRecording)).toEqual([])
    expect(lacks([clip(21, { inViewIds: [] })], inRecording)).toEqual([])
    expect(lacks([clip(21, { inViewIds: [father] })])).toEqual([person3(idOf(21))])
  })

  test('is also who is in view beside a clip and behind a card’s words, each by its own recording', () => {
    const beside: Beside = { recordingId: then, startMs: 0, endMs: 900, label: '', otherLabel: '' }
    const items = [
      clip(21, { inViewIds: [child], beside }),
      card(22, { still: { recordingId: then, atMs: 5 } }),
      card(23)
    ]
    expect(lacks(items, { inView: new Map([seen([father], false, then)]) })).toEqual([
      person3(idOf(21), idOf(22))
    ])
    expect(lacks(items, { inView: new Map([seen([mother], false, then)]) })).toEqual([])
  })

  test('must have agreed to this very audience, and not have taken it back by today', () => {
    const only = { inView: new Map([seen([child])]) }
    const named = [{ what: 'person', personId: child, itemIds: [idOf(21)] }]
    const wrong: Consent[][] = [
      [],
      [consent(1, 'supervisie')],
      [consent(1, 'team', { withdrawnOn: '2026-11-20' })],
      [consent(1, 'team', { givenOn: '2026-11-21' })]
    ]
    for (const consents of wrong) expect(lacks([clip(21)], { ...only, consents })).toEqual(named)
    const later = [consent(1, 'team', { withdrawnOn: '2026-11-21' })]
    expect(lacks([clip(21)], { ...only, consents: later })).toEqual([])
  })

  test('is not known when the family has nobody and nobody was named', () => {
    const nobody = { people: [], consents: [] }
    expect(lacks([clip(21)], nobody)).toEqual([{ what: 'unknown', itemIds: [idOf(21)] }])
    expect(lacks([clip(21, { inViewIds: [] })], nobody)).toEqual([])
  })

  test('someone who has left the family’s page has not agreed', () => {
    const gone = idOf(9)
    expect(lacks([clip(21)], { inView: new Map([seen([gone])]) })).toEqual([
      { what: 'person', personId: gone, itemIds: [idOf(21)] }
    ])
  })

  test('is nobody for an empty reel and for words alone', () => {
    expect([lacks([]), lacks([card(1)])]).toEqual([[], []])
  })
})

describe('a person whose face is hidden', () => {
  const only = { inView: new Map([seen([father])]) }
  const long = clip(21, { startMs: 1000, endMs: 5000 })
  const face = (startMs: number, endMs: number, change: Partial<Mask> = {}) =>
    mask(30 + startMs, { startMs, endMs, personId: father, ...change })
  const with_ = (...masks: Mask[]) => lacks([long], { ...only, masks: masked(...masks) })

  test('need not have agreed when it is hidden for the whole clip, by one mask or several that join', () => {
    expect(with_(face(1000, 5000))).toEqual([])
    expect(with_(face(0, 9000, { kind: 'pixelate' }))).toEqual([])
    expect(with_(face(3000, 5000), face(900, 3000))).toEqual([])
    expect(with_(face(0, 9000), face(1500, 2000))).toEqual([])
  })

  const short: [string, Mask[]][] = [
    ['from a millisecond too late', [face(1001, 5000)]],
    ['until a millisecond too early', [face(1000, 4999)]],
    ['with a millisecond between two masks', [face(1000, 3000), face(3001, 5000)]],
    ['by a mask nobody has looked at', [face(0, 9000, { reviewed: false })]],
    ['by a mask that lies nowhere', [face(0, 9000, { keys: [] })]],
    [
      'by a mask that lies beside the picture',
      [face(0, 9000, { keys: [{ atMs: 0, x: 1, y: 0.5, width: 0.2, height: 0.2 }] })]
    ],
    ['only to the ear', [face(0, 9000, { kind: 'voice' }), face(1, 9000, { kind: 'silence' })]],
    ['by someone else’s mask', [face(0, 9000, { personId: mother })]],
    ['by a mask of no one in particular', [face(0, 9000, { personId: null })]],
    ['on another recording', [face(0, 9000, { recordingId: then })]]
  ]
  test.each(short)('must have agreed when hidden %s', (_how, masks) => {
    expect(with_(...masks)).toEqual([person3(idOf(21))])
  })

  test('on a card is hidden by a mask at that very picture', () => {
    const still = card(22, { still: { recordingId, atMs: 4000 } })
    const at = (...masks: Mask[]) => lacks([still], { ...only, masks: masked(...masks) })
    expect(at(face(4000, 4001))).toEqual([])
    expect(at(face(0, 4000))).toEqual([person3(idOf(22))])
    expect(at(face(4001, 9000))).toEqual([person3(idOf(22))])
  })
})

describe('someone who is not of the family', () => {
  const stranger = { inView: new Map([seen([child], true)]) }
  const others = [{ what: 'others', itemIds: [idOf(21)] }]
  const long = clip(21, { startMs: 1000, endMs: 5000 })

  test('in view stands in the way', () => {
    expect(lacks([long], stranger)).toEqual(others)
  })

  test('no longer does when a region is hidden from the clip’s beginning to its end, by one mask or several', () => {
    const hidden = (change: Partial<Mask>) =>
      lacks([long], { ...stranger, masks: masked(mask(31, { startMs: 1000, endMs: 5000, ...change })) })
    expect(hidden({})).toEqual([])
    const two = masked(mask(31, { startMs: 3000, endMs: 5000 }), mask(32, { startMs: 0, endMs: 3000 }))
    expect(lacks([long], { ...stranger, masks: two })).toEqual([])
    for (const change of [
      { endMs: 1000, startMs: 0 },
      { startMs: 4000, endMs: 4500 },
      { startMs: 1001 },
      { endMs: 4999 },
      { startMs: 5000, endMs: 6000 },
      { reviewed: false },
      { personId: child },
      { kind: 'voice' as const },
      { keys: [] }
    ])
      expect(hidden(change)).toEqual(others)
  })

  describe('in view of one camera', () => {
    const [second, third] = [idOf(901), idOf(902)]
    const angles = [angle(1), angle(2)]
    const on = (id: string) => clip(21, { startMs: 1000, endMs: 5000, recordingId: id })

    test('stands in the way on every other that filmed the same, as long as nothing was said of that one', () => {
      expect(lacks([on(second)], { inView: new Map([seen([], true)]), angles, people: [] })).toEqual([
        ...others,
        { what: 'unknown', itemIds: [idOf(21)] }
      ])
      const bySecond = { inView: new Map([seen([child], true, second)]), angles, people: [person(1)] }
      for (const id of [recordingId, third]) expect(lacks([on(id)], bySecond)).toEqual(others)
      const still = card(21, { still: { recordingId: third, atMs: 5 } })
      expect(lacks([still], bySecond)).toEqual(others)
      expect(lacks([on(third)], { ...bySecond, angles: [] })).toEqual([])
      expect(lacks([on(idOf(950))], bySecond)).toEqual([])
    })

    test('no longer does where that camera or that clip was said to show nobody else, or hides them', () => {
      const said = { inView: new Map([seen([child], true), seen([child], false, second)]), angles }
      expect(lacks([on(second)], said)).toEqual([])
      const only = { inView: new Map([seen([child], true)]), angles, people: [person(1)] }
      expect(lacks([{ ...on(second), inViewIds: [child] }], only)).toEqual([])
      const hidden = mask(31, { recordingId: second, startMs: 1000, endMs: 5000 })
      expect(lacks([on(second)], { ...only, masks: masked(hidden) })).toEqual([])
      expect(lacks([on(second)], { ...only, masks: masked({ ...hidden, recordingId }) })).toEqual(others)
    })
  })

  test('nor when the therapist says who is in this clip: nobody else can be recognised then', () => {
    expect(lacks([{ ...long, inViewIds: [child] }], stranger)).toEqual([])
  })
})
