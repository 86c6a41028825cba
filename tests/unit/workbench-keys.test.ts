import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deafCodes, keysOf, resolveKey } from '../../src/renderer/features/workbench/resolve-key.ts'
import { chordOf } from '../../src/renderer/state/keymap.ts'
import { actionFor, defaultBindings, putKeysInForce } from '../../src/renderer/state/keys-in-force.ts'
import type { Codebook } from '../../src/shared/domain/codebook.ts'
import { contentSchema } from '../../src/shared/domain/content.ts'
import { groupLetters } from '../../src/shared/domain/key-scheme.ts'
import { conflictsOf } from '../../src/shared/domain/shortcuts.ts'
import { code, codebook } from '../support/records.ts'

const root = join(import.meta.dirname, '../..')
const { codebooks } = contentSchema.parse(
  JSON.parse(readFileSync(join(root, 'resources/content/content.json'), 'utf8'))
)
const [starter] = codebooks

const press = (code: string, change: Partial<KeyboardEvent> = {}): string =>
  chordOf({ code, key: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...change })

test('every code of every built-in codebook can be reached by keys, in both schemes', () => {
  for (const scheme of ['code', 'group'] as const)
    expect(codebooks.flatMap((book) => deafCodes(book, scheme))).toEqual([])
  expect(codebooks.flatMap(({ groups }) => groups.flatMap(({ codes }) => codes))).toHaveLength(229)
})

test('no key does two things', () => {
  const around = { bindings: defaultBindings(), codebooks, codebookId: '' }
  const clashes = defaultBindings().flatMap(({ id, keys }) =>
    keys.flatMap((chord) =>
      conflictsOf(chord, id, around)
        .filter(({ kind }) => !['field', 'fixed'].includes(kind))
        .map((conflict) => ({ id, chord, conflict }))
    )
  )
  expect(clashes).toEqual([])
})

test('an action with another key answers to that, and to its own no more', () => {
  putKeysInForce({ star: ['shift+p'] })
  expect([actionFor('shift+p'), actionFor('.')]).toEqual(['star', null])
  putKeysInForce({})
  expect([actionFor('shift+p'), actionFor('.')]).toEqual([null, 'star'])
})

test('a code that asks for a key of the program is told to be deaf', () => {
  if (starter === undefined) throw new Error('no codebook')
  const [group] = starter.groups
  const [code, other] = group?.codes ?? []
  if (!group || !code || !other) throw new Error('no code')
  const clashing = { ...starter, groups: [{ ...group, codes: [{ ...code, key: 'j' }, other] }] }
  expect(deafCodes(clashing)).toEqual([`${starter.id}/${code.id}`])
})

test('keys are places on the keyboard, with their modifiers in one order', () => {
  expect([
    press('KeyA'),
    press('Digit1', { shiftKey: true, key: '!' }),
    press('Numpad1', { key: '1' }),
    press('Numpad4', { key: 'ArrowLeft' }),
    press('KeyZ', { metaKey: true, shiftKey: true }),
    press('ArrowLeft', { altKey: true, shiftKey: true }),
    press('BracketLeft'),
    press('NumpadEnter')
  ]).toEqual(['a', 'shift+1', '1', 'arrowleft', 'mod+shift+z', 'alt+shift+arrowleft', '[', 'enter'])
})

test('a digit tags, space plays, and a letter that is nobody’s does nothing', () => {
  if (starter === undefined) throw new Error('no codebook')
  expect(resolveKey('1', starter)).toEqual({ kind: 'code', ref: 'starter-vier-tags/afstemming' })
  expect(resolveKey('space', starter)).toEqual({ kind: 'action', id: 'play-pause' })
  expect(resolveKey('q', starter)).toBeNull()
  expect(resolveKey('mod+1', starter)).toBeNull()
})

test('in the scheme of group and letter a digit arms a group, and a letter is a code of that group', () => {
  const book = codebooks.find(({ id }) => id === 'bouwsteen-2-toevertrouwen')
  if (book === undefined) throw new Error('no codebook')
  expect(resolveKey('2', book, 'group')).toEqual({ kind: 'group', index: 1 })
  expect(resolveKey('v', book, 'group', 1)).toEqual({ kind: 'code', ref: codeAt(book, 1, 0) })
  expect(resolveKey('v', book, 'group', 2)).toEqual({ kind: 'code', ref: codeAt(book, 2, 0) })
  expect(resolveKey('v', book, 'group')).toBeNull()
  expect(resolveKey('9', book, 'group')).toBeNull()
  expect(resolveKey('j', book, 'group', 1)).toEqual({ kind: 'action', id: 'shuttle-back' })
  const [first = ''] = keysOf(book, codeAt(book, 1, 0), 'group')
  expect([first, ...keysOf(book, codeAt(book, 1, 0), 'group')]).toEqual(['2', '2', 'v'])
})

test('a codebook with one group needs no digit first', () => {
  if (starter === undefined) throw new Error('no codebook')
  expect(keysOf(starter, 'starter-vier-tags/afstemming', 'group')).toEqual(['a'])
  expect(resolveKey('a', starter, 'group')).toEqual({ kind: 'code', ref: 'starter-vier-tags/afstemming' })
  expect(resolveKey('1', starter, 'group')).toEqual({ kind: 'group', index: 0 })
})

test('more than ten groups go on with the digits and Shift, and codes that say no letter get one', () => {
  const codes = ['a1', 'a2', 'a3'].map((id) => code(id, { key: 'shift+1', label: { nl: 'jij a', en: 'x' } }))
  const group = codebook(codes).groups[0]
  if (group === undefined) throw new Error('no group')
  const many = {
    ...codebook([]),
    groups: Array.from({ length: 21 }, (_, at) => ({ ...group, id: `g${String(at)}` }))
  }
  expect(resolveKey('0', many, 'group')).toEqual({ kind: 'group', index: 9 })
  expect(resolveKey('shift+1', many, 'group')).toEqual({ kind: 'group', index: 10 })
  expect(groupLetters(group)).toEqual(
    new Map([
      ['a1', 'a'],
      ['a2', 'b'],
      ['a3', 'c']
    ])
  )
})

test('alt and a digit answers what the chosen code asks, in both schemes', () => {
  if (starter === undefined) throw new Error('no codebook')
  for (const scheme of ['code', 'group'] as const)
    expect(resolveKey('alt+3', starter, scheme)).toEqual({ kind: 'action', id: 'answer-3' })
})

function codeAt(book: Codebook, group: number, at: number): string {
  return `${book.id}/${book.groups[group]?.codes[at]?.id ?? ''}`
}
