import type { Database } from '../../src/main/services/vault/database.ts'
import { insertRecording } from '../../src/main/services/storage/recordings.ts'

/** A recording's row, without any film: enough for moments and clips to belong to. */
export function testRecording(db: Database, sessionId: string, id: string): string {
  insertRecording(db, {
    id,
    sessionId,
    name: 'film.mp4',
    importedAt: '2026-11-20T10:00:00.000Z',
    originalPath: '/nowhere/film.mp4',
    wrappedKey: Buffer.alloc(60)
  })
  return id
}
