import { expect, test } from 'vitest'
import { createFamily } from '../../src/main/services/storage/families.ts'
import { appendLogbook, listLogbook, type NewLogLine } from '../../src/main/services/storage/logbook.ts'
import { testVault } from '../support/vault.ts'

const film: Omit<NewLogLine, 'familyId'> = {
  kind: 'reel-film',
  sessionId: null,
  reelId: null,
  recipient: { kind: 'parents', words: '' },
  reason: { kind: 'other', words: 'op hun verzoek' },
  files: [{ kind: 'film', bytes: 12, sha256: 'a'.repeat(64) }],
  expiresOn: '2027-01-01'
}
const wish = { ...film, kind: 'clip-removed-by-wish', recipient: null, reason: null, files: [] } as const

async function twoFamilies() {
  const { vault } = await testVault()
  const [one, other] = ['Vos', 'Das'].map((name) => createFamily(vault.db, name, new Date().toISOString()).id)
  return { db: vault.db, one: one ?? '', other: other ?? '' }
}

test('a family’s lines come back as they were written, the newest first, and no one else’s', async () => {
  const { db, one, other } = await twoFamilies()
  const at = new Date('2026-11-22T09:00:00.000Z')
  appendLogbook(db, { ...film, familyId: one }, at)
  appendLogbook(db, { ...film, familyId: other }, at)
  appendLogbook(db, { ...wish, familyId: one, expiresOn: null }, at)
  expect(listLogbook(db, one)).toEqual([
    { ...wish, id: 3, at: at.toISOString(), familyId: one, expiresOn: null, about: null },
    { ...film, id: 1, at: at.toISOString(), familyId: one, about: null }
  ])
})

test('a line can be neither changed nor taken out while its family is there, and goes with it', async () => {
  const { db, one, other } = await twoFamilies()
  appendLogbook(db, { ...film, familyId: one })
  appendLogbook(db, { ...film, familyId: other })
  expect(() => db.exec(`UPDATE logbook SET reason = 'null'`)).toThrow('stays as it is')
  expect(() => db.exec('DELETE FROM logbook')).toThrow('only with its family')
  db.prepare('DELETE FROM family WHERE id = ?').run(one)
  expect([listLogbook(db, one), listLogbook(db, other).length]).toEqual([[], 1])
})
