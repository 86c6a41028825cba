import { expect, test } from 'vitest'
import { personLabel } from '../../src/renderer/features/families/person-label.ts'

test('the name of a role goes along with another role, in whichever language it was given', () => {
  const foster = { role: 'foster-parent', label: 'Pleegouder' } as const
  const inEnglish = { role: 'foster-parent', label: 'Foster parent' } as const
  expect([
    personLabel(null, null, 'parent', 'Ouder'),
    personLabel(null, null, 'other', 'Anders'),
    personLabel(foster, null, 'parent', 'Ouder'),
    personLabel(inEnglish, null, 'parent', 'Ouder'),
    personLabel(foster, null, 'other', 'Anders')
  ]).toEqual(['Ouder', '', 'Ouder', 'Ouder', ''])
})

test('a name of one’s own stays, and so does any name while the role stays', () => {
  const mother = { role: 'foster-parent', label: 'Moeder' } as const
  const inEnglish = { role: 'foster-parent', label: 'Foster parent' } as const
  expect([
    personLabel(mother, null, 'parent', 'Ouder'),
    personLabel(inEnglish, null, 'foster-parent', 'Pleegouder'),
    personLabel(inEnglish, 'Oma', 'parent', 'Ouder'),
    personLabel(inEnglish, '', 'parent', 'Ouder')
  ]).toEqual(['Moeder', 'Foster parent', 'Oma', ''])
})
