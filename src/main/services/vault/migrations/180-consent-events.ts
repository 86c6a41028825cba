import type Sqlite from 'better-sqlite3'

const known =
  "'terugkijken-gezin', 'terugkijken-andere-ouder', 'tonen-aan-kind', 'team', 'supervisie', 'meegeven-clip', 'onderwijs', 'onderzoek'"

/**
 * People leave a family instead of vanishing from it, consents are corrected instead of rewritten, a recording that is on
 * lock is kept for a reason. What was stored while anything went is mended: days that are in no calendar, and reels meant
 * for nobody that is known, in the history too.
 */
export function consentEvents(db: Sqlite.Database): void {
  db.exec(`
    ALTER TABLE person ADD COLUMN archived_on TEXT;
    ALTER TABLE consent ADD COLUMN replaced_by TEXT;
    ALTER TABLE logbook ADD COLUMN about TEXT NOT NULL DEFAULT 'null';

    CREATE TABLE kept_recording (
      recording_id TEXT PRIMARY KEY NOT NULL REFERENCES recording (id) ON DELETE CASCADE,
      reason TEXT NOT NULL,
      kept_on TEXT NOT NULL
    ) STRICT;

    CREATE TABLE day_reached (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      day TEXT NOT NULL
    ) STRICT;
    INSERT INTO day_reached SELECT 1, COALESCE(MAX(at), '1970-01-01') FROM (
      SELECT substr(MAX(at), 1, 10) AS at FROM logbook
      UNION ALL SELECT substr(MAX(made_at), 1, 10) FROM edit
    );

    UPDATE consent SET given_on = COALESCE(date(given_on), '1970-01-01') WHERE date(given_on) IS NOT given_on;
    UPDATE consent SET withdrawn_on = given_on
      WHERE withdrawn_on IS NOT NULL AND date(withdrawn_on) IS NOT withdrawn_on;
    UPDATE session SET date = COALESCE(date(date), '1970-01-01') WHERE date(date) IS NOT date;
    UPDATE trajectory SET started_on = COALESCE(date(started_on), '1970-01-01')
      WHERE date(started_on) IS NOT started_on;
    UPDATE trajectory SET ended_on = date(ended_on) WHERE ended_on IS NOT NULL AND date(ended_on) IS NOT ended_on;

    UPDATE reel SET audience = 'terugkijken-gezin' WHERE audience NOT IN (${known});
  `)
  const write = db.prepare('UPDATE edit SET diff = ? WHERE number = ?')
  const edits = db.prepare(`SELECT number, diff FROM edit WHERE instr(diff, '"audience"') > 0`).all()
  for (const { number, diff } of edits as { readonly number: number; readonly diff: string }[]) {
    const mended = JSON.stringify(JSON.parse(diff, mendAudience))
    if (mended !== diff) write.run(mended, number)
  }
}

function mendAudience(name: string, value: unknown): unknown {
  if (name !== 'audience' || typeof value !== 'string') return value
  return known.includes(`'${value}'`) ? value : 'terugkijken-gezin'
}
