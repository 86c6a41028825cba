import { expect, test } from 'vitest'
import { codebookSchema, codeForKey, indexCodes } from '../../src/shared/domain/codebook.ts'
import { code, codebook } from '../support/records.ts'

const book = codebook([code('look', { key: 'k' }), code('near', { key: 'shift+k', kind: 'interval' })])

test('codes are found by codebook and code, with the group and the book they are in', () => {
  const index = indexCodes([book, { ...book, id: 'other' }])
  expect([...index.keys()]).toEqual(['book/look', 'book/near', 'other/look', 'other/near'])
  expect(index.get('book/near')).toEqual({
    ref: 'book/near',
    code: book.groups[0]?.codes[1],
    group: book.groups[0],
    codebook: book
  })
})

test('a key tags one code, with and without shift, and a free key none', () => {
  expect(['k', 'shift+k', 'x'].map((key) => codeForKey(book, key))).toEqual(['book/look', 'book/near', null])
})

test('a codebook someone made is refused when a key or an id is not of the right form', () => {
  const wrong = [code('Look'), code('look', { key: 'ctrl+k' }), code('look', { key: 'kk' })]
  expect(wrong.map((made) => codebookSchema.safeParse(codebook([made])).success)).toEqual([
    false,
    false,
    false
  ])
})

test('a code that does not say whether parents see it is not shown to them', () => {
  const silent = { ...code('look'), parentVisible: undefined }
  const parsed = codebookSchema.parse({ ...book, groups: [{ ...book.groups[0], codes: [silent] }] })
  expect(parsed.groups[0]?.codes[0]?.parentVisible).toBe(false)
})
