import { expect, test } from 'vitest'
import { safeFileName, suggestReelName } from '../../src/shared/domain/reel-name.ts'

test('a reel is named by what it is, the session and its day, and by no person', () => {
  const words = { reel: 'Compilatie', session: 'sessie' }
  expect(suggestReelName(words, { number: 3, date: '2026-11-20' })).toBe('Compilatie sessie 3 2026-11-20')
})

test('a name is made fit for every system', () => {
  const names = ['a/b\\c:d*e?"f<g>h|i', 'tab\there', 'dots... ', '  spaces   inside ', '../../up', 'é ✓ 漢字']
  expect(names.map(safeFileName)).toEqual([
    'a-b-c-d-e--f-g-h-i',
    'tab-here',
    'dots',
    'spaces inside',
    '..-..-up',
    'é ✓ 漢字'
  ])
})

test('names that Windows keeps for itself, and no name at all, get a mark in front', () => {
  expect(['CON', 'aux', 'lpt1', '', ' . '].map(safeFileName)).toEqual(['_CON', '_aux', '_lpt1', '_', '_'])
})

test('a name is never longer than a file system takes', () => {
  expect(safeFileName('x'.repeat(500))).toHaveLength(120)
})
