-- Disclosure (公开): what the staffing office has reviewed and shown, inside the organ or to the public, item by item.

-- The grade of the network on which the installation runs, as it was declared: the last declaration holds.
CREATE TABLE network_grade (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  grade           TEXT NOT NULL CHECK (grade IN ('none', 'internal', 'secret', 'confidential')),
  document_number TEXT NOT NULL,
  declared_by     UUID NOT NULL REFERENCES account (id),
  declared_at     TIMESTAMPTZ NOT NULL
);
CREATE TRIGGER network_grade_stays BEFORE UPDATE OR DELETE ON network_grade FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
-- An installation that holds state secrets already was judged fit for them by its operator; that is written down as his declaration.
INSERT INTO network_grade (grade, document_number, declared_by, declared_at)
  SELECT 'secret', '-', a.id, now() FROM account a WHERE a.id = '00000000-0000-4000-8000-000000000001' AND EXISTS (SELECT 1 FROM institution WHERE is_state_secret);

-- What stands for institutions that are above the grade: one sealed line a region and kind of quota, the last of which holds.
CREATE TABLE sealed_total (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code     TEXT NOT NULL REFERENCES region (code),
  quota_kind      TEXT NOT NULL,
  -- How many institutions, and their approved and in-post numbers, sealed.
  figures         BYTEA NOT NULL,
  encryption_key  TEXT NOT NULL,
  document_number TEXT NOT NULL,
  entered_by      UUID NOT NULL REFERENCES account (id),
  entered_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX sealed_total_standing ON sealed_total (region_code, quota_kind, id DESC);
CREATE TRIGGER sealed_total_stays BEFORE UPDATE OR DELETE ON sealed_total FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();

CREATE TABLE disclosure (
  id              UUID PRIMARY KEY,
  institution_id  UUID NOT NULL REFERENCES institution (id),
  office_id       UUID NOT NULL REFERENCES office (id),
  item            TEXT NOT NULL CHECK (item IN ('basics', 'duties', 'divisions', 'establishment', 'leadership', 'people')),
  mode            TEXT NOT NULL CHECK (mode IN ('organ', 'public')),
  version         INT NOT NULL CHECK (version > 0),
  state           TEXT NOT NULL CHECK (state IN ('proposed', 'declined', 'published', 'superseded', 'withdrawn')),
  -- What is shown, frozen as it was proposed; where it names people it is sealed.
  content         JSONB,
  sealed          BYTEA,
  encryption_key  TEXT,
  document_number TEXT NOT NULL,
  people_a_stage  INT NOT NULL CHECK (people_a_stage IN (1, 2)),
  proposed_by     UUID NOT NULL REFERENCES account (id),
  proposed_at     TIMESTAMPTZ NOT NULL,
  decided_by      UUID REFERENCES account (id),
  decided_at      TIMESTAMPTZ,
  note            TEXT NOT NULL DEFAULT '',
  ended_by        UUID REFERENCES account (id),
  ended_at        TIMESTAMPTZ,
  end_reason      TEXT NOT NULL DEFAULT '',
  UNIQUE (institution_id, item, mode, version),
  CONSTRAINT names_are_sealed CHECK ((item = 'people') = (sealed IS NOT NULL) AND (sealed IS NULL) = (content IS NOT NULL) AND (sealed IS NULL) = (encryption_key IS NULL)),
  CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state IN ('superseded', 'withdrawn')) = (ended_by IS NOT NULL) AND (ended_by IS NULL) = (ended_at IS NULL)),
  CONSTRAINT who_proposes_does_not_publish CHECK (state IN ('proposed', 'declined') OR people_a_stage = 1 OR decided_by <> proposed_by),
  CONSTRAINT against_has_its_grounds CHECK ((state <> 'declined' OR note <> '') AND (state <> 'withdrawn' OR end_reason <> ''))
);
-- Of an item one version at most is shown in a mode, and one at most waits to be decided.
CREATE UNIQUE INDEX one_version_is_shown ON disclosure (institution_id, item, mode) WHERE state = 'published';
CREATE UNIQUE INDEX one_version_waits ON disclosure (institution_id, item, mode) WHERE state = 'proposed';
CREATE INDEX disclosure_shown ON disclosure (mode, item, institution_id) WHERE state = 'published';

-- What was proposed, decided and ended stays; a version goes forward only.
CREATE FUNCTION disclosure_goes_forward() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (NEW.id, NEW.institution_id, NEW.office_id, NEW.item, NEW.mode, NEW.version, NEW.content, NEW.sealed, NEW.encryption_key, NEW.document_number, NEW.people_a_stage, NEW.proposed_by, NEW.proposed_at)
      IS NOT DISTINCT FROM (OLD.id, OLD.institution_id, OLD.office_id, OLD.item, OLD.mode, OLD.version, OLD.content, OLD.sealed, OLD.encryption_key, OLD.document_number, OLD.people_a_stage, OLD.proposed_by, OLD.proposed_at)
    AND ((OLD.state = 'proposed' AND NEW.state IN ('published', 'declined'))
      OR (OLD.state = 'published' AND NEW.state IN ('superseded', 'withdrawn') AND (NEW.decided_by, NEW.decided_at, NEW.note) IS NOT DISTINCT FROM (OLD.decided_by, OLD.decided_at, OLD.note))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'disclosure is append-only: a version is decided once and ended once' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER disclosure_goes_forward BEFORE UPDATE OR DELETE ON disclosure FOR EACH ROW EXECUTE FUNCTION disclosure_goes_forward();

-- Nothing of a state secret is proposed or shown, whatever asks for it.
CREATE FUNCTION secrets_stay_sealed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('proposed', 'published') AND EXISTS (SELECT 1 FROM institution WHERE id = NEW.institution_id AND is_state_secret) THEN
    RAISE EXCEPTION 'a state secret is not disclosed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER secrets_stay_sealed BEFORE INSERT OR UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION secrets_stay_sealed();

-- No state secret is entered where the network is not declared fit for it; and nothing else is declared while one is being entered.
CREATE FUNCTION secrets_need_a_grade() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE network_grade IN SHARE MODE;
  IF coalesce((SELECT grade FROM network_grade ORDER BY id DESC LIMIT 1), 'none') NOT IN ('secret', 'confidential') THEN
    RAISE EXCEPTION 'the network is not declared fit for a state secret' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER secrets_need_a_grade BEFORE INSERT ON institution FOR EACH ROW WHEN (NEW.is_state_secret) EXECUTE FUNCTION secrets_need_a_grade();
