-- Jobs (任务): what takes longer than an answer may. A process takes one up under a lease that it renews while it works;
-- where it dies, the next takes the job up again. What a job does stands together with its end, in one transaction.
CREATE TABLE job (
  id              UUID PRIMARY KEY,
  kind            TEXT NOT NULL CHECK (kind IN ('check', 'checkOfFiling', 'filing', 'acceptance', 'registerExport', 'filingExport')),
  started_by      UUID NOT NULL REFERENCES account (id),
  state           TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- What it works on, by ids alone.
  asked           JSONB NOT NULL,
  -- The files or the remark that came with it, sealed: they carry names and resident IDs. What has ended keeps none.
  input           BYTEA,
  weight          INT NOT NULL CHECK (weight >= 0),
  -- What it gives its starter, and what its problem says beyond its code: sealed too.
  result          BYTEA,
  problem         TEXT,
  problem_details BYTEA,
  encryption_key  TEXT NOT NULL,
  filing_id       UUID REFERENCES filing (id),
  phase           TEXT CHECK (phase IN ('reading', 'checking', 'comparing', 'entering', 'writing')),
  progress_done   INT NOT NULL DEFAULT 0 CHECK (progress_done >= 0),
  progress_total  INT NOT NULL DEFAULT 0 CHECK (progress_total >= progress_done),
  attempts        INT NOT NULL DEFAULT 0,
  lease           UUID,
  leased_until    TIMESTAMPTZ,
  created_at      TIMESTAMPTZ NOT NULL,
  began_at        TIMESTAMPTZ,
  ended_at        TIMESTAMPTZ,
  expires_at      TIMESTAMPTZ,
  CONSTRAINT what_runs_is_leased CHECK ((state = 'running') = (lease IS NOT NULL) AND (lease IS NULL) = (leased_until IS NULL)),
  CONSTRAINT what_ended_expires CHECK ((state IN ('waiting', 'running')) = (ended_at IS NULL) AND (ended_at IS NULL) = (expires_at IS NULL)),
  CONSTRAINT what_ended_keeps_no_input CHECK (ended_at IS NULL OR input IS NULL),
  CONSTRAINT what_failed_says_why CHECK ((state = 'failed') = (problem IS NOT NULL)),
  CONSTRAINT only_what_is_done_has_a_result CHECK (state = 'done' OR (result IS NULL AND filing_id IS NULL))
);
CREATE INDEX job_started_by ON job (started_by, created_at);
CREATE INDEX job_open ON job (created_at) WHERE ended_at IS NULL;
CREATE INDEX job_expiry ON job (expires_at) WHERE expires_at IS NOT NULL;

-- A job ends once.
CREATE FUNCTION job_ends_once() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'job % has ended: nothing of it changes any more', OLD.id;
END $$;
CREATE TRIGGER job_ends_once BEFORE UPDATE ON job FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION job_ends_once();
