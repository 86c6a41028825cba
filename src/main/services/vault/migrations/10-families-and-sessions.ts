import type Sqlite from 'better-sqlite3'

/**
 * Families down to sessions, and a table per kind of session record. Erasing a family or a session takes along
 * everything below it. What an edit may leave pointing at something removed (a clip's moment, a quote's clip or
 * speaker) has no foreign key.
 */
export function familiesAndSessions(db: Sqlite.Database): void {
  db.exec(`
    CREATE TABLE setting (
      name TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE family (
      id TEXT PRIMARY KEY NOT NULL,
      pseudonym TEXT NOT NULL,
      notes TEXT NOT NULL,
      request_for_help TEXT NOT NULL,
      goals TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE person (
      id TEXT PRIMARY KEY NOT NULL,
      family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE,
      role TEXT NOT NULL,
      label TEXT NOT NULL,
      name TEXT NOT NULL,
      birth_year INTEGER
    ) STRICT;
    CREATE INDEX person_family ON person (family_id);

    CREATE TABLE consent (
      id TEXT PRIMARY KEY NOT NULL,
      family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE,
      person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      scope_id TEXT NOT NULL,
      given_by TEXT NOT NULL,
      given_on TEXT NOT NULL,
      withdrawn_on TEXT
    ) STRICT;
    CREATE INDEX consent_family ON consent (family_id);
    CREATE INDEX consent_person ON consent (person_id);

    CREATE TABLE trajectory (
      id TEXT PRIMARY KEY NOT NULL,
      family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      started_on TEXT NOT NULL,
      ended_on TEXT
    ) STRICT;
    CREATE INDEX trajectory_family ON trajectory (family_id);

    CREATE TABLE cycle (
      id TEXT PRIMARY KEY NOT NULL,
      trajectory_id TEXT NOT NULL REFERENCES trajectory (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      planned_sessions INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX cycle_trajectory ON cycle (trajectory_id);

    CREATE TABLE session (
      id TEXT PRIMARY KEY NOT NULL,
      cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
      family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      date TEXT NOT NULL,
      place TEXT NOT NULL,
      situation TEXT NOT NULL,
      codebook_id TEXT NOT NULL
    ) STRICT;
    CREATE INDEX session_cycle ON session (cycle_id);
    CREATE INDEX session_family ON session (family_id);

    CREATE TABLE moment (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      recording_id TEXT NOT NULL,
      code TEXT NOT NULL,
      extent TEXT NOT NULL,
      start_ms INTEGER NOT NULL,
      end_ms INTEGER,
      subject TEXT NOT NULL,
      star INTEGER NOT NULL,
      note TEXT NOT NULL,
      caption TEXT NOT NULL,
      modifiers TEXT NOT NULL
    ) STRICT;
    CREATE INDEX moment_session ON moment (session_id);
    CREATE INDEX moment_recording ON moment (recording_id);

    CREATE TABLE reel (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      UNIQUE (session_id, id)
    ) STRICT;

    CREATE TABLE clip (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      reel_id TEXT NOT NULL,
      position REAL NOT NULL,
      moment_id TEXT,
      recording_id TEXT NOT NULL,
      start_ms INTEGER NOT NULL,
      end_ms INTEGER NOT NULL,
      caption TEXT NOT NULL,
      mute INTEGER NOT NULL,
      FOREIGN KEY (session_id, reel_id) REFERENCES reel (session_id, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX clip_reel ON clip (session_id, reel_id);
    CREATE INDEX clip_recording ON clip (recording_id);

    CREATE TABLE card (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      reel_id TEXT NOT NULL,
      position REAL NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      duration_ms INTEGER NOT NULL,
      FOREIGN KEY (session_id, reel_id) REFERENCES reel (session_id, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX card_reel ON card (session_id, reel_id);

    CREATE TABLE quote (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      clip_id TEXT,
      speaker_id TEXT,
      text TEXT NOT NULL,
      said_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX quote_session ON quote (session_id);

    CREATE TABLE next_step (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      "when" TEXT NOT NULL,
      what TEXT NOT NULL,
      purpose TEXT NOT NULL,
      scale INTEGER
    ) STRICT;
    CREATE INDEX next_step_session ON next_step (session_id);

    CREATE TABLE report_text (
      id TEXT PRIMARY KEY NOT NULL,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      template_id TEXT NOT NULL,
      section_id TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX report_text_session ON report_text (session_id);

    CREATE TABLE edit (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      undone INTEGER NOT NULL DEFAULT 0,
      made_at TEXT NOT NULL,
      diff TEXT NOT NULL
    ) STRICT;
    CREATE INDEX edit_stack ON edit (session_id, undone, number);
  `)
}
