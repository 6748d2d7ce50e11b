-- The management certificate that an outsider can check: its entries sealed one behind the other, roots of days, keys.

-- Keys that seal (签名密钥): published, each introduced by the one before it. A key seals until the next takes over.
-- Instants that are signed are whole milliseconds, so that their text is the same everywhere.
CREATE TABLE seal_key (
  number             INT PRIMARY KEY CHECK (number > 0),
  id                 TEXT NOT NULL UNIQUE,
  suite              TEXT NOT NULL CHECK (suite IN ('ed25519+sha256', 'sm2+sm3')),
  public_key         TEXT NOT NULL,
  takes_over_at      TIMESTAMPTZ NOT NULL CHECK (takes_over_at = date_trunc('milliseconds', takes_over_at)),
  previous_key       TEXT REFERENCES seal_key (id),
  own_signature      TEXT NOT NULL,
  previous_signature TEXT,
  CHECK ((number = 1) = (previous_key IS NULL)),
  CHECK ((previous_key IS NULL) = (previous_signature IS NULL))
);

-- Seals (封印) stand beside the entries, so that a decision need not wait for them; a worker puts them there.
CREATE TABLE entry_seal (
  institution_id  UUID NOT NULL,
  number          INT NOT NULL,
  commitment      TEXT,
  suite           TEXT NOT NULL,
  key_id          TEXT NOT NULL REFERENCES seal_key (id),
  previous_hash   TEXT,
  hash            TEXT NOT NULL,
  signature       TEXT NOT NULL,
  sealed_at       TIMESTAMPTZ NOT NULL CHECK (sealed_at = date_trunc('milliseconds', sealed_at)),
  PRIMARY KEY (institution_id, number),
  FOREIGN KEY (institution_id, number) REFERENCES certificate_entry (institution_id, number),
  CHECK ((number = 1) = (previous_hash IS NULL))
);
CREATE INDEX entry_seal_time ON entry_seal (sealed_at);

-- How far each certificate is sealed: the row that a worker holds while it seals. What counts are the seals themselves.
CREATE TABLE seal_progress (
  institution_id  UUID PRIMARY KEY REFERENCES management_certificate (institution_id),
  sealed_up_to    INT NOT NULL CHECK (sealed_up_to >= 0)
);

-- Roots of days (每日根), chained; with the heads that had moved since the root before.
CREATE TABLE daily_root (
  day                DATE PRIMARY KEY,
  suite              TEXT NOT NULL,
  key_id             TEXT NOT NULL REFERENCES seal_key (id),
  institutions       INT NOT NULL,
  entries            INT NOT NULL,
  top                TEXT NOT NULL,
  previous_hash      TEXT,
  previous_signature TEXT,
  hash               TEXT NOT NULL UNIQUE,
  signature          TEXT NOT NULL,
  made_at            TIMESTAMPTZ NOT NULL UNIQUE CHECK (made_at = date_trunc('milliseconds', made_at))
);
CREATE TABLE daily_root_head (
  day             DATE NOT NULL REFERENCES daily_root (day),
  institution_id  UUID NOT NULL,
  number          INT NOT NULL,
  hash            TEXT NOT NULL,
  PRIMARY KEY (institution_id, day)
);

CREATE TRIGGER seal_key_stays BEFORE UPDATE OR DELETE ON seal_key FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER entry_seal_stays BEFORE UPDATE OR DELETE ON entry_seal FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER daily_root_stays BEFORE UPDATE OR DELETE ON daily_root FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER daily_root_head_stays BEFORE UPDATE OR DELETE ON daily_root_head FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
-- Nor is any of it emptied at one stroke.
CREATE TRIGGER seal_key_is_not_emptied BEFORE TRUNCATE ON seal_key FOR EACH STATEMENT EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER entry_seal_is_not_emptied BEFORE TRUNCATE ON entry_seal FOR EACH STATEMENT EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER daily_root_is_not_emptied BEFORE TRUNCATE ON daily_root FOR EACH STATEMENT EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER daily_root_head_is_not_emptied BEFORE TRUNCATE ON daily_root_head FOR EACH STATEMENT EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER certificate_entry_is_not_emptied BEFORE TRUNCATE ON certificate_entry FOR EACH STATEMENT EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION stays_as_recorded();

-- A certificate is in force or cancelled; its number may be replaced, its chain goes on.
ALTER TABLE management_certificate ADD COLUMN state TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'cancelled'));

-- What certificates did not say before: that they were issued, and which bodies, quotas and leadership posts they rest on.
-- It is entered now, behind what stands there already, as the office clock's record of what the register holds.
CREATE TEMPORARY TABLE said ON COMMIT DROP AS
  SELECT institution_id, row_number() OVER (PARTITION BY institution_id ORDER BY place, name)::int AS ordinal, type, effective_on, payload FROM (
    SELECT i.id AS institution_id, 1 AS place, '' AS name, 'certificateIssued' AS type, m.issued_on AS effective_on, jsonb_build_object('number', m.number, 'reason', '', 'creditCode', i.credit_code, 'name', i.name, 'organKind', i.organ_kind,
      'grade', i.grade, 'nature', i.nature, 'subordinateTo', i.subordinate_to, 'systemCategory', i.system_category, 'documentNumber', i.document_number) AS payload
    FROM management_certificate m JOIN institution i ON i.id = m.institution_id
    UNION ALL SELECT b.institution_id, 2, b.name, 'bodyApproved', m.issued_on, jsonb_build_object('body', b.id, 'name', b.name, 'kind', b.kind, 'grade', b.grade, 'documentNumber', b.document_number)
    FROM body b JOIN management_certificate m ON m.institution_id = b.institution_id) x;
INSERT INTO event (institution_id, number, type, effective_on, recorded_at, actor_id, payload)
  SELECT s.institution_id, coalesce((SELECT max(e.number) FROM event e WHERE e.institution_id = s.institution_id AND e.case_id IS NULL), 0) + s.ordinal, s.type, s.effective_on, date_trunc('milliseconds', now()), '00000000-0000-4000-8000-000000000001', s.payload
  FROM said s ORDER BY s.institution_id, s.ordinal;
INSERT INTO certificate_entry (institution_id, number, kind, quota_id, leadership_post_id, event_id, effective_on, recorded_at, payload)
  SELECT e.institution_id, m.last_entry + row_number() OVER (PARTITION BY e.institution_id ORDER BY e.type <> 'certificateIssued', e.id),
    CASE e.type WHEN 'quotaGranted' THEN 'quotaApproved' WHEN 'leadershipPostGranted' THEN 'leadershipPostsApproved' ELSE e.type END, (e.payload->>'quota')::uuid, (e.payload->>'leadershipPost')::uuid, e.id, e.effective_on, date_trunc('milliseconds', now()), e.payload - 'quota' - 'leadershipPost'
  FROM event e JOIN management_certificate m ON m.institution_id = e.institution_id WHERE e.case_id IS NULL AND e.type IN ('certificateIssued', 'bodyApproved', 'quotaGranted', 'leadershipPostGranted');
UPDATE management_certificate m SET last_entry = (SELECT count(*) FROM certificate_entry c WHERE c.institution_id = m.institution_id);
