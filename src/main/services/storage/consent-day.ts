import { today } from '../today.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from './prepared.ts'

/**
 * The day that consent is asked for: today, and never earlier than a day on which this vault was worked with. A clock
 * that is set back doesn't make valid again what somebody took back.
 */
export function consentDay(db: Database, now: Date = new Date()): string {
  const reached = prepared(db, 'SELECT day FROM day_reached').pluck().get() as string | undefined
  const logged = prepared(db, 'SELECT at FROM logbook ORDER BY id DESC LIMIT 1').pluck().get() as
    string | undefined
  const days = [today(now), reached ?? '', logged === undefined ? '' : today(new Date(logged))]
  return days.toSorted().at(-1) ?? today(now)
}

/** Remembers that today was reached: at each opening, and whenever a consent changes. */
export function noteDay(db: Database, now: Date = new Date()): void {
  prepared(
    db,
    'INSERT INTO day_reached VALUES (1, ?) ON CONFLICT DO UPDATE SET day = MAX(day, excluded.day)'
  ).run(today(now))
}
