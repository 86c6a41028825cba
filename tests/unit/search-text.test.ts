import { expect, test } from 'vitest'
import { findRanges, fitOf, matchExpression, snippetOf } from '../../src/shared/domain/search-text.ts'

test('every word is quoted and open at its end, a phrase is neither cut nor open', () => {
  expect(matchExpression('moeder kijk')).toBe('"moeder"* AND "kijk"*')
  expect(matchExpression('"samen spelen" rust')).toBe('"samen spelen" AND "rust"*')
  expect(matchExpression('„samen spelen“')).toBe('"samen spelen"')
})

test('nothing that is typed is a query of its own', () => {
  expect(matchExpression('a" OR name:b* NEAR(c) -d ^e')).toBe('"OR name b NEAR c d e" AND "a"*')
  expect(matchExpression("o'neill 1:23,5")).toBe('"o neill"* AND "1 23 5"*')
  for (const empty of ['', '  ', '"', '""', '* - ( ) :', '\u0000']) expect(matchExpression(empty)).toBeNull()
})

const marked = (text: string, typed: string): readonly string[] =>
  findRanges(text, typed).map(({ start, end }) => text.slice(start, end))

test('what is found is marked by whole words, accents and capitals aside', () => {
  expect(marked('Zij kijkt één keer; kijken, aankijken.', 'KIJK een')).toEqual(['kijkt', 'één', 'kijken'])
  expect(marked('Wij gaan samen spelen. Samen, spelen!', '"samen spelen"')).toEqual([
    'samen spelen',
    'Samen, spelen'
  ])
  expect(marked('samenspel', '"samen"')).toEqual([])
})

test('of a long text the piece around the first find is shown, with marks that fit it', () => {
  const text = `${'woord '.repeat(100)}moeder wacht rustig ${'daarna '.repeat(100)}`
  const piece = snippetOf(text, 'wacht')
  expect(piece.text.length).toBeLessThan(175)
  expect(piece.text).toMatch(/^… .*moeder wacht rustig.* …$/)
  expect(piece.ranges.map(({ start, end }) => piece.text.slice(start, end))).toEqual(['wacht'])
  expect(snippetOf('Kort\n\nen klein', 'klein')).toEqual({
    text: 'Kort en klein',
    ranges: [{ start: 8, end: 13 }]
  })
})

test('a text fits better the more often and the shorter', () => {
  const fit = (text: string): number => fitOf(text, 'kijk', 40)
  expect(fit('kijkt en kijkt weer naar moeder')).toBeGreaterThan(fit('kijkt en wacht even naar moeder'))
  expect(fit('kijkt op')).toBeGreaterThan(fit(`kijkt op ${'en dan nog iets '.repeat(9)}`))
  expect(fit('niets')).toBe(0)
})
