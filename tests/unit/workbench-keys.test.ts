import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deafCodes, resolveKey } from '../../src/renderer/features/workbench/resolve-key.ts'
import { chordOf } from '../../src/renderer/state/keymap.ts'
import { actionFor, defaultBindings, putKeysInForce } from '../../src/renderer/state/keys-in-force.ts'
import { contentSchema } from '../../src/shared/domain/content.ts'
import { conflictsOf } from '../../src/shared/domain/shortcuts.ts'

const root = join(import.meta.dirname, '../..')
const { codebooks } = contentSchema.parse(
  JSON.parse(readFileSync(join(root, 'resources/content/content.json'), 'utf8'))
)
const [starter] = codebooks

const press = (code: string, change: Partial<KeyboardEvent> = {}): string =>
  chordOf({ code, key: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...change })

test('every code of every built-in codebook can be reached by its key', () => {
  expect(codebooks.flatMap(deafCodes)).toEqual([])
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
