-- Who has a visit in hand (转办、委派), for the lists: what its arrangements have come to, written by the decision that changes
-- it. Whether he still sits there is asked when the list is read: a visit of somebody who has left is everybody's again.
ALTER TABLE stage_visit
  ADD COLUMN in_hand_of UUID REFERENCES account (id),
  ADD COLUMN in_hand_by UUID REFERENCES account (id),
  ADD COLUMN in_hand_as TEXT CHECK (in_hand_as IN ('transferred', 'delegated', 'reported', 'recalled', 'reassigned', 'handedOver')),
  ADD CONSTRAINT a_hand_is_whole CHECK ((in_hand_of IS NULL) = (in_hand_as IS NULL) AND (in_hand_of IS NULL) = (in_hand_by IS NULL));
CREATE INDEX stage_visit_in_hand ON stage_visit (in_hand_of) WHERE in_hand_of IS NOT NULL AND settled_at IS NULL;

-- Whom a round of opinions (会签) asks; due while it is for him to speak.
CREATE TABLE opinion_asked (
  case_id    BIGINT NOT NULL,
  lane       TEXT NOT NULL,
  stage      TEXT NOT NULL,
  visit      INT NOT NULL,
  account_id UUID NOT NULL REFERENCES account (id),
  is_due     BOOLEAN NOT NULL,
  PRIMARY KEY (case_id, lane, stage, visit, account_id),
  FOREIGN KEY (case_id, lane, stage, visit) REFERENCES stage_visit (case_id, lane, stage, visit)
);
CREATE INDEX opinion_asked_due ON opinion_asked (account_id) WHERE is_due;

-- Copies (抄送): who was told of a visit, by whom, and when he looked at it.
CREATE TABLE case_copy (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    BIGINT NOT NULL,
  lane       TEXT NOT NULL,
  stage      TEXT NOT NULL,
  visit      INT NOT NULL,
  account_id UUID NOT NULL REFERENCES account (id),
  copied_by  UUID NOT NULL REFERENCES account (id),
  note       TEXT NOT NULL,
  copied_at  TIMESTAMPTZ NOT NULL,
  read_at    TIMESTAMPTZ,
  CONSTRAINT one_copy_for_each UNIQUE (case_id, lane, stage, visit, account_id),
  FOREIGN KEY (case_id, lane, stage, visit) REFERENCES stage_visit (case_id, lane, stage, visit)
);
CREATE INDEX case_copy_account ON case_copy (account_id, id);
