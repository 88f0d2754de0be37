-- Announcements with their ledgers. Instants are milliseconds since 1970.

CREATE TABLE announcement (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  content TEXT NOT NULL,
  audience TEXT,
  start_at TEXT NOT NULL,
  urgent TEXT,
  recipients INTEGER,
  fingerprint TEXT,
  remarks TEXT,
  counted_at BIGINT,
  approved_chat TEXT,
  approved_workspace TEXT,
  approved_person TEXT,
  approved_hash TEXT,
  approved_at BIGINT,
  approved_own INTEGER,
  note TEXT,
  created_at BIGINT NOT NULL,
  started_at BIGINT,
  ended_at BIGINT,
  -- the revision of which people were told
  told INTEGER NOT NULL,
  -- the message that shows how far it is, where its author can be written to
  progress_chat TEXT,
  progress_workspace TEXT,
  progress_place TEXT,
  progress_message TEXT
);
CREATE INDEX announcement_created ON announcement (created_at);
CREATE INDEX announcement_status ON announcement (status);

-- a row for each recipient, before anything is sent
CREATE TABLE announcement_delivery (
  announcement TEXT NOT NULL,
  position INTEGER NOT NULL,
  chat TEXT NOT NULL,
  workspace TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT,
  zone TEXT NOT NULL,
  lane TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  attempts INTEGER NOT NULL,
  not_before BIGINT NOT NULL,
  claim TEXT,
  claimed_until BIGINT,
  message TEXT,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (announcement, position)
);
CREATE UNIQUE INDEX announcement_delivery_once
  ON announcement_delivery (announcement, chat, workspace, person, kind);
CREATE INDEX announcement_delivery_next
  ON announcement_delivery (announcement, state, lane, not_before, position);
CREATE INDEX announcement_delivery_person ON announcement_delivery (chat, workspace, person);

CREATE TABLE announcement_audit (
  id TEXT NOT NULL PRIMARY KEY,
  announcement TEXT NOT NULL,
  step INTEGER NOT NULL,
  at BIGINT NOT NULL,
  by_whom TEXT NOT NULL,
  act TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX announcement_audit_announcement ON announcement_audit (announcement, at);

-- one pace for each way into a chat, shared by all replicas; times in microseconds
CREATE TABLE pace (
  lane TEXT NOT NULL PRIMARY KEY,
  base BIGINT NOT NULL,
  gap BIGINT NOT NULL,
  next_at BIGINT NOT NULL,
  rests_until BIGINT NOT NULL,
  eased_at BIGINT NOT NULL
);
