-- Filing (报送): what an agency or the staffing office's handler files waits for the staffing office's signer, who accepts
-- or returns it. With it come the two days of the prescribed layout that the register has not kept so far.

-- The day on which an institution was approved; until now only its first event told it.
ALTER TABLE institution ADD COLUMN established_on DATE;
UPDATE institution i SET established_on = e.effective_on FROM event e WHERE e.institution_id = i.id AND e.case_id IS NULL AND e.type = 'institutionOpened';
UPDATE institution SET established_on = opened_on WHERE established_on IS NULL;
ALTER TABLE institution ALTER COLUMN established_on SET NOT NULL;

-- The day of entry as the import told it; who was placed by a case entered on the day of his placement.
ALTER TABLE post_holding ADD COLUMN entered_on DATE;

CREATE TABLE filing (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  kind            TEXT NOT NULL CHECK (kind IN ('opening', 'roster')),
  office_id       UUID NOT NULL REFERENCES office (id),
  institution_id  UUID REFERENCES institution (id),
  state           TEXT NOT NULL CHECK (state IN ('filed', 'accepted', 'returned', 'withdrawn')),
  -- The files' names and cells, sealed: they carry names and resident IDs.
  contents        BYTEA NOT NULL,
  encryption_key  TEXT NOT NULL,
  digest          BYTEA NOT NULL CHECK (octet_length(digest) = 32),
  institutions    INT NOT NULL CHECK (institutions > 0),
  people          INT NOT NULL CHECK (people >= 0),
  people_a_stage  INT NOT NULL CHECK (people_a_stage IN (1, 2)),
  filed_by        UUID NOT NULL,
  filed_at        TIMESTAMPTZ NOT NULL,
  decided_by      UUID,
  decided_at      TIMESTAMPTZ,
  note            TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'roster') = (institution_id IS NOT NULL)),
  CHECK ((state = 'filed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT who_files_does_not_accept CHECK (state <> 'accepted' OR people_a_stage = 1 OR decided_by <> filed_by),
  CONSTRAINT a_return_has_its_grounds CHECK (state <> 'returned' OR note <> '')
);
CREATE INDEX filing_office ON filing (office_id, filed_at);
CREATE INDEX filing_institution ON filing (institution_id) WHERE institution_id IS NOT NULL;
-- An institution has one roster on its way at most.
CREATE UNIQUE INDEX one_roster_waits ON filing (institution_id) WHERE state = 'filed' AND institution_id IS NOT NULL;

-- What was filed and what was decided stays as it is.
CREATE FUNCTION filing_is_decided_once() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'filed' OR (OLD.id, OLD.kind, OLD.office_id, OLD.contents, OLD.digest, OLD.filed_by, OLD.filed_at) IS DISTINCT FROM (NEW.id, NEW.kind, NEW.office_id, NEW.contents, NEW.digest, NEW.filed_by, NEW.filed_at) THEN
    RAISE EXCEPTION 'filing is append-only: it is decided once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER filing_is_decided_once BEFORE UPDATE OR DELETE ON filing FOR EACH ROW EXECUTE FUNCTION filing_is_decided_once();
