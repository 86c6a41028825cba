import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { exportMoments } from '../../src/main/services/export-moments.ts'
import { rememberPass } from '../../src/main/services/storage/coders.ts'
import { commit } from '../../src/main/services/storage/commit.ts'
import { eraseRecordsOf } from '../../src/main/services/storage/erase-recording.ts'
import { saveFamily } from '../../src/main/services/storage/families.ts'
import { destroyRecording, insertRecording } from '../../src/main/services/storage/recordings.ts'
import { listLogbook } from '../../src/main/services/storage/logbook.ts'
import { findText, listPlaces } from '../../src/main/services/storage/search.ts'
import { saveSession } from '../../src/main/services/storage/sessions.ts'
import type { Database } from '../../src/main/services/vault/database.ts'
import { migrations } from '../../src/main/services/vault/migrations/index.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { diffOf, reverseDiff } from '../../src/shared/domain/diff.ts'
import type { Moment, SessionRecord } from '../../src/shared/domain/session-record.ts'
import {
  card,
  clip,
  idOf,
  moment,
  nextStep,
  quote,
  recordingId,
  reel,
  reportText
} from '../support/records.ts'
import { temporaryFolder, testFamily, testPerson, testSession, testVault } from '../support/vault.ts'

const now = '2026-11-20T09:00:00.000Z'

async function openVault(): Promise<Database> {
  return (await testVault()).vault.db
}

function withRecording(db: Database, sessionId: string, id = recordingId, name = 'film.mp4'): void {
  const original = { originalPath: '/film.mp4', wrappedKey: Buffer.alloc(4, 1) }
  insertRecording(db, { id, sessionId, name, importedAt: now, ...original })
}

const add = (db: Database, sessionId: string, ...added: SessionRecord[]): void =>
  commit(db, sessionId, diffOf({ added }), 'edit', now)
const texts = (db: Database, query: string): readonly string[] =>
  findText(db, query, 50).map(({ text }) => text)

test('every kind of text and name is found, with where it is', async () => {
  const db = await openVault()
  const family = testFamily(db, 'Kastanje')
  saveFamily(db, { ...family, notes: 'verwezen door wijkteam' })
  testPerson(db, family.id, { label: 'oma', name: 'Wilhelmina' })
  const session = testSession(db, family.id)
  saveSession(db, { ...session, place: 'speelkamer', situation: 'blokkentoren bouwen' })
  withRecording(db, session.id, recordingId, 'ochtend.mp4')
  add(
    db,
    session.id,
    moment(1, { note: 'wacht op antwoord', startMs: 4200, passId: idOf(60) }),
    moment(2, { caption: 'ik zie jou' }),
    reel(),
    clip(3, { caption: 'kijk eens', startMs: 900 }),
    card(4, { title: 'Vandaag', text: 'wat ging goed' }),
    quote(5, { text: 'hij lachte ineens' }),
    nextStep(6, { when: 'bij het eten', what: 'even wachten', purpose: 'rust' }),
    reportText(7, { text: 'een rustige sessie' })
  )
  const found = (query: string) =>
    findText(db, query, 50).map(({ id, target, family: of, session: at }) => [
      id,
      target,
      of.pseudonym,
      at?.number ?? null
    ])
  const hit = (n: number, target: object) => [[idOf(n), target, 'Kastanje', 1]]
  expect(found('antwoord')).toEqual(
    hit(1, { kind: 'moment', recordingId, atMs: 4200, code: 'book/look', passId: idOf(60) })
  )
  expect(found('zie jou')).toEqual(
    hit(2, { kind: 'moment', recordingId, atMs: 2000, code: 'book/look', passId: null })
  )
  expect(found('eens')).toEqual(hit(3, { kind: 'clip', recordingId, atMs: 900 }))
  expect(found('ging vandaag')).toEqual(hit(4, { kind: 'card' }))
  expect(found('lachte')).toEqual(hit(5, { kind: 'quote' }))
  expect(found('eten wachten rust')).toEqual(hit(6, { kind: 'next-step' }))
  expect(found('"rustige sessie"')).toEqual(
    hit(7, { kind: 'report-text', templateId: 'sessieverslag', sectionId: 'doelen', language: 'nl' })
  )
  expect(found('ochtend')).toEqual([[recordingId, { kind: 'recording' }, 'Kastanje', 1]])
  expect(found('blokkentoren speel')).toEqual([[session.id, { kind: 'session' }, 'Kastanje', 1]])
  expect(found('wilhelm').map(([, target]) => target)).toEqual([{ kind: 'person' }])
  expect(found('kastanje wijkteam')).toEqual([[family.id, { kind: 'family' }, 'Kastanje', null]])
  expect(listPlaces(db)).toEqual({
    families: [{ id: family.id, pseudonym: 'Kastanje' }],
    sessions: [
      {
        id: session.id,
        number: 1,
        date: '2026-11-20',
        situation: 'blokkentoren bouwen',
        pseudonym: 'Kastanje'
      }
    ]
  })
})

test('each word must stand in the text, by its beginning, accents and capitals aside', async () => {
  const db = await openVault()
  const session = testSession(db)
  withRecording(db, session.id)
  add(db, session.id, moment(1, { note: 'Één keer kijkt zij op' }), moment(2, { note: 'kijkt weg' }))
  expect(texts(db, 'kijk')).toHaveLength(2)
  expect(texts(db, 'EEN kijk')).toEqual(['Één keer kijkt zij op'])
  expect(texts(db, 'ijkt')).toEqual([])
  expect(texts(db, 'kijkt nooit')).toEqual([])
  expect(findText(db, 'weg', 9)[0]?.ranges).toEqual([{ start: 6, end: 9 }])
})

test('whatever is typed is looked for and is never an error', async () => {
  const db = await openVault()
  const session = testSession(db)
  withRecording(db, session.id)
  add(db, session.id, moment(1, { note: `"ja" OR nee; 50% (bijna) o'neill` }))
  for (const typed of [
    '"',
    '""',
    'AND',
    'NOT ja',
    'ja OR',
    '*',
    'name:ja',
    '{name} : ja',
    '(',
    'a NEAR b',
    `o'n`,
    '-',
    '\u0000',
    "'; DROP"
  ])
    expect(() => findText(db, typed, 9)).not.toThrow()
  expect([texts(db, 'or'), texts(db, "o'neill"), texts(db, '50%')].map((each) => each.length)).toEqual([
    1, 1, 1
  ])
})

test('an edit, its undo and an emptied note are followed; a moment without text is not in the index', async () => {
  const db = await openVault()
  const session = testSession(db)
  withRecording(db, session.id)
  const [bare, noted]: Moment[] = [moment(1), moment(2, { note: 'eerste woord' })]
  const entries = () => db.prepare(`SELECT COUNT(*) FROM search_entry WHERE source = 'moment'`).pluck().get()
  if (!bare || !noted) throw new Error('no moments')
  add(db, session.id, bare, noted)
  expect(entries()).toBe(1)
  const change = diffOf({ updated: [[noted, { ...noted, note: 'tweede woord' }]] })
  commit(db, session.id, change, 'edit', now)
  expect([texts(db, 'eerste'), texts(db, 'tweede')]).toEqual([[], ['tweede woord']])
  commit(db, session.id, reverseDiff(change), 'undo', now)
  expect([texts(db, 'eerste'), texts(db, 'tweede')]).toEqual([['eerste woord'], []])
  const emptied = diffOf({
    updated: [
      [noted, { ...noted, note: ' \n' }],
      [bare, { ...bare, caption: 'nu wel' }]
    ]
  })
  commit(db, session.id, emptied, 'edit', now)
  expect([texts(db, 'woord'), texts(db, 'nu wel'), entries()]).toEqual([[], ['nu wel'], 1])
  expect(() => db.exec(`INSERT INTO search_text (search_text) VALUES ('integrity-check')`)).not.toThrow()
})

test('while a blind pass is coded, what other passes say is not found', async () => {
  const db = await openVault()
  const session = testSession(db)
  withRecording(db, session.id)
  const pass = (n: number, blind: boolean) =>
    ({ type: 'pass', id: idOf(n), coder: 'An', startedAt: now, blind }) as const
  add(
    db,
    session.id,
    pass(60, true),
    pass(61, false),
    moment(1, { note: 'geheim van de eerste' }),
    moment(2, { note: 'geheim van de blinde', passId: idOf(60) }),
    reel(),
    clip(3, { momentId: idOf(1), caption: 'geheim fragment' })
  )
  expect(texts(db, 'geheim')).toHaveLength(3)
  rememberPass(db, session.id, idOf(60))
  expect(texts(db, 'geheim')).toEqual(['geheim van de blinde'])
  rememberPass(db, session.id, idOf(61))
  expect(texts(db, 'geheim')).toHaveLength(3)
})

test('while a blind pass is coded, only its own moments are written as a list', async () => {
  const { vault } = await testVault()
  const session = testSession(vault.db)
  withRecording(vault.db, session.id)
  const pass = { type: 'pass', id: idOf(60), coder: 'An', startedAt: now, blind: true } as const
  add(vault.db, session.id, pass, moment(1, { note: 'open' }), moment(2, { note: 'blind', passId: idOf(60) }))
  const path = join(await temporaryFolder(), 'momenten.csv')
  const written = async (only: readonly string[] | null) => {
    const { moments } = await exportMoments(vault, session.id, only, path)
    const text = await readFile(path, 'utf8')
    return [moments, text.includes('open'), text.includes('blind')]
  }
  expect(await written(null)).toEqual([2, true, true])
  const content = await readFile(path)
  expect(listLogbook(vault.db, session.familyId)).toMatchObject([
    {
      ...{ kind: 'moments', sessionId: session.id, recipient: null, reason: null },
      files: [
        { kind: 'moments', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
      ]
    }
  ])
  rememberPass(vault.db, session.id, idOf(60))
  expect([await written(null), await written([idOf(1)])]).toEqual([
    [1, false, true],
    [0, false, false]
  ])
})

test('a damaged index is made again when the vault opens, and keeps nobody out of it', async () => {
  const opened = await testVault()
  const { vault } = opened
  const session = testSession(vault.db)
  withRecording(vault.db, session.id)
  add(vault.db, session.id, moment(1, { note: 'lacht' }), moment(2, { note: 'kijkt weg' }))
  vault.db.unsafeMode()
  vault.db.exec('DELETE FROM search_text_data WHERE id > 10')
  vault.db.unsafeMode(false)
  const { db } = await opened.reopen()
  expect([texts(db, 'lacht'), texts(db, 'weg')]).toEqual([['lacht'], ['kijkt weg']])
  add(db, session.id, moment(3, { note: 'lacht weer' }))
  expect(texts(db, 'lacht')).toHaveLength(2)
  expect(() => db.exec(`INSERT INTO search_text (search_text) VALUES ('integrity-check')`)).not.toThrow()
})

test('names come first, then newer sessions before older ones', async () => {
  const db = await openVault()
  const family = testFamily(db, 'Linde')
  for (const [n, date] of [
    [1, '2025-01-10'],
    [2, '2026-11-10'],
    [3, '2026-02-10']
  ] as const) {
    const session = testSession(db, family.id, date)
    withRecording(db, session.id, idOf(900 + n))
    add(db, session.id, moment(n, { recordingId: idOf(900 + n), note: 'bij de linde' }))
  }
  expect(findText(db, 'linde', 50).map(({ target, session }) => session?.date ?? target.kind)).toEqual([
    'family',
    '2026-11-10',
    '2026-02-10',
    '2025-01-10'
  ])
  expect(findText(db, 'linde', 2)).toHaveLength(2)
})

test('what stood in a vault of an older version is found after the step', () => {
  const db = new Sqlite(':memory:')
  migrate(
    db,
    migrations.filter(({ version }) => version < 60)
  )
  db.exec(`
    INSERT INTO family VALUES ('f', 'Vos', 'notitie', 'hulpvraag', '["doel"]', '2026-11-01T09:00:00.000Z');
    INSERT INTO person VALUES ('p', 'f', 'child', 'kind', 'Mees', 2019);
    INSERT INTO trajectory VALUES ('t', 'f', 'Traject 1', '2026-11-02', NULL);
    INSERT INTO cycle VALUES ('y', 't', 1, 5);
    INSERT INTO session VALUES ('s', 'y', 'f', 1, '2026-11-03', 'thuis', 'vrij spel', 'starter-vier-tags');
    INSERT INTO quote VALUES ('q', 's', NULL, 'p', 'mooie woorden', '2026-11-03T10:00:00.000Z');
    INSERT INTO next_step VALUES ('x', 's', '', ' ', '', 7);`)
  migrate(db)
  expect(
    ['vos hulpvraag', 'mees', 'vrij', 'woorden', 'doel'].map((query) => texts(db, query).length)
  ).toEqual([1, 1, 1, 1, 0])
  expect(db.prepare('SELECT COUNT(*) FROM search_entry').pluck().get()).toBe(4)
})

test('what the child says in a clip, its question and its note are found, also those of before the step', () => {
  const db = new Sqlite(':memory:')
  migrate(
    db,
    migrations.filter(({ version }) => version < 150)
  )
  const line = { id: idOf(70), text: 'ik durf "het"', startMs: null, endMs: null }
  const said = clip(3, { caption: 'onderschrift', childLines: [line, { ...line, text: 'kijk eens' }] })
  // As that version of the program wrote them.
  db.exec(`
    INSERT INTO family VALUES ('f', 'Es', '', '', '[]', '2026-11-01T09:00:00.000Z');
    INSERT INTO trajectory VALUES ('t', 'f', 'Traject 1', '2026-11-02', NULL);
    INSERT INTO cycle VALUES ('y', 't', 1, 5);
    INSERT INTO session VALUES ('${idOf(900)}', 'y', 'f', 1, '2026-11-03', '', '', 'starter-vier-tags');
    INSERT INTO recording (id, session_id, name, imported_at, state, wrapped_key)
      VALUES ('${said.recordingId}', '${idOf(900)}', 'film.mp4', '${now}', 'ready', x'01');
    INSERT INTO reel (id, session_id, name) VALUES ('${said.reelId}', '${idOf(900)}', 'Compilatie')`)
  db.prepare(
    `INSERT INTO clip (id, session_id, reel_id, position, recording_id, start_ms, end_ms, caption, mute, child_lines)
     VALUES (?, ?, ?, 3, ?, 0, 20000, ?, 0, ?)`
  ).run(said.id, idOf(900), said.reelId, said.recordingId, said.caption, JSON.stringify(said.childLines))
  expect(texts(db, 'durf')).toHaveLength(0)
  migrate(db)
  const found = (): number[] =>
    ['durf het', 'eens', 'onderschrift', 'null', 'startMs'].map((query) => texts(db, query).length)
  expect(found()).toEqual([1, 1, 1, 0, 0])
  const asked = { ...said, childLines: [], caption: '', question: 'wat ziet u', note: 'begin' }
  commit(db, idOf(900), diffOf({ updated: [[said, asked]] }), 'edit', now)
  expect([...found(), texts(db, 'ziet').length, texts(db, 'begin').length]).toEqual([0, 0, 0, 0, 0, 1, 1])
})

test.each(['recording', 'session', 'family'])(
  'a %s that is erased is out of the index, bytes and all',
  async (what) => {
    const path = join(await temporaryFolder(), 'plain.db')
    const db = new Sqlite(path)
    for (const pragma of ['journal_mode = WAL', 'secure_delete = ON', 'foreign_keys = ON']) db.pragma(pragma)
    migrate(db)
    const stays = testSession(db, testFamily(db, 'Iep').id)
    withRecording(db, stays.id, idOf(901))
    add(db, stays.id, moment(50, { recordingId: idOf(901), note: 'blijvend' }))
    const session = testSession(db, testFamily(db, 'Berk').id)
    withRecording(db, session.id)
    // More than one page of them, so that words lie in inner pages of the index too.
    const notes = Array.from({ length: 600 }, (_, n) =>
      moment(100 + n, { note: `xylofoonqw zebrapadvk ${n} qwuvkzj${n}` })
    )
    add(db, session.id, ...notes)
    const bytes = async (): Promise<string> => {
      db.pragma('wal_checkpoint(TRUNCATE)')
      return (await readFile(path)).toString('latin1')
    }
    expect(await bytes()).toContain('xylofoonqw')
    if (what === 'recording') destroyRecording(db, recordingId, () => eraseRecordsOf(db, recordingId))
    else if (what === 'session') db.prepare('DELETE FROM session WHERE id = ?').run(session.id)
    else db.prepare('DELETE FROM family WHERE id = ?').run(session.familyId)
    const left = await bytes()
    // Parts of words too: the index cuts off what a word shares with the one before.
    expect(
      ['xylofoonqw', 'ylofoonqw', 'zebrapadvk', 'ebrapadvk', 'wuvkzj'].filter((word) => left.includes(word))
    ).toEqual([])
    expect([texts(db, 'xylofoonqw'), texts(db, 'blijvend')]).toEqual([[], ['blijvend']])
    db.close()
  }
)
