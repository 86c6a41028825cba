import { expect, test } from 'vitest'
import { rankCommands } from '../../src/shared/domain/rank-commands.ts'

const commands = [
  { id: 'play', title: 'Afspelen of stilzetten' },
  { id: 'star', title: 'Ster aan of uit' },
  { id: 'start', title: 'Moment hier laten beginnen' },
  { id: 'workbench', title: 'Kijken en coderen', hint: 'Naar een scherm' },
  { id: 'family', title: 'Esdoorn', hint: 'Gezin' }
]
const found = (query: string, recent: readonly string[] = []): readonly string[] =>
  rankCommands(commands, query, recent).map(({ id }) => id)

test('every word must fit, at the beginning of a word best', () => {
  expect(found('st')).toEqual(['star', 'play'])
  expect(found('hier moment')).toEqual(['start'])
  expect(found('hier ster')).toEqual([])
  expect(found('gezin')).toEqual(['family'])
  expect(found('KÍJKEN')).toEqual(['workbench'])
})

test('letters in their order fit too, after all others', () => {
  expect(found('afsp stil')).toEqual(['play'])
  expect(found('kjk')).toEqual(['workbench'])
  expect(found('zx')).toEqual([])
})

test('of those that fit alike the last used come first', () => {
  expect(found('', ['family', 'star'])).toEqual(['family', 'star', 'play', 'start', 'workbench'])
  expect(found('of', ['star'])).toEqual(['star', 'play'])
  expect(found('of')).toEqual(['play', 'star'])
})
