-- The record in its final shape: register, balances, cases, events, certificate, access.
-- Order: what stands alone first. Constraints that hold the arithmetic are at the end, with their reasons.

-- Regions (行政区划) and offices (部门) ---------------------------------------------------------
CREATE TABLE region (
  code            TEXT PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3})?$'),
  name            TEXT NOT NULL,
  level           TEXT NOT NULL,
  parent_code     TEXT REFERENCES region (code),
  served_by_code  TEXT NOT NULL REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE office (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  region_code     TEXT NOT NULL REFERENCES region (code),
  desk            TEXT NOT NULL,
  name            TEXT NOT NULL,
  endpoint_url    TEXT,
  endpoint_secret TEXT,
  UNIQUE (region_code, desk)
);

CREATE TABLE stage_norm (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code     TEXT REFERENCES region (code),
  procedure       TEXT NOT NULL,
  stage           TEXT NOT NULL,
  working_days    INT  NOT NULL CHECK (working_days > 0),
  effective_from  DATE NOT NULL,
  is_assumed      BOOLEAN NOT NULL,
  UNIQUE NULLS NOT DISTINCT (region_code, procedure, stage, effective_from)
);

CREATE TABLE region_setting (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code     TEXT REFERENCES region (code),
  name            TEXT NOT NULL,
  value           JSONB NOT NULL,
  effective_from  DATE NOT NULL,
  is_assumed      BOOLEAN NOT NULL,
  UNIQUE NULLS NOT DISTINCT (region_code, name, effective_from)
);

-- Institutions (机构), bodies (内设、派出、直属机构), certificates (管理证) ----------------------
CREATE TABLE institution (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  region_code     TEXT NOT NULL REFERENCES region (code),
  credit_code     TEXT NOT NULL UNIQUE CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name            TEXT NOT NULL,
  other_names     TEXT[] NOT NULL DEFAULT '{}',
  organ_kind      TEXT NOT NULL,
  grade           TEXT NOT NULL,
  nature          TEXT NOT NULL,
  subordinate_to  TEXT NOT NULL,
  system_category TEXT NOT NULL,
  document_number TEXT NOT NULL,
  is_state_secret BOOLEAN NOT NULL DEFAULT FALSE,
  annual_review   TEXT NOT NULL DEFAULT 'notDue',
  annual_review_year INT,
  opened_on       DATE NOT NULL,
  closed_on       DATE
);
CREATE INDEX institution_region ON institution (region_code);

CREATE TABLE institution_block (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  institution_id  UUID NOT NULL REFERENCES institution (id),
  cause           TEXT NOT NULL,
  document_number TEXT NOT NULL,
  blocked_on      DATE NOT NULL,
  lifted_on       DATE,
  CHECK (lifted_on IS NULL OR lifted_on >= blocked_on)
);
CREATE INDEX institution_block_standing ON institution_block (institution_id) WHERE lifted_on IS NULL;

CREATE TABLE body (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  name            TEXT NOT NULL,
  kind            TEXT NOT NULL,
  grade           TEXT NOT NULL,
  document_number TEXT NOT NULL,
  UNIQUE (institution_id, name),
  UNIQUE (institution_id, id)
);

CREATE TABLE management_certificate (
  institution_id  UUID PRIMARY KEY REFERENCES institution (id),
  number          TEXT NOT NULL UNIQUE,
  issued_on       DATE NOT NULL,
  last_entry      INT  NOT NULL DEFAULT 0 CHECK (last_entry >= 0)
);

-- Balances (编制、领导职数): approved, allowance, placed, reserved ------------------------------
CREATE TABLE establishment_quota (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  kind            TEXT NOT NULL,
  document_number TEXT NOT NULL,
  approved        INT NOT NULL CHECK (approved >= 0),
  allowance       INT NOT NULL DEFAULT 0 CHECK (allowance >= 0),
  placed          INT NOT NULL DEFAULT 0 CHECK (placed >= 0),
  reserved        INT NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  UNIQUE (institution_id, kind),
  UNIQUE (institution_id, id),
  CONSTRAINT quota_is_not_overdrawn CHECK (placed + reserved <= approved + allowance)
);

CREATE TABLE leadership_post (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  body_id         UUID,
  kind            TEXT NOT NULL,
  document_number TEXT NOT NULL,
  approved        INT NOT NULL CHECK (approved >= 0),
  allowance       INT NOT NULL DEFAULT 0 CHECK (allowance >= 0),
  placed          INT NOT NULL DEFAULT 0 CHECK (placed >= 0),
  reserved        INT NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  UNIQUE NULLS NOT DISTINCT (institution_id, body_id, kind),
  UNIQUE (institution_id, id),
  FOREIGN KEY (institution_id, body_id) REFERENCES body (institution_id, id),
  CONSTRAINT leadership_posts_are_not_overdrawn CHECK (placed + reserved <= approved + allowance)
);

CREATE TABLE allowance (
  id                 BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  quota_id           UUID REFERENCES establishment_quota (id),
  leadership_post_id UUID REFERENCES leadership_post (id),
  posts              INT NOT NULL CHECK (posts > 0),
  cause              TEXT NOT NULL,
  document_number    TEXT NOT NULL,
  digest_by          DATE NOT NULL,
  granted_on         DATE NOT NULL,
  CHECK (num_nonnulls(quota_id, leadership_post_id) = 1)
);

-- Persons: a key everywhere, personal fields in one encrypted table -----------------------------
CREATE TABLE person (
  key             UUID PRIMARY KEY,
  opened_at       TIMESTAMPTZ NOT NULL
);

CREATE TABLE personal_record (
  person_key      UUID PRIMARY KEY REFERENCES person (key),
  resident_id_blind_index BYTEA NOT NULL UNIQUE CHECK (octet_length(resident_id_blind_index) = 32),
  ciphertext      BYTEA NOT NULL,
  encryption_key  TEXT NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL
);

-- Cases (办件) and what happened in them --------------------------------------------------------
CREATE SEQUENCE case_number AS BIGINT;

CREATE TABLE case_file (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  procedure       TEXT NOT NULL CHECK (procedure IN ('hire', 'separation')),
  edition         TEXT NOT NULL,
  institution_id  UUID NOT NULL REFERENCES institution (id),
  region_code     TEXT NOT NULL REFERENCES region (code),
  opened_by       UUID NOT NULL,
  opened_at       TIMESTAMPTZ NOT NULL,
  version         INT NOT NULL CHECK (version >= 0),
  ended_as        TEXT,
  ended_at        TIMESTAMPTZ,
  conducted_up_to INT NOT NULL DEFAULT 0,
  conducted_at    TIMESTAMPTZ,
  conduct_closed_at TIMESTAMPTZ,
  CHECK ((ended_as IS NULL) = (ended_at IS NULL))
);
CREATE INDEX case_file_open ON case_file (region_code, opened_at) WHERE ended_as IS NULL;
CREATE INDEX case_file_institution ON case_file (institution_id, opened_at);
CREATE INDEX case_file_unconducted ON case_file (id) WHERE conduct_closed_at IS NULL;

CREATE TABLE event (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id         BIGINT REFERENCES case_file (id),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  number          INT NOT NULL CHECK (number > 0),
  type            TEXT NOT NULL,
  lane            TEXT,
  stage           TEXT,
  visit           INT,
  outcome         TEXT,
  effective_on    DATE NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL,
  actor_id        UUID NOT NULL,
  payload         JSONB NOT NULL,
  UNIQUE NULLS NOT DISTINCT (case_id, institution_id, number),
  CHECK (num_nonnulls(stage, visit, outcome) IN (0, 3))
);
CREATE UNIQUE INDEX event_settles_a_visit_once ON event (case_id, lane, stage, visit) WHERE stage IS NOT NULL;
CREATE INDEX event_institution ON event (institution_id, effective_on);

CREATE TABLE ledger_line (
  event_id        BIGINT NOT NULL REFERENCES event (id),
  line            INT NOT NULL,
  quota_id        UUID REFERENCES establishment_quota (id),
  leadership_post_id UUID REFERENCES leadership_post (id),
  approved        INT NOT NULL DEFAULT 0,
  allowance       INT NOT NULL DEFAULT 0,
  reserved        INT NOT NULL DEFAULT 0,
  placed          INT NOT NULL DEFAULT 0,
  effective_on    DATE NOT NULL,
  PRIMARY KEY (event_id, line),
  CHECK (num_nonnulls(quota_id, leadership_post_id) = 1)
);
CREATE INDEX ledger_line_quota ON ledger_line (quota_id, effective_on) WHERE quota_id IS NOT NULL;
CREATE INDEX ledger_line_leadership ON ledger_line (leadership_post_id, effective_on) WHERE leadership_post_id IS NOT NULL;

CREATE TABLE stage_visit (
  case_id         BIGINT NOT NULL REFERENCES case_file (id),
  lane            TEXT NOT NULL,
  stage           TEXT NOT NULL,
  visit           INT NOT NULL,
  is_interruption BOOLEAN NOT NULL,
  desk            TEXT NOT NULL,
  office_id       UUID REFERENCES office (id),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  opened_at       TIMESTAMPTZ NOT NULL,
  norm_days       INT,
  due_on          DATE,
  settled_at      TIMESTAMPTZ,
  settled_by      UUID,
  outcome         TEXT,
  PRIMARY KEY (case_id, lane, stage, visit),
  CHECK (num_nonnulls(settled_at, outcome) IN (0, 2))
);
CREATE INDEX stage_visit_to_do ON stage_visit (office_id, due_on, opened_at) WHERE settled_at IS NULL AND NOT is_interruption;
CREATE INDEX stage_visit_institution ON stage_visit (institution_id, due_on, opened_at) WHERE settled_at IS NULL AND NOT is_interruption;

-- Verification forms (核定单) -------------------------------------------------------------------
CREATE TABLE form_number (
  region_code     TEXT NOT NULL REFERENCES region (code),
  year            INT NOT NULL,
  last            INT NOT NULL,
  PRIMARY KEY (region_code, year)
);

CREATE TABLE verification_form (
  id              UUID PRIMARY KEY,
  case_id         BIGINT NOT NULL UNIQUE REFERENCES case_file (id),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  number          TEXT NOT NULL UNIQUE,
  issued_on       DATE NOT NULL,
  valid_until     DATE NOT NULL CHECK (valid_until >= issued_on),
  state           TEXT NOT NULL CHECK (state IN ('open', 'usedUp', 'lapsed', 'relinquished', 'void'))
);
CREATE INDEX verification_form_open ON verification_form (valid_until) WHERE state = 'open';

CREATE TABLE form_post (
  form_id         UUID NOT NULL REFERENCES verification_form (id),
  line            INT NOT NULL CHECK (line > 0),
  institution_id  UUID NOT NULL,
  quota_id        UUID,
  leadership_post_id UUID,
  body_id         UUID,
  person_category TEXT NOT NULL,
  post            TEXT NOT NULL,
  post_level      TEXT NOT NULL,
  requested       INT NOT NULL CHECK (requested > 0),
  granted         INT NOT NULL CHECK (granted BETWEEN 0 AND requested),
  placed          INT NOT NULL DEFAULT 0 CHECK (placed >= 0),
  released        INT NOT NULL DEFAULT 0 CHECK (released >= 0),
  PRIMARY KEY (form_id, line),
  FOREIGN KEY (institution_id, quota_id) REFERENCES establishment_quota (institution_id, id),
  FOREIGN KEY (institution_id, leadership_post_id) REFERENCES leadership_post (institution_id, id),
  FOREIGN KEY (institution_id, body_id) REFERENCES body (institution_id, id),
  CHECK (num_nonnulls(quota_id, leadership_post_id) >= 1),
  CONSTRAINT form_is_not_overdrawn CHECK (placed + released <= granted)
);
CREATE INDEX form_post_quota ON form_post (quota_id);
CREATE INDEX form_post_leadership ON form_post (leadership_post_id);

CREATE TABLE candidate (
  case_id         BIGINT NOT NULL REFERENCES case_file (id),
  lane            TEXT NOT NULL,
  person_key      UUID NOT NULL REFERENCES person (key),
  form_line       INT NOT NULL,
  state           TEXT NOT NULL,
  PRIMARY KEY (case_id, lane)
);
CREATE INDEX candidate_person ON candidate (person_key);

-- Who is in post (实有人员), and who leads --------------------------------------------------------
CREATE TABLE post_holding (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_key      UUID NOT NULL REFERENCES person (key),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  quota_id        UUID NOT NULL,
  body_id         UUID,
  person_category TEXT NOT NULL,
  post            TEXT NOT NULL,
  post_level      TEXT NOT NULL,
  civil_service_rank TEXT,
  entry_mode      TEXT NOT NULL,
  entry_document  TEXT NOT NULL,
  form_number     TEXT,
  placed_on       DATE NOT NULL,
  removed_on      DATE,
  placing_event   BIGINT NOT NULL REFERENCES event (id),
  removing_event  BIGINT REFERENCES event (id),
  FOREIGN KEY (institution_id, quota_id) REFERENCES establishment_quota (institution_id, id),
  FOREIGN KEY (institution_id, body_id) REFERENCES body (institution_id, id),
  CHECK (removed_on IS NULL OR removed_on >= placed_on),
  CHECK ((removed_on IS NULL) = (removing_event IS NULL))
);
-- One person holds one post (实名制): whatever code does.
CREATE UNIQUE INDEX one_person_one_post ON post_holding (person_key) WHERE removed_on IS NULL;
CREATE INDEX post_holding_quota ON post_holding (quota_id) WHERE removed_on IS NULL;
CREATE INDEX post_holding_institution ON post_holding (institution_id);

CREATE TABLE leadership_holding (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_key      UUID NOT NULL REFERENCES person (key),
  leadership_post_id UUID NOT NULL REFERENCES leadership_post (id),
  document_number TEXT NOT NULL,
  appointed_on    DATE NOT NULL,
  relieved_on     DATE,
  appointing_event BIGINT NOT NULL REFERENCES event (id),
  relieving_event BIGINT REFERENCES event (id),
  CHECK (relieved_on IS NULL OR relieved_on >= appointed_on),
  CHECK ((relieved_on IS NULL) = (relieving_event IS NULL))
);
CREATE UNIQUE INDEX person_fills_a_leadership_post_once ON leadership_holding (person_key, leadership_post_id) WHERE relieved_on IS NULL;
CREATE INDEX leadership_holding_post ON leadership_holding (leadership_post_id) WHERE relieved_on IS NULL;

CREATE TABLE certificate_entry (
  institution_id  UUID NOT NULL REFERENCES management_certificate (institution_id),
  number          INT NOT NULL CHECK (number > 0),
  kind            TEXT NOT NULL,
  person_key      UUID REFERENCES person (key),
  quota_id        UUID REFERENCES establishment_quota (id),
  leadership_post_id UUID REFERENCES leadership_post (id),
  case_id         BIGINT REFERENCES case_file (id),
  event_id        BIGINT NOT NULL REFERENCES event (id),
  effective_on    DATE NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL,
  payload         JSONB NOT NULL,
  PRIMARY KEY (institution_id, number)
);

CREATE TABLE paper (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  case_id         BIGINT NOT NULL REFERENCES case_file (id),
  lane            TEXT NOT NULL,
  kind            TEXT NOT NULL,
  title           TEXT NOT NULL,
  document_number TEXT NOT NULL,
  media_type      TEXT NOT NULL,
  content         BYTEA NOT NULL,
  digest          BYTEA NOT NULL,
  added_by        UUID NOT NULL,
  added_at        TIMESTAMPTZ NOT NULL
);
CREATE INDEX paper_case ON paper (case_id);

-- Accounts and sessions --------------------------------------------------------------------------
CREATE TABLE account (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  login           TEXT NOT NULL UNIQUE CHECK (login = lower(login)),
  password_hash   TEXT NOT NULL,
  display_name    TEXT NOT NULL,
  mail_address    TEXT NOT NULL,
  person_key      UUID REFERENCES person (key),
  is_enabled      BOOLEAN NOT NULL DEFAULT TRUE,
  opened_at       TIMESTAMPTZ NOT NULL,
  last_sign_in_at TIMESTAMPTZ,
  failed_sign_ins INT NOT NULL DEFAULT 0,
  barred_until    TIMESTAMPTZ
);

CREATE TABLE account_role (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id      UUID NOT NULL REFERENCES account (id),
  role            TEXT NOT NULL,
  office_id       UUID REFERENCES office (id),
  institution_id  UUID REFERENCES institution (id),
  region_code     TEXT REFERENCES region (code),
  CHECK (num_nonnulls(office_id, institution_id, region_code) = 1),
  UNIQUE NULLS NOT DISTINCT (account_id, role, office_id, institution_id, region_code)
);
CREATE INDEX account_role_office ON account_role (office_id);
CREATE INDEX account_role_institution ON account_role (institution_id);

CREATE TABLE session (
  token_digest    BYTEA PRIMARY KEY,
  account_id      UUID NOT NULL REFERENCES account (id),
  opened_at       TIMESTAMPTZ NOT NULL,
  expires_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- What makes the record trustworthy: requests once, refusals, audit, outbox, mails ---------------
CREATE TABLE request (
  requester_id    UUID NOT NULL,
  key             TEXT NOT NULL,
  fingerprint     BYTEA NOT NULL,
  answer          JSONB NOT NULL,
  answered_at     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (requester_id, key)
);

CREATE TABLE refusal (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rule            TEXT NOT NULL,
  basis           TEXT NOT NULL,
  procedure       TEXT NOT NULL,
  stage           TEXT NOT NULL,
  act             TEXT NOT NULL,
  case_id         BIGINT REFERENCES case_file (id),
  lane            TEXT,
  institution_id  UUID NOT NULL REFERENCES institution (id),
  region_code     TEXT NOT NULL REFERENCES region (code),
  actor_id        UUID NOT NULL,
  numbers         JSONB NOT NULL,
  unblocked_by    TEXT NOT NULL,
  refused_on      DATE NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX refusal_region ON refusal (region_code, recorded_at);
CREATE INDEX refusal_case ON refusal (case_id);

CREATE TABLE audit_entry (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at     TIMESTAMPTZ NOT NULL,
  actor_id        UUID NOT NULL,
  action          TEXT NOT NULL,
  subject         TEXT NOT NULL,
  detail          JSONB NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);

CREATE TABLE outbox (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number     TEXT NOT NULL,
  event_number    INT NOT NULL,
  recorded_at     TIMESTAMPTZ NOT NULL,
  attempts        INT NOT NULL DEFAULT 0,
  next_attempt_at TIMESTAMPTZ,
  last_trouble    TEXT
);

CREATE TABLE mail (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key             TEXT NOT NULL UNIQUE,
  case_id         BIGINT REFERENCES case_file (id),
  account_id      UUID NOT NULL REFERENCES account (id),
  kind            TEXT NOT NULL,
  to_address      TEXT NOT NULL,
  subject         TEXT NOT NULL,
  body            TEXT NOT NULL,
  message_id      TEXT NOT NULL UNIQUE,
  queued_at       TIMESTAMPTZ NOT NULL,
  claimed_until   TIMESTAMPTZ,
  attempts        INT NOT NULL DEFAULT 0,
  sent_at         TIMESTAMPTZ,
  failed_at       TIMESTAMPTZ,
  last_trouble    TEXT
);
CREATE INDEX mail_case ON mail (case_id);
CREATE INDEX mail_waiting ON mail (id) WHERE sent_at IS NULL AND failed_at IS NULL;

-- What the conduct could not do: shown to supervisors, cleared when it succeeds -------------------
CREATE TABLE conduct_trouble (
  case_id         BIGINT NOT NULL REFERENCES case_file (id),
  effect          TEXT NOT NULL,
  attempts        INT NOT NULL,
  since           TIMESTAMPTZ NOT NULL,
  last_at         TIMESTAMPTZ NOT NULL,
  what            TEXT NOT NULL,
  PRIMARY KEY (case_id, effect)
);

-- The arithmetic, held by the database ------------------------------------------------------------
-- A counter never says anything but what its rows say: placed counts the people who hold a post of the quota,
-- reserved counts what open forms still hold. Judged at commit, so that one transaction may move both sides.
-- The balance row is locked first, so that two transactions cannot each overlook the other's half.
CREATE FUNCTION check_quota(held_quota UUID) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE balance establishment_quota; people INT; held INT;
BEGIN
  SELECT * INTO balance FROM establishment_quota WHERE id = held_quota FOR UPDATE;
  SELECT count(*) INTO people FROM post_holding WHERE quota_id = held_quota AND removed_on IS NULL;
  SELECT coalesce(sum(granted - placed - released), 0) INTO held FROM form_post WHERE quota_id = held_quota;
  IF balance.placed <> people OR balance.reserved <> held THEN
    RAISE EXCEPTION 'quota % says placed % and reserved %, its rows say % and %', held_quota, balance.placed, balance.reserved, people, held
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quota_agrees_with_its_rows';
  END IF;
END $$;

CREATE FUNCTION check_leadership_post(held_line UUID) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE balance leadership_post; people INT; held INT;
BEGIN
  SELECT * INTO balance FROM leadership_post WHERE id = held_line FOR UPDATE;
  SELECT count(*) INTO people FROM leadership_holding WHERE leadership_post_id = held_line AND relieved_on IS NULL;
  SELECT coalesce(sum(granted - placed - released), 0) INTO held FROM form_post f WHERE leadership_post_id = held_line;
  IF balance.placed <> people OR balance.reserved <> held THEN
    RAISE EXCEPTION 'leadership post % says placed % and reserved %, its rows say % and %', held_line, balance.placed, balance.reserved, people, held
      USING ERRCODE = 'check_violation', CONSTRAINT = 'leadership_post_agrees_with_its_rows';
  END IF;
END $$;

CREATE FUNCTION balance_agrees() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'establishment_quota' THEN
    PERFORM check_quota(NEW.id);
  ELSIF TG_TABLE_NAME = 'leadership_post' THEN
    PERFORM check_leadership_post(NEW.id);
  ELSIF TG_TABLE_NAME = 'post_holding' THEN
    IF TG_OP <> 'INSERT' THEN PERFORM check_quota(OLD.quota_id); END IF;
    IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.quota_id <> OLD.quota_id) THEN PERFORM check_quota(NEW.quota_id); END IF;
  ELSIF TG_TABLE_NAME = 'leadership_holding' THEN
    IF TG_OP <> 'INSERT' THEN PERFORM check_leadership_post(OLD.leadership_post_id); END IF;
    IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.leadership_post_id <> OLD.leadership_post_id) THEN PERFORM check_leadership_post(NEW.leadership_post_id); END IF;
  ELSE
    IF TG_OP <> 'INSERT' AND OLD.quota_id IS NOT NULL THEN PERFORM check_quota(OLD.quota_id); END IF;
    IF TG_OP <> 'INSERT' AND OLD.leadership_post_id IS NOT NULL THEN PERFORM check_leadership_post(OLD.leadership_post_id); END IF;
    IF TG_OP <> 'DELETE' AND NEW.quota_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.quota_id IS DISTINCT FROM OLD.quota_id) THEN PERFORM check_quota(NEW.quota_id); END IF;
    IF TG_OP <> 'DELETE' AND NEW.leadership_post_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.leadership_post_id IS DISTINCT FROM OLD.leadership_post_id) THEN PERFORM check_leadership_post(NEW.leadership_post_id); END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER quota_agrees_with_its_rows AFTER INSERT OR UPDATE OF placed, reserved ON establishment_quota DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_agrees();
CREATE CONSTRAINT TRIGGER leadership_post_agrees_with_its_rows AFTER INSERT OR UPDATE OF placed, reserved ON leadership_post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_agrees();
CREATE CONSTRAINT TRIGGER holdings_agree_with_their_quota AFTER INSERT OR UPDATE OR DELETE ON post_holding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_agrees();
CREATE CONSTRAINT TRIGGER holdings_agree_with_their_leadership_post AFTER INSERT OR UPDATE OR DELETE ON leadership_holding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_agrees();
CREATE CONSTRAINT TRIGGER forms_agree_with_their_balances AFTER INSERT OR UPDATE OR DELETE ON form_post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION balance_agrees();

-- What was recorded stays: nobody rewrites an event, a ledger line, a certificate entry, a refusal or an audit entry.
CREATE FUNCTION stays_as_recorded() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: record a correction instead', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER ledger_line_stays BEFORE UPDATE OR DELETE ON ledger_line FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER certificate_entry_stays BEFORE UPDATE OR DELETE ON certificate_entry FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER refusal_stays BEFORE UPDATE OR DELETE ON refusal FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();

-- The office clock's own account: it records what comes of time alone (a form lapses), never a decision of a person.
INSERT INTO account (id, login, password_hash, display_name, mail_address, is_enabled, opened_at)
VALUES ('00000000-0000-4000-8000-000000000001', 'office-clock', '!', '办公时钟', 'office-clock@localhost', FALSE, now());
