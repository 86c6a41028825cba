import { expect, test } from 'vitest'
import { dropped } from '../../src/renderer/features/codebooks/rows.ts'
import { type Code, type Codebook, indexCodes } from '../../src/shared/domain/codebook.ts'
import { addGroup, moveCode, tidied } from '../../src/shared/domain/codebook-edit.ts'
import { parentReelOf } from '../../src/shared/domain/parent-reel.ts'
import { clip, code, codebook, idOf, moment, parentFacts } from '../support/records.ts'

const words = (text: string) => ({ nl: text, en: text })
const order = (book: Codebook): unknown =>
  book.groups.map(({ id, codes }) => [id, ...codes.map((one) => one.id)])
const two = moveCode(
  addGroup(codebook([code('a'), code('b'), code('c'), code('d')]), words('Tweede')),
  'd',
  'groep',
  0
)

test.each([
  [
    'c:a',
    'c:c',
    true,
    [
      ['group', 'b', 'c', 'a'],
      ['groep', 'd']
    ]
  ],
  [
    'c:c',
    'c:a',
    false,
    [
      ['group', 'c', 'a', 'b'],
      ['groep', 'd']
    ]
  ],
  [
    'c:a',
    'c:d',
    true,
    [
      ['group', 'b', 'c'],
      ['groep', 'd', 'a']
    ]
  ],
  [
    'c:a',
    'g:groep',
    true,
    [
      ['group', 'b', 'c'],
      ['groep', 'a', 'd']
    ]
  ],
  ['c:d', 'g:groep', false, [['group', 'a', 'b', 'c', 'd'], ['groep']]],
  [
    'c:b',
    'g:group',
    false,
    [
      ['group', 'b', 'a', 'c'],
      ['groep', 'd']
    ]
  ],
  [
    'g:groep',
    'g:group',
    false,
    [
      ['groep', 'd'],
      ['group', 'a', 'b', 'c']
    ]
  ],
  [
    'g:group',
    'c:d',
    true,
    [
      ['groep', 'd'],
      ['group', 'a', 'b', 'c']
    ]
  ],
  [
    'g:group',
    'c:b',
    true,
    [
      ['group', 'a', 'b', 'c'],
      ['groep', 'd']
    ]
  ]
] as const)('%s let go of at %s (after: %s) gives %j', (moved, target, after, expected) => {
  expect(order(dropped(two, moved, target, after))).toEqual(expected)
})

test('of a codebook of one’s own, too, a parent reads the words for parents and never the code’s name', () => {
  const release = { reason: 'moeder vroeg ernaar', what: [{ momentId: idOf(1), code: 'book/look' }] }
  const labelOf = (change: Partial<Code>, isReleased = false): unknown => {
    const own = tidied(codebook([code('look', { label: words('Klinische naam'), ...change })]))
    const [shown] = parentReelOf({
      items: [clip(2, { momentId: idOf(1), shownAnyway: isReleased ? release : null })],
      ...{ facts: parentFacts(indexCodes([own]), [moment(1)]), growthInWords: false, child: null },
      films: [],
      masks: [],
      language: 'nl'
    }).items
    return shown?.type === 'clip' ? shown.label : 'not shown'
  }
  expect([
    labelOf({ parentVisible: true, parentLabel: words('Hij zoekt u') }),
    labelOf({ parentVisible: true, parentLabel: words('') }),
    labelOf({ parentVisible: true }),
    labelOf({ parentVisible: false, parentLabel: words('Hij zoekt u') }),
    labelOf({ parentVisible: false }, true),
    labelOf({ parentVisible: false, parentLabel: words('Hij zoekt u') }, true)
  ]).toEqual(['Hij zoekt u', null, null, 'not shown', null, null])
})
