import { expect, test } from 'vitest'
import { audiences } from '../../src/shared/domain/audiences.ts'
import { recipientFor, scopesOfExport } from '../../src/shared/domain/export-scopes.ts'
import { recipientKinds } from '../../src/shared/domain/logbook.ts'
import { reelSchema } from '../../src/shared/domain/reel-records.ts'
import { join } from 'node:path'
import { loadContent } from '../../src/main/services/content.ts'

const { consentScopes } = loadContent(join(import.meta.dirname, '..', '..', 'resources'))
const known = consentScopes.map(({ id }) => id)
const whats = ['film', 'clips', 'parent-copy'] as const
const asked = (what: (typeof whats)[number], kind: (typeof recipientKinds)[number]) =>
  scopesOfExport({ what, recipient: { kind, words: 'x' } }, 'terugkijken-gezin')

test('every audience and every recipient asks for scopes that can be agreed to, and no recipient for none', () => {
  const scopes = recipientKinds.flatMap((kind) => whats.flatMap((what) => asked(what, kind)))
  expect([...scopes, ...audiences].filter((scope) => !known.includes(scope))).toEqual([])
  expect(recipientKinds.map((kind) => [kind, asked('film', kind).slice(1)])).toEqual([
    ['parents', ['meegeven-clip']],
    ['other-parent', ['terugkijken-andere-ouder', 'meegeven-clip']],
    ['child', ['tonen-aan-kind', 'meegeven-clip']],
    ['colleague', ['team']],
    ['supervision', ['supervisie']],
    ['education', ['onderwijs']],
    ['research', ['onderzoek']],
    ['archive', ['opnemen']],
    ['other', ['onderwijs', 'meegeven-clip']]
  ])
})

test('an open file never needs less than the locked copy for the same person to take home', () => {
  for (const kind of ['parents', 'other-parent', 'child', 'other'] as const)
    expect(asked('film', kind)).toEqual(expect.arrayContaining([...asked('parent-copy', kind)]))
})

test('what a reel is meant for is asked for beside what its recipient needs', () => {
  const team = scopesOfExport({ what: 'film', recipient: { kind: 'parents', words: '' } }, 'team')
  expect(team).toEqual(['team', 'terugkijken-gezin', 'meegeven-clip'])
  expect(audiences.map((audience) => asked('film', recipientFor(audience)).includes(audience))).not.toContain(
    false
  )
})

test('a reel can’t be meant for recording, for stills or for anybody unknown', () => {
  const meant = (audience: string) =>
    reelSchema.safeParse({ type: 'reel', id: crypto.randomUUID(), name: '', audience }).success
  expect(['opnemen', 'stilstaand-beeld-verslag', 'krant', ''].map(meant)).toEqual([
    false,
    false,
    false,
    false
  ])
  expect(audiences.map(meant)).not.toContain(false)
})
