import { expect, test } from 'vitest'
import {
  activePass,
  keepCorrection,
  listCorrections,
  loadCoder,
  rememberPass,
  saveCoder
} from '../../src/main/services/storage/coders.ts'
import { createSession } from '../../src/main/services/storage/sessions.ts'
import { type CoderSettings, plainCoder } from '../../src/shared/domain/coder-settings.ts'
import type { Correction } from '../../src/shared/domain/reaction.ts'
import { idOf } from '../support/records.ts'
import { testFamily, testVault } from '../support/vault.ts'

const settings: CoderSettings = {
  keyScheme: 'group',
  all: { leadMs: 600, lagMs: 400 },
  byCode: { 'starter-vier-tags/afstemming': { leadMs: 900, lagMs: 0 } },
  declined: { 'start ': 8 }
}
const correction = (n: number, change: Partial<Correction> = {}): Correction => ({
  momentId: idOf(n),
  edge: 'start',
  code: 'book/look',
  pressedMs: 10_000,
  correctedMs: 9400,
  speed: 1.5,
  ...change
})

test('each coder has settings of her own; who has set nothing has the plain ones', async () => {
  const { db } = (await testVault()).vault
  saveCoder(db, 'A.', plainCoder)
  saveCoder(db, 'A.', settings)
  expect([loadCoder(db, 'A.'), loadCoder(db, '')]).toEqual([settings, plainCoder])
})

test('settings that cannot be read any more are the plain ones', async () => {
  const { db } = (await testVault()).vault
  db.prepare('INSERT INTO coder_setting VALUES (?, ?)').run('A.', '{"keyScheme":"other"}')
  expect(loadCoder(db, 'A.')).toEqual(plainCoder)
})

test('an edge has one correction, the last; put back it has none; coders are kept apart', async () => {
  const { db } = (await testVault()).vault
  keepCorrection(db, 'A.', correction(1), true)
  keepCorrection(db, 'A.', correction(2, { edge: 'end' }), true)
  keepCorrection(db, 'A.', correction(3), true)
  keepCorrection(db, 'B.', correction(1), true)
  keepCorrection(db, 'A.', correction(1, { correctedMs: 9000 }), true)
  keepCorrection(db, 'A.', correction(3), false)
  expect(listCorrections(db, 'A.')).toEqual([
    correction(2, { edge: 'end' }),
    correction(1, { correctedMs: 9000 })
  ])
  expect(listCorrections(db, 'B.')).toEqual([correction(1)])
})

test('the pass coded last is remembered with the session, and forgotten for the first', async () => {
  const { db } = (await testVault()).vault
  const family = testFamily(db)
  const place = { date: '2026-11-02', place: '', situation: '', trajectoryTitle: 'Traject 1' }
  const { id } = createSession(db, { familyId: family.id, ...place })
  expect(activePass(db, id)).toBeNull()
  rememberPass(db, id, idOf(1))
  rememberPass(db, id, idOf(2))
  expect(activePass(db, id)).toBe(idOf(2))
  rememberPass(db, id, null)
  expect(activePass(db, id)).toBeNull()
})
