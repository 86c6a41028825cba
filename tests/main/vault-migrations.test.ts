import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, type Database } from '../../src/main/services/vault/database.ts'
import { migrations } from '../../src/main/services/vault/migrations/index.ts'
import { migrate } from '../../src/main/services/vault/migrations/migrate.ts'
import { unlockVault } from '../../src/main/services/vault/vault.ts'
import Sqlite from 'better-sqlite3'
import { failureCode, temporaryFolder, testVault } from '../support/vault.ts'

/** Rows as the first version of the program wrote them. */
const firstRows = `
  INSERT INTO family VALUES ('f', 'Vos', 'notitie', 'hulpvraag', '["doel"]', '2026-11-01T09:00:00.000Z');
  INSERT INTO person VALUES ('p', 'f', 'child', 'kind', 'Mees', 2019);
  INSERT INTO consent VALUES ('c', 'f', 'p', 'opnemen', 'moeder', '2026-11-01', NULL);
  INSERT INTO trajectory VALUES ('t', 'f', 'Traject 1', '2026-11-02', NULL);
  INSERT INTO cycle VALUES ('y', 't', 1, 5);
  INSERT INTO session VALUES ('s', 'y', 'f', 1, '2026-11-03', 'thuis', 'vrij spel', 'starter-vier-tags');
  INSERT INTO moment VALUES ('m', 's', 'r', 'a/b', 'interval', 10, 20, 'dyad', 1, 'n', 'c', '{"k":"v"}');
  INSERT INTO reel VALUES ('e', 's', 'Compilatie');
  INSERT INTO clip VALUES ('l', 's', 'e', 1.5, 'm', 'r', 10, 20, 'c', 0);
  INSERT INTO card VALUES ('d', 's', 'e', 0, 'title', 'Titel', '', 3000);
  INSERT INTO quote VALUES ('q', 's', 'l', 'p', 'woorden', '2026-11-03T10:00:00.000Z');
  INSERT INTO next_step VALUES ('x', 's', 'bij het eten', 'wachten', 'rust', 7);
  INSERT INTO report_text VALUES ('o', 's', 'sessieverslag', 'doelen', 'nl', 'tekst');
  INSERT INTO edit VALUES (1, 's', 0, '2026-11-03T10:00:00.000Z', '{"added":[],"updated":[],"removed":[]}');
  INSERT INTO setting VALUES ('general', '{}');`

const firstTables = ['setting', 'family', 'person', 'consent', 'trajectory', 'cycle', 'session']
const recordTables = ['moment', 'reel', 'clip', 'card', 'quote', 'next_step', 'report_text', 'edit']
const contents = (db: Database): unknown =>
  [...firstTables, ...recordTables].map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()])

test('the steps rise by tens, each with its own number', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  expect(versions.filter((version) => version % 10 !== 0)).toEqual([])
})

test('segments that were rendered before are taken for what they are: hidden as was meant', () => {
  const db = new Sqlite(':memory:')
  migrate(
    db,
    migrations.filter(({ version }) => version < 220)
  )
  db.exec(`INSERT INTO segment (hash, kind, blob_id, wrapped_key, size, pictures, used_at, proof)
    VALUES ('a', 'picture', 'b', x'00', 1, 1, '', 0.1)`)
  migrate(db)
  expect(db.prepare('SELECT hash, proof, solid FROM segment').all()).toEqual([
    { hash: 'a', proof: 0.1, solid: 0 }
  ])
})

test('a database of the first version, with rows in every table, comes through all steps with them', () => {
  const db = new Sqlite(':memory:')
  migrate(db, migrations.slice(0, 1))
  db.exec(firstRows)
  const before = contents(db)
  migrate(db)
  // Later steps may add columns; what was there is as it was.
  expect(contents(db)).toMatchObject(before as object)
  expect([
    db.pragma('user_version', { simple: true }),
    db.pragma('foreign_keys', { simple: true }),
    db.pragma('foreign_key_check')
  ]).toEqual([migrations.at(-1)?.version, 1, []])
})

test('a clip remembers what it was made from, and what was released without a reason is held back again', () => {
  const db = new Sqlite(':memory:')
  migrate(db, migrations.slice(0, 1))
  db.exec(firstRows)
  db.exec("INSERT INTO clip VALUES ('k', 's', 'e', 2, 'gone', 'r', 10, 20, 'c', 0)")
  migrate(
    db,
    migrations.filter(({ version }) => version < 170)
  )
  db.exec('UPDATE clip SET shown_anyway = 1')
  migrate(db)
  const clips = db.prepare('SELECT id, made_from, shown_anyway FROM clip ORDER BY id').raw()
  expect(clips.all()).toEqual([
    ['k', 'null', 'null'],
    ['l', '{"code":"a/b","heldBack":false}', 'null']
  ])
})

test('what a moment was is known after it is removed as long as a clip was made from it, and forgotten when it is back', () => {
  const db = new Sqlite(':memory:')
  migrate(db, migrations.slice(0, 1))
  db.exec(firstRows)
  migrate(db)
  const removed = db.prepare('SELECT id, code, modifiers FROM removed_moment').raw()
  const copy = (id: string): void =>
    void db
      .prepare(
        `INSERT INTO moment (id, session_id, recording_id, code, extent, start_ms, end_ms, subject, star, note, caption, modifiers)
         VALUES (?, 's', 'r', 'a/b', 'interval', 10, 20, 'dyad', 1, 'n', 'c', '{"k":"v"}')`
      )
      .run(id)
  copy('other')
  db.exec("DELETE FROM moment WHERE id IN ('m', 'other')")
  expect(removed.all()).toEqual([['m', 'a/b', '{"k":"v"}']])
  copy('m')
  expect(removed.all()).toEqual([])
})

test('people of before have no name for parents, and nothing was written down as shown', () => {
  const db = new Sqlite(':memory:')
  migrate(db, migrations.slice(0, 1))
  db.exec(firstRows)
  migrate(
    db,
    migrations.filter(({ version }) => version < 190)
  )
  db.exec(
    "INSERT INTO person (id, family_id, role, label, name) VALUES ('o', 'f', 'parent', 'moeder', 'Lot')"
  )
  migrate(
    db,
    migrations.filter(({ version }) => version < 230)
  )
  expect(db.prepare('SELECT id, label, name, call_name FROM person ORDER BY rowid').raw().all()).toEqual([
    ['p', 'kind', 'Mees', ''],
    ['o', 'moeder', 'Lot', '']
  ])
  migrate(db)
  expect(db.prepare('SELECT COUNT(*) FROM shown_clip').pluck().get()).toBe(0)
  db.exec("INSERT INTO shown_clip VALUES ('s', '2026-11-21', 'l', '{}'); DELETE FROM session WHERE id = 's'")
  expect(db.prepare('SELECT COUNT(*) FROM shown_clip').pluck().get()).toBe(0)
})

test('what is looked through is kept in step with every table after the last step', () => {
  const db = new Sqlite(':memory:')
  migrate(db)
  const searched = ['moment', 'clip', 'card', 'quote', 'next_step', 'report_text']
  const named = ['recording', 'session', 'person', 'family']
  const expected = [...searched, ...named].flatMap((table) =>
    ['delete', 'insert', 'update'].map((event) => [table, `search_${table}_${event}`])
  )
  const triggers = `SELECT tbl_name, name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'search_%'`
  // A step that builds a table anew takes its triggers along: it must make them again.
  expect(new Set(db.prepare(triggers).raw().all().map(String))).toEqual(new Set(expected.map(String)))
})

test('a step that fails leaves the database as the step before left it', () => {
  const db = new Sqlite(':memory:')
  const steps = [
    { version: 10, update: (to: Database) => to.exec('CREATE TABLE first (id INTEGER) STRICT') },
    {
      version: 20,
      update: (to: Database) => {
        to.exec('CREATE TABLE second (id INTEGER) STRICT; INSERT INTO first VALUES (1)')
        throw new Error('power went')
      }
    }
  ]
  expect(() => migrate(db, steps)).toThrow('power went')
  expect([
    db.pragma('user_version', { simple: true }),
    db.prepare('SELECT name FROM sqlite_schema').pluck().all(),
    db.prepare('SELECT * FROM first').all()
  ]).toEqual([10, ['first'], []])
})

test('erasing a family takes along everything below it and nothing beside it', () => {
  const db = new Sqlite(':memory:')
  migrate(db, migrations.slice(0, 1))
  db.exec(firstRows)
  migrate(db)
  db.prepare('DELETE FROM family').run()
  const left = [...firstTables, ...recordTables].filter(
    (table) => db.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() !== 0
  )
  expect(left).toEqual(['setting'])
})

test('a vault of a newer program is refused and stays byte for byte as it was', async () => {
  const { directory, vault, recoveryKey } = await testVault()
  vault.db.pragma('user_version = 99990')
  vault.close()
  const fingerprint = async () =>
    createHash('sha256')
      .update(await readFile(join(directory, 'vault.db')))
      .digest('hex')
  const before = await fingerprint()
  expect(await failureCode(() => unlockVault(directory, { by: 'recovery-key', secret: recoveryKey }))).toBe(
    'vault-newer'
  )
  expect(await fingerprint()).toBe(before)
})

test('the database is opened so that what is accepted is on the disk and what is removed is gone', async () => {
  const path = join(await temporaryFolder(), 'vault.db')
  const db = createDatabase(path, Buffer.alloc(32, 1))
  const settings = [
    'cipher',
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'secure_delete',
    'temp_store',
    'cache_size',
    'fullfsync',
    'locking_mode'
  ].map((name) => [name, db.pragma(name, { simple: true })])
  db.close()
  expect(Object.fromEntries(settings)).toEqual({
    cipher: 'chacha20',
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    temp_store: 2,
    cache_size: -65_536,
    fullfsync: 1,
    locking_mode: 'exclusive'
  })
})

test('a reel meant for nobody that is known is meant for the parents, in the history too; a day in no calendar is mended', () => {
  const db = new Sqlite(':memory:')
  migrate(
    db,
    migrations.filter(({ version }) => version < 180)
  )
  db.exec(`
    INSERT INTO family VALUES ('f', 'Vos', '', '', '[]', '2026-11-01T09:00:00.000Z');
    INSERT INTO person VALUES ('p', 'f', 'child', 'kind', '', NULL);
    INSERT INTO consent VALUES ('c', 'f', 'p', 'opnemen', 'moeder', '2026-11-01', '2026-99-99');
    INSERT INTO consent VALUES ('d', 'f', 'p', 'team', 'moeder', '2026-11-01', '2026-11-05');
    INSERT INTO trajectory VALUES ('t', 'f', 'Traject 1', '2026-11-02', NULL);
    INSERT INTO cycle VALUES ('y', 't', 1, 5);
    INSERT INTO session VALUES ('s', 'y', 'f', 1, '2026-11-03', '', '', 'starter-vier-tags');
    INSERT INTO reel (id, session_id, name, audience) VALUES ('a', 's', '', 'opnemen'), ('b', 's', '', 'team');
    INSERT INTO edit VALUES (1, 's', 0, '2026-11-20T10:00:00.000Z',
      '{"added":[{"type":"reel","audience":"opnemen"}],"updated":[],"removed":[]}');`)
  migrate(db)
  expect([
    db.prepare('SELECT audience FROM reel ORDER BY id').pluck().all(),
    db.prepare('SELECT diff FROM edit').pluck().get(),
    db.prepare('SELECT given_on, withdrawn_on, replaced_by FROM consent ORDER BY id').raw().all(),
    db.prepare('SELECT archived_on FROM person').pluck().get(),
    db.prepare('SELECT day FROM day_reached').pluck().get()
  ]).toEqual([
    ['terugkijken-gezin', 'team'],
    '{"added":[{"type":"reel","audience":"terugkijken-gezin"}],"updated":[],"removed":[]}',
    [
      ['2026-11-01', '2026-11-01', null],
      ['2026-11-01', '2026-11-05', null]
    ],
    null,
    '2026-11-20'
  ])
})
