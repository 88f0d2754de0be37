-- A person is known by the chat's own ids and never by name. Instants are milliseconds since 1970,
-- days are written as 2026-12-01.

CREATE TABLE person (
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  region TEXT,
  plan TEXT,
  place TEXT,
  active_on TEXT NOT NULL,
  PRIMARY KEY (chat, workspace, person)
);

CREATE TABLE following (
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (chat, workspace, person, subject)
);
CREATE INDEX following_subject ON following (subject);

-- structured questions, never words
CREATE TABLE conversation (
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  place TEXT NOT NULL,
  talked TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (chat, workspace, person, place)
);
CREATE INDEX conversation_at ON conversation (at);

-- hashes of the chats' ids of deliveries, which may hold a person's
CREATE TABLE delivery (
  id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);
CREATE INDEX delivery_at ON delivery (at);

CREATE TABLE reminder (
  id TEXT NOT NULL PRIMARY KEY,
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  place TEXT NOT NULL,
  audience TEXT NOT NULL,
  question TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE INDEX reminder_person ON reminder (chat, workspace, person);
CREATE INDEX reminder_due ON reminder (state, due_at);

CREATE TABLE feedback (
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  topic TEXT NOT NULL,
  platforms TEXT NOT NULL,
  fault TEXT,
  given_on TEXT NOT NULL,
  PRIMARY KEY (chat, workspace, person, topic, platforms)
);

CREATE TABLE handover (
  id TEXT NOT NULL PRIMARY KEY,
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  place TEXT NOT NULL,
  audience TEXT NOT NULL,
  topic TEXT,
  platforms TEXT NOT NULL,
  opened_at BIGINT NOT NULL
);
CREATE INDEX handover_person ON handover (chat, workspace, person);

-- counts without a person
CREATE TABLE unanswered (
  asked_on TEXT NOT NULL,
  topic TEXT NOT NULL,
  platforms TEXT NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (asked_on, topic, platforms)
);

-- redacted and sealed words, where the operator has switched that on
CREATE TABLE unanswered_words (
  id TEXT NOT NULL PRIMARY KEY,
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  sealed TEXT NOT NULL,
  asked_at BIGINT NOT NULL
);
CREATE INDEX unanswered_words_person ON unanswered_words (chat, workspace, person);

-- the state of the knowledge that followers know of; only the newest has files
CREATE TABLE release (
  id TEXT NOT NULL PRIMARY KEY,
  released_at BIGINT NOT NULL,
  fingerprint TEXT NOT NULL,
  files TEXT
);

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  released_at BIGINT NOT NULL,
  note TEXT NOT NULL
);

CREATE TABLE note_delivery (
  note TEXT NOT NULL,
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  attempts INTEGER NOT NULL,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (note, chat, workspace, person)
);
CREATE INDEX note_delivery_state ON note_delivery (state, chat, workspace, person);
