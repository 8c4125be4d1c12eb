// The shape of the SQLite store, as steps that are applied once each, in order. Add steps; never change one.

export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE inbox (
    id TEXT PRIMARY KEY,
    conversation TEXT,
    message_id TEXT,
    occurred_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    is_uncertain INTEGER NOT NULL DEFAULT 0,
    payload TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'done', 'expired', 'withdrawn')),
    detail TEXT,
    is_final INTEGER NOT NULL DEFAULT 0,
    settled_at INTEGER
  ) STRICT;
  CREATE INDEX inbox_lane ON inbox (conversation, occurred_at, id) WHERE state = 'waiting';
  CREATE INDEX inbox_order ON inbox (occurred_at, id) WHERE state = 'waiting';
  CREATE INDEX inbox_message ON inbox (message_id) WHERE message_id IS NOT NULL;
  CREATE INDEX inbox_settled ON inbox (settled_at) WHERE settled_at IS NOT NULL;

  CREATE TABLE withdrawn_message (
    message_id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE conversation (
    key TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX conversation_at ON conversation (at);

  CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    message_id TEXT,
    masked_text TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    units TEXT NOT NULL,
    language TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX question_message ON question (message_id) WHERE message_id IS NOT NULL;
  CREATE INDEX question_at ON question (at);

  CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    is_helpful INTEGER NOT NULL,
    unit TEXT
  ) STRICT;
  CREATE INDEX feedback_at ON feedback (at);
  `,
];
