import { expect, test } from 'vitest'
import { directionOf } from '../../src/shared/domain/text-direction.ts'
import {
  drawnText,
  inLine,
  inSentence,
  withoutTurning,
  writtenText
} from '../../src/shared/domain/written-text.ts'

test('signs that turn what follows round are no part of a text, nor are controls and half letters', () => {
  expect(writtenText('Anna\u202e speelt')).toBe('Anna speelt')
  for (const sign of ['\u202a', '\u202b', '\u202c', '\u202d', '\u2066', '\u2067', '\u2068', '\u2069'])
    expect(writtenText(`a${sign}b`)).toBe('ab')
  expect(writtenText('a\u0000b\u001bc\u0085d\u00ade\ufeff')).toBe('abc\nde')
  expect(writtenText('half \ud83d')).toBe('half \ufffd')
})

test('what joins letters and parts them stays: Farsi and emoji need it', () => {
  const texts = ['می\u200cخندد', '👨\u200d👩\u200d👧', '❤\ufe0f', 'a\u200eb\u200fc']
  expect(texts.map(writtenText)).toEqual(texts)
})

test('lines keep apart however they end, and what is drawn has one kind of space', () => {
  expect(drawnText('  een\r\ntwee \u00a0 drie\u2028vier\t')).toBe('een\ntwee drie\nvier')
  expect(drawnText('Vie\u0323\u0302t non\u2011breaking')).toBe('Việt non-breaking')
  expect([' \u200b \n ', '\u200d\ufe0f', ''].map(drawnText)).toEqual(['', '', ''])
})

test('a paragraph is read the way of its first letter', () => {
  const right = ['שלום Anna', '12: انظري', '"ببین"', 'ܫܠܡܐ', '\u200fabc', '👶 شوفي']
  const left = ['Anna שלום', '12', '', '“Дивись”', '\u200eשלום', '봐요']
  expect(right.map(directionOf)).toEqual(right.map(() => 'rtl'))
  expect(left.map(directionOf)).toEqual(left.map(() => 'ltr'))
})

test('a name in a sentence of ours keeps apart where it is read from the right, and can’t turn the rest round', () => {
  expect(['Anna', 'Дивись', '', 'שלום', 'a مريم'].map(inSentence)).toEqual([
    'Anna',
    'Дивись',
    '',
    '\u2068שלום\u2069',
    '\u2068a مريم\u2069'
  ])
  expect(['A\u202enna', '\u2067Anna', 'An\u2069na'].map(inSentence)).toEqual(['Anna', 'Anna', 'Anna'])
  // Parts of a sentence in a sentence are still apart.
  const inner = `van ${inSentence('שלום')}`
  expect(withoutTurning(inner)).toBe(inner)
  expect(inSentence(inner)).toBe(`\u2068${inner}\u2069`)
})

test('texts in one line keep to themselves, and the line begins where ours do', () => {
  expect(inLine(['samen', '', undefined, 'thuis'])).toBe('samen · thuis')
  expect(inLine(['لعب', '2 opnamen'])).toBe('\u2068لعب\u2069 · 2 opnamen')
  const about = inLine(['لعب 10:30', 'بيت (2)'], ', ')
  expect(about).toBe('\u2068لعب 10:30\u2069, \u2068بيت (2)\u2069')
  // A part that is a line itself keeps its own order.
  expect(inLine([about, '2 opnamen'])).toBe(`\u2068${about}\u2069 · 2 opnamen`)
})
