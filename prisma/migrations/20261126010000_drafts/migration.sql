-- Drafts (草稿): what somebody has typed and not sent yet. They are his alone, sealed, since they hold names and resident IDs,
-- and no part of the record: they are replaced, discarded, and gone with the act that they were for.
CREATE TABLE draft (
  id             UUID PRIMARY KEY,
  account_id     UUID NOT NULL REFERENCES account (id),
  -- What it is for: an act that opens a case of the institution; or an act in a case, in a lane of it, and there perhaps
  -- one of the decisions that may be laid before the signer.
  act            TEXT NOT NULL,
  institution_id UUID NOT NULL REFERENCES institution (id),
  case_id        BIGINT REFERENCES case_file (id),
  lane           TEXT,
  proposes       TEXT,
  content        BYTEA NOT NULL CHECK (octet_length(content) <= 200000),
  encryption_key TEXT NOT NULL,
  saved_at       TIMESTAMPTZ NOT NULL,
  CONSTRAINT a_lane_is_a_cases CHECK ((case_id IS NULL) = (lane IS NULL) AND (case_id IS NOT NULL OR proposes IS NULL)),
  CONSTRAINT one_draft_for_each UNIQUE NULLS NOT DISTINCT (account_id, act, institution_id, case_id, lane, proposes)
);
CREATE INDEX draft_institution ON draft (institution_id);
CREATE INDEX draft_case ON draft (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX draft_saved ON draft (saved_at);
