import { describe, expect, test } from 'vitest'
import type { Code, Codebook } from '../../src/shared/domain/codebook.ts'
import {
  addCode,
  addGroup,
  duplicateCode,
  emptyCodebook,
  moveCode,
  moveGroup,
  readyToSave,
  stepCode,
  tidied,
  typed
} from '../../src/shared/domain/codebook-edit.ts'
import {
  asCopy,
  asNextVersion,
  codesOf,
  idFrom,
  migrationDiff,
  newestVersions,
  proposeMapping
} from '../../src/shared/domain/codebook-versions.ts'
import { code, codebook, moment } from '../support/records.ts'

const words = (text: string) => ({ nl: text, en: text })
const version = (n: number, codes: readonly Code[] = [code('look')]): Codebook => ({
  ...codebook(codes),
  id: n === 1 ? 'book' : `book-${String(n)}`,
  lineageId: 'book',
  version: n
})
const order = (book: Codebook): unknown =>
  book.groups.map(({ id, codes }) => [id, ...codes.map((one) => one.id)])

describe('versions', () => {
  test('the next one comes after the newest that is known, whatever it was made from', () => {
    const { id, lineageId, version: n } = asNextVersion(version(1), [version(1), version(2)])
    expect([id, lineageId, n]).toEqual(['book-3', 'book', 3])
  })

  test('an id that someone else has is not taken twice', () => {
    const stranger = { ...codebook([]), id: 'book-2' }
    expect(asNextVersion(version(1), [version(1), stranger]).id).toBe('book-2-2')
  })

  test('a copy begins a lineage of its own', () => {
    const copy = asCopy(version(2), words('Mijn Codeboek!'), ['mijn-codeboek'])
    expect([copy.id, copy.lineageId, copy.version]).toEqual(['mijn-codeboek-2', 'mijn-codeboek-2', 1])
  })

  test('the newest of each lineage are offered', () => {
    const other = { ...codebook([]), id: 'other' }
    expect(newestVersions([version(1), other, version(2)]).map(({ id }) => id)).toEqual(['book-2', 'other'])
  })

  test.each([
    ['Één kind — kijkt op!', 'een-kind-kijkt-op'],
    ['  ', 'code'],
    ['日本', 'code']
  ])('“%s” as an id is %s', (text, id) => {
    expect(idFrom(text, 'code')).toBe(id)
  })
})

describe('moving to another version', () => {
  const from = version(1, [code('look'), code('near', { label: words('Dichtbij') }), code('gone')])
  const to = version(2, [code('look'), code('close', { label: words('dichtbij ') })])

  test('the same id is proposed first, then the same label, and nothing for what is gone', () => {
    expect(proposeMapping(from, to)).toEqual({ look: 'look', near: 'close', gone: null })
  })

  test('only moments of that codebook with a code that is mapped change, and only in their code', () => {
    const records = [
      moment(1, { note: 'blijft' }),
      moment(2, { code: 'book/gone' }),
      moment(3, { code: 'book-2/look' }),
      moment(4, { code: 'other/look' })
    ]
    expect(migrationDiff(records, 'book', to, proposeMapping(from, to))).toEqual({
      added: [],
      removed: [],
      updated: [[records[0], { ...records[0], code: 'book-2/look' }]]
    })
  })

  test('a code that the other version does not have is no target', () => {
    expect(migrationDiff([moment(1)], 'book', to, { look: 'nowhere' }).updated).toEqual([])
  })
})

describe('editing', () => {
  test('the other language follows until something else is written there', () => {
    const first = typed(undefined, 'nl', 'Kijkt', 'nl')
    expect(first).toEqual(words('Kijkt'))
    expect(typed(first, 'nl', 'Kijkt op', 'nl')).toEqual(words('Kijkt op'))
    const both = typed(first, 'en', 'Looks', 'nl')
    expect(both).toEqual({ nl: 'Kijkt', en: 'Looks' })
    expect(typed(both, 'nl', 'Kijkt op', 'nl')).toEqual({ nl: 'Kijkt op', en: 'Looks' })
  })

  const two = addGroup(codebook([code('a'), code('b'), code('c')]), words('Tweede'))

  test('codes move within their group, over its edge and to another group', () => {
    expect(order(stepCode(two, 'a', 1))).toEqual([['group', 'b', 'a', 'c'], ['groep']])
    expect(order(stepCode(two, 'c', 1))).toEqual([
      ['group', 'a', 'b'],
      ['groep', 'c']
    ])
    expect(order(stepCode(two, 'a', -1))).toEqual(order(two))
    expect(order(moveCode(two, 'a', 'group', 2))).toEqual([['group', 'b', 'c', 'a'], ['groep']])
    expect(order(moveCode(two, 'b', 'nowhere', 0))).toEqual(order(two))
    expect(order(moveGroup(two, 'groep', 0))).toEqual([['groep'], ['group', 'a', 'b', 'c']])
  })

  test('a code made double stands right after it, without keys', () => {
    const { book, codeId } = duplicateCode(codebook([code('a', { groupKey: 'x' }), code('b')]), 'a')
    expect(order(book)).toEqual([['group', 'a', 'a-2', 'b']])
    expect(codesOf(book).find(({ id }) => id === codeId)).toEqual({
      ...code('a'),
      id: 'a-2',
      key: '',
      groupKey: ''
    })
  })

  test('new codes and groups are named after their words when saved, known ones keep their id', () => {
    const saved = codebook([code('look')])
    const { book: draft } = addCode(addGroup(saved, words('Het kind')), 'groep')
    const withLabel = {
      ...draft,
      groups: draft.groups.map((group) => ({
        ...group,
        codes: group.codes.map((one) =>
          one.id === 'code' ? { ...one, label: words('Look'), reflect: words(' ') } : one
        )
      }))
    }
    const ready = readyToSave(withLabel, saved)
    expect(order(ready)).toEqual([
      ['group', 'look'],
      ['het-kind', 'look-2']
    ])
    expect(codesOf(ready).at(-1)).not.toHaveProperty('reflect')
  })

  test('what is written in one language stands in both, and what is empty is left out', () => {
    const half = code('look', { label: { nl: '', en: 'Looks' }, parentLabel: words(''), groupKey: '' })
    const [one] = codesOf(tidied({ ...codebook([half]), intro: words(' ') }))
    expect(one?.label).toEqual(words('Looks'))
    expect(one).not.toHaveProperty('parentLabel')
    expect(one).not.toHaveProperty('groupKey')
    expect(tidied({ ...codebook([]), intro: words(' ') })).not.toHaveProperty('intro')
  })

  test('an empty codebook has one group to begin with', () => {
    const made = emptyCodebook(words('Nieuw codeboek'), words('Groep'), ['nieuw-codeboek'])
    expect([made.id, made.version, order(made)]).toEqual(['nieuw-codeboek-2', 1, [['groep']]])
  })
})
