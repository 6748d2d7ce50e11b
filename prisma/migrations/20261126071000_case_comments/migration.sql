-- Comments (留言) beside a case: what those who may see names there tell each other. They settle nothing and are no events.
-- Words may name people, so they are sealed; nothing of them leaves by mail.
CREATE TABLE case_comment (
  id             UUID PRIMARY KEY,
  case_id        BIGINT NOT NULL REFERENCES case_file (id),
  -- Whom of the case they concern; NULL: the case as a whole.
  lane           TEXT,
  account_id     UUID NOT NULL REFERENCES account (id),
  words          BYTEA NOT NULL,
  encryption_key TEXT NOT NULL,
  commented_at   TIMESTAMPTZ NOT NULL,
  withdrawn_at   TIMESTAMPTZ CHECK (withdrawn_at >= commented_at)
);
CREATE INDEX case_comment_case ON case_comment (case_id, commented_at, id);

-- A comment stays as it was written; its author may withdraw it once, and then it stays as withdrawn.
CREATE FUNCTION comment_is_withdrawn_once() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
    AND (NEW.id, NEW.case_id, NEW.account_id, NEW.words, NEW.encryption_key, NEW.commented_at) = (OLD.id, OLD.case_id, OLD.account_id, OLD.words, OLD.encryption_key, OLD.commented_at) AND NEW.lane IS NOT DISTINCT FROM OLD.lane THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'case_comment is append-only: it is withdrawn once' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER comment_is_withdrawn_once BEFORE UPDATE OR DELETE ON case_comment FOR EACH ROW EXECUTE FUNCTION comment_is_withdrawn_once();
