import { describe, expect, test } from 'vitest'
import { codebookSchema } from '../../src/shared/domain/codebook.ts'
import {
  type Binding,
  bindingsInForce,
  conflictsOf,
  giveKeys,
  reservedChords,
  resetKeys
} from '../../src/shared/domain/shortcuts.ts'

const defaults: readonly Binding[] = [
  { id: 'play', keys: ['space'], group: 'player' },
  { id: 'remove', keys: ['delete', 'backspace'], group: 'tagging' },
  { id: 'undo', keys: ['mod+z'], group: 'general' },
  { id: 'reel-play', keys: ['space'], group: 'reel' },
  { id: 'reel-move', keys: ['alt+arrowup'], group: 'reel', fixed: true },
  { id: 'parent-slow', keys: ['s'], group: 'parent-screen' }
]

const book = (id: string, key: string) =>
  codebookSchema.parse({
    id,
    title: { nl: id, en: id },
    groups: [
      {
        id: 'g',
        title: { nl: 'g', en: 'g' },
        exclusive: false,
        colour: { family: 'teal', hex: '#0f6b69' },
        codes: [
          {
            id: 'look',
            label: { nl: 'kijkt', en: 'looks' },
            definition: { nl: '', en: '' },
            subject: 'child',
            kind: 'point',
            valence: 'neutral',
            key
          }
        ]
      }
    ]
  })

const around = { bindings: defaults, codebooks: [book('other', 'q'), book('mine', 'a')], codebookId: 'mine' }
const kinds = (chord: string, id: string) => conflictsOf(chord, id, around).map(({ kind }) => kind)
const keysOf = (changes: Readonly<Record<string, readonly string[]>>, id: string) =>
  bindingsInForce(defaults, changes).find((binding) => binding.id === id)?.keys

describe('what may be said against a key', () => {
  test('nothing, when it is free', () => {
    expect(conflictsOf('shift+p', 'play', around)).toEqual([])
  })
  test('its own key is no conflict', () => {
    expect(conflictsOf('space', 'play', around)).toEqual([])
  })
  test('another action has it where both work', () => {
    expect(conflictsOf('backspace', 'play', around)).toEqual([{ kind: 'action', id: 'remove' }])
    expect(conflictsOf('mod+z', 'reel-play', around)[0]).toEqual({ kind: 'action', id: 'undo' })
  })
  test('an action of another screen may have the same key', () => {
    expect(kinds('s', 'play')).toEqual([])
    expect(kinds('delete', 'reel-play')).toEqual([])
  })
  test('a code has it, in the codebook in use or in another', () => {
    expect(conflictsOf('a', 'play', around)).toEqual([{ kind: 'code', ref: 'mine/look', inUse: true }])
    expect(conflictsOf('q', 'play', around)).toEqual([{ kind: 'code', ref: 'other/look', inUse: false }])
    expect(conflictsOf('a', 'parent-slow', around)).toEqual([])
  })
  test('the system or the menu takes it first', () => {
    expect(['tab', 'alt+f4', 'mod+q', 'f11', 'mod+,'].map((chord) => kinds(chord, 'play'))).toEqual(
      Array.from({ length: 5 }, () => ['system'])
    )
  })
  test('it is no key of its own', () => {
    expect(['shift+shiftleft', 'capslock', '', 'mod+'].map((chord) => kinds(chord, 'play'))).toEqual(
      Array.from({ length: 4 }, () => ['unpressable'])
    )
  })
  test('a widget brings it along', () => {
    expect(kinds('alt+arrowup', 'reel-play')).toEqual(['fixed'])
  })
  test('text fields keep it, and AltGr types with it', () => {
    expect(kinds('mod+c', 'play')).toEqual(['field'])
    expect(kinds('mod+alt+p', 'play')).toEqual(['alt-gr'])
  })
})

describe('changing keys', () => {
  test('a key that is given to one is taken from the other', () => {
    const changes = giveKeys({}, 'play', ['space', 'backspace'], defaults)
    expect([keysOf(changes, 'play'), keysOf(changes, 'remove')]).toEqual([['space', 'backspace'], ['delete']])
    expect(keysOf(changes, 'reel-play')).toEqual(['space'])
  })
  test('putting one back gives it its own keys, wherever they went', () => {
    const changes = giveKeys({}, 'remove', ['space'], defaults)
    expect([keysOf(changes, 'play'), keysOf(changes, 'remove')]).toEqual([[], ['space']])
    const back = resetKeys(changes, 'play', defaults)
    expect([keysOf(back, 'play'), keysOf(back, 'remove')]).toEqual([['space'], []])
    expect(resetKeys(back, 'remove', defaults)).toEqual({})
  })
  test('what a reset action lets go of goes back to where it came from', () => {
    const changes = giveKeys({}, 'play', ['backspace'], defaults)
    expect([keysOf(changes, 'play'), keysOf(changes, 'remove')]).toEqual([['backspace'], ['delete']])
    expect(resetKeys(changes, 'play', defaults)).toEqual({})
  })
  test('what can’t be changed isn’t, whatever the settings say', () => {
    expect(keysOf({ 'reel-move': ['x'] }, 'reel-move')).toEqual(['alt+arrowup'])
  })
  test('codes keep off the keys in force while tagging, and only those', () => {
    const changes = giveKeys({}, 'undo', ['u'], defaults)
    expect([...reservedChords(bindingsInForce(defaults, changes))].toSorted()).toEqual([
      'backspace',
      'delete',
      'space',
      'u'
    ])
  })
})
