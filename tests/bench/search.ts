import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commit } from '../../src/main/services/storage/commit.ts'
import { createFamily } from '../../src/main/services/storage/families.ts'
import { insertRecording } from '../../src/main/services/storage/recordings.ts'
import { findText } from '../../src/main/services/storage/search.ts'
import { createSession } from '../../src/main/services/storage/sessions.ts'
import { createDatabase, type Database } from '../../src/main/services/vault/database.ts'
import { diffOf } from '../../src/shared/domain/diff.ts'
import { type Moment, plainMoment } from '../../src/shared/domain/session-record.ts'
import { figure, type Figure } from './figures.ts'

const now = '2026-11-20T09:00:00.000Z'
const words =
  'kind kijkt moeder wacht volgt rustig samen spel blok toren lacht draait weg komt terug zegt noemt wijst hand oog'.split(
    ' '
  )

/** A rare word, common ones, the beginning of many, two words, a phrase. */
const asked = ['zeldzaam', 'moeder', 'k', 'rustig toren', '"samen spel"']

/** Searching and writing in an encrypted vault with this many moments, all with a note, over a hundred sessions. */
export function searchFigures(moments: number): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'weerklank-search-'))
  const db = createDatabase(join(folder, 'vault.db'), Buffer.alloc(32, 7))
  try {
    const last = fillVault(db, moments)
    const found = repeat(40, (n) => findText(db, asked[n % asked.length] ?? '', 60))
    const scan = db.prepare(
      `SELECT moment.id FROM moment JOIN session ON session.id = moment.session_id
       WHERE note LIKE '%' || ? || '%' AND note LIKE '%' || ? || '%' ORDER BY session.date DESC LIMIT 60`
    )
    const scanned = repeat(20, (n) => {
      const [first = '', second = ''] = (asked[n % asked.length] ?? '').replaceAll('"', '').split(' ')
      scan.all(first, second)
    })
    const noted = repeat(200, (n) => addMoment(db, last, n, `kind kijkt op ${n}`))
    const bare = repeat(200, (n) => addMoment(db, last, 1000 + n, ''))
    return [
      figure(
        `search of ${moments} notes`,
        found,
        { name: 'LIKE for the same words, newest session first', values: scanned },
        { of: 'p95', most: 200 }
      ),
      figure('commit of a moment with a note', noted, { name: 'without a note', values: bare })
    ]
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Place = { readonly sessionId: string; readonly recordingId: string }

function fillVault(db: Database, moments: number): Place {
  const sessions = 100
  let place: Place = { sessionId: '', recordingId: '' }
  for (let s = 0; s < sessions; s++) {
    const familyId = createFamily(db, `Gezin ${s}`, now).id
    const date = `2026-${String(1 + (s % 12)).padStart(2, '0')}-${String(1 + (s % 28)).padStart(2, '0')}`
    const request = {
      familyId,
      date,
      place: 'thuis',
      situation: 'samen spelen',
      trajectoryTitle: 'Traject 1'
    }
    place = { sessionId: createSession(db, request).id, recordingId: crypto.randomUUID() }
    const film = { name: 'film.mp4', importedAt: now, originalPath: '/film.mp4', wrappedKey: Buffer.alloc(4) }
    insertRecording(db, { ...film, id: place.recordingId, sessionId: place.sessionId })
    const { sessionId, recordingId } = place
    const added = Array.from({ length: moments / sessions }, (_, n) =>
      momentOf(recordingId, n, noteOf(s * 7919 + n * 31, n))
    )
    commit(db, sessionId, diffOf({ added }), 'plain', now)
  }
  return place
}

/** Ten words, and now and then a rare one. */
function noteOf(seed: number, n: number): string {
  const note = Array.from({ length: 10 }, (_, at) => words[(seed + at * at * 13 + at) % words.length])
  return [...note, n % 500 === 499 ? 'zeldzaam' : n].join(' ')
}

function momentOf(recordingId: string, n: number, note: string): Moment {
  const place = { id: crypto.randomUUID(), recordingId, startMs: n * 40, endMs: null }
  return {
    type: 'moment',
    ...plainMoment,
    ...place,
    code: 'book/code',
    extent: 'point',
    subject: 'child',
    note
  }
}

function addMoment(db: Database, { sessionId, recordingId }: Place, n: number, note: string): void {
  commit(db, sessionId, diffOf({ added: [momentOf(recordingId, n, note)] }), 'edit', now)
}

/** How long each took, in ms. */
function repeat(times: number, work: (n: number) => unknown): readonly number[] {
  return Array.from({ length: times }, (_, n) => {
    const from = performance.now()
    work(n)
    return performance.now() - from
  })
}
