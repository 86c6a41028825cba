import { expect, test } from 'vitest'
import { cutText, utf8Bytes } from '../../src/shared/domain/cut-text.ts'

test('what is cut is cut between signs, whatever they are made of', () => {
  expect(cutText('👨‍👩‍👧👨‍👩‍👧', 9)).toBe('👨‍👩‍👧')
  expect(cutText('क्षिक्षि', 5)).toBe('क्षि')
  expect(['abc', '', '👶'].map((text) => cutText(text, 3))).toEqual(['abc', '', '👶'])
  expect(cutText('👶', 1)).toBe('')
})

test('bytes are counted as files count them', () => {
  for (const text of ['abc', 'é ß', '漢字', 'ትግርኛ', '👨‍👩‍👧', 'half \ufffd'])
    expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
  expect(cutText('漢字漢字', 7, utf8Bytes)).toBe('漢字')
})
