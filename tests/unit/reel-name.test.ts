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

test('a name in any script fits in the bytes of a file system, is cut between signs and is read as it is written', () => {
  for (const sign of ['漢', 'ት', 'ش', 'क्षि', '👨‍👩‍👧', 'e\u0323\u0302']) {
    const name = safeFileName(sign.repeat(400))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(name.replaceAll(sign, '')).toBe('')
    expect(name.length).toBeGreaterThan(20)
  }
  expect(safeFileName('reel\u202e4pm.exe')).toBe('reel4pm.exe')
  expect(safeFileName('half \ud83d')).toBe('half \ufffd')
  expect(safeFileName(`${'x'.repeat(119)}. y`)).toBe('x'.repeat(119))
})
