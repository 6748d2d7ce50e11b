-- Official documents (文书): numbered without a gap in the row of their region, kind and year, made out of what is
-- recorded, and kept as they were printed. What is printed does not change; a document is declared void once.
CREATE TABLE official_document (
  id              UUID PRIMARY KEY,
  number          TEXT NOT NULL UNIQUE,
  region_code     TEXT NOT NULL REFERENCES region (code),
  kind            TEXT NOT NULL CHECK (kind IN ('verificationForm', 'approvalNotice', 'placementNotice', 'removalNotice', 'supplementNotice', 'managementCertificate', 'certificateExtract')),
  year            INT NOT NULL,
  sequence        INT NOT NULL CHECK (sequence > 0),
  office_id       UUID NOT NULL REFERENCES office (id),
  institution_id  UUID NOT NULL REFERENCES institution (id),
  -- Of which act in which case it tells; a document of a certificate tells up to which of its entries it goes.
  case_id         BIGINT REFERENCES case_file (id),
  lane            TEXT,
  event_number    INT,
  up_to_entry     INT,
  entries_from    DATE,
  entries_until   DATE,
  person_key      UUID REFERENCES person (key),
  -- What stands on it, sealed: it is printed again as it was issued, whatever the record says since.
  sheet           BYTEA NOT NULL,
  encryption_key  TEXT NOT NULL,
  -- The unguessable part of the address in its QR code, and the digits for who types its number.
  token           TEXT NOT NULL UNIQUE,
  check_code      TEXT NOT NULL CHECK (check_code ~ '^[0-9]{6}$'),
  issued_by       UUID NOT NULL,
  issued_at       TIMESTAMPTZ NOT NULL,
  voided_by       UUID,
  voided_at       TIMESTAMPTZ,
  void_reason     TEXT,
  UNIQUE (region_code, kind, year, sequence),
  CONSTRAINT void_says_by_whom_and_why CHECK (num_nonnulls(voided_by, voided_at, void_reason) IN (0, 3)),
  CONSTRAINT document_of_a_case_or_of_a_certificate CHECK (num_nonnulls(case_id, lane, event_number) = CASE WHEN kind IN ('managementCertificate', 'certificateExtract') THEN 0 ELSE 3 END),
  CONSTRAINT document_of_a_certificate_says_how_far CHECK ((up_to_entry IS NOT NULL) = (kind IN ('managementCertificate', 'certificateExtract'))),
  CONSTRAINT only_an_extract_has_days CHECK (num_nonnulls(entries_from, entries_until) = CASE WHEN kind = 'certificateExtract' THEN 2 ELSE 0 END)
);
-- One document that holds for each act; another may be made when it was declared void.
CREATE UNIQUE INDEX one_document_of_an_act ON official_document (case_id, event_number) WHERE voided_at IS NULL AND case_id IS NOT NULL;
CREATE INDEX official_document_institution ON official_document (institution_id, kind, issued_at);

-- What was printed, the first time (0) and again (补打): sealed, for it has names.
CREATE TABLE document_print (
  document_id     UUID NOT NULL REFERENCES official_document (id),
  ordinal         INT NOT NULL CHECK (ordinal >= 0),
  content         BYTEA NOT NULL,
  digest          BYTEA NOT NULL,
  bytes           INT NOT NULL CHECK (bytes > 0),
  pages           INT NOT NULL CHECK (pages > 0),
  encryption_key  TEXT NOT NULL,
  reason          TEXT NOT NULL,
  printed_by      UUID NOT NULL,
  printed_at      TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (document_id, ordinal)
);
CREATE TRIGGER document_print_stays BEFORE UPDATE OR DELETE ON document_print FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();

CREATE FUNCTION document_is_void_once() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.voided_at IS NOT NULL OR (to_jsonb(NEW) - ARRAY['voided_by', 'voided_at', 'void_reason']) <> (to_jsonb(OLD) - ARRAY['voided_by', 'voided_at', 'void_reason']) THEN
    RAISE EXCEPTION 'official_document is append-only: declare it void, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_is_void_once BEFORE UPDATE OR DELETE ON official_document FOR EACH ROW EXECUTE FUNCTION document_is_void_once();

CREATE FUNCTION document_numbers_have_no_gap() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence > 1 AND NOT EXISTS (SELECT 1 FROM official_document d WHERE d.region_code = NEW.region_code AND d.kind = NEW.kind AND d.year = NEW.year AND d.sequence = NEW.sequence - 1) THEN
    RAISE EXCEPTION 'document % leaves a gap before it', NEW.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_numbers_have_no_gap BEFORE INSERT ON official_document FOR EACH ROW EXECUTE FUNCTION document_numbers_have_no_gap();
