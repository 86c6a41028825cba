import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontTableSchema, signsIn } from '../../src/shared/domain/font-table.ts'
import { fontChooser, unshownIn } from '../../src/shared/domain/choose-fonts.ts'
import { textsOfFamilies } from '../support/texts-of-families.ts'

const path = join(import.meta.dirname, '..', '..', 'resources', 'fonts', 'fonts.json')
const choose = fontChooser(fontTableSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
const unshown = (text: string) => unshownIn(text, choose)

test('ranges hold their edges and what lies between, in whatever order they stand', () => {
  const has = signsIn('U+600-6ff,U+41,U+30-39')
  const codes = [0x2f, 0x30, 0x35, 0x39, 0x3a, 0x40, 0x41, 0x42, 0x5ff, 0x600, 0x6ff, 0x700]
  expect(codes.filter(has)).toEqual([0x30, 0x35, 0x39, 0x41, 0x600, 0x6ff])
  expect([0, 0x41].filter(signsIn(''))).toEqual([])
})

test('what families write can all be shown, whatever the script', () => {
  const lacking = Object.entries(textsOfFamilies).filter(([, text]) => unshown(text).length > 0)
  expect(lacking).toEqual([])
  expect(unshown('👨‍👩‍👧 😀 👍🏽 🇳🇱 🇺🇦 ❤️ ♥ 1️⃣ 🧑🏿‍🚀 ★ ✓ ☺ 🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toEqual([])
})

test('a sign that no font has is found whole and once, whatever stands around it', () => {
  expect(unshown('Kijk 𐎀𐎁𐎀 daar')).toEqual(['𐎀', '𐎁'])
  // A mark that can't be shown takes its letter along: the two are one sign.
  expect(unshown('a\u{1e000}b')).toEqual(['a\u{1e000}'])
  expect(unshown('\ue000')).toEqual(['\ue000'])
  expect(unshown('half \ud83d letter')).toEqual([])
})

test('what steers other signs, and spaces of any kind, miss nothing', () => {
  expect(unshown('می\u200cخندد \u00a0\u2009\u3000\u200e\u200f\n\t')).toEqual([])
  expect(unshown('a\u202eb\u0007c\u00add')).toEqual([])
})
