-- Absences (请假): who is away from which day to which, and who does his work meanwhile (请假代理). A row is never changed but
-- by its end: another substitute is another row.
CREATE TABLE absence (
  id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id     UUID NOT NULL REFERENCES account (id),
  -- Null: nobody stands in.
  substitute_id  UUID REFERENCES account (id),
  from_day       DATE NOT NULL,
  until_day      DATE NOT NULL,
  reason         TEXT NOT NULL,
  -- The kinds of work, and the one office or institution, for which he stands in; without a place, for all.
  kinds          TEXT[] NOT NULL,
  office_id      UUID REFERENCES office (id),
  institution_id UUID REFERENCES institution (id),
  entered_by     UUID NOT NULL REFERENCES account (id),
  entered_at     TIMESTAMPTZ NOT NULL,
  ended_by       UUID REFERENCES account (id),
  ended_at       TIMESTAMPTZ,
  CONSTRAINT absence_ends_after_it_begins CHECK (until_day >= from_day),
  CONSTRAINT absence_is_of_two_people CHECK (substitute_id <> account_id),
  CONSTRAINT absence_has_kinds CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['hire', 'separation']),
  CONSTRAINT absence_has_one_place CHECK (num_nonnulls(office_id, institution_id) <= 1),
  CONSTRAINT absence_is_ended_by_somebody CHECK (num_nonnulls(ended_by, ended_at) IN (0, 2))
);
CREATE INDEX absence_account ON absence (account_id, until_day);
CREATE INDEX absence_substitute ON absence (substitute_id, until_day) WHERE substitute_id IS NOT NULL AND ended_at IS NULL;

-- One absence of an account at a time, and no two proxies in a row, whoever writes the rows: both accounts are locked
-- first, in the order of their ids, so that of two absences entered at the same moment the second sees the first.
CREATE FUNCTION absences_stand_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM account WHERE id IN (NEW.account_id, NEW.substitute_id) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM absence a WHERE a.account_id = NEW.account_id AND a.id <> NEW.id AND a.ended_at IS NULL AND a.from_day <= NEW.until_day AND a.until_day >= NEW.from_day) THEN
    RAISE EXCEPTION 'absences_do_not_overlap: the account % is absent on some of these days already', NEW.account_id USING ERRCODE = 'check_violation', CONSTRAINT = 'absences_do_not_overlap';
  END IF;
  IF NEW.substitute_id IS NOT NULL AND EXISTS (SELECT 1 FROM absence a WHERE a.ended_at IS NULL AND a.from_day <= NEW.until_day AND a.until_day >= NEW.from_day AND (a.account_id = NEW.substitute_id OR a.substitute_id = NEW.account_id)) THEN
    RAISE EXCEPTION 'proxies_do_not_pass_on: the substitute % is absent himself, or the account % is a substitute', NEW.substitute_id, NEW.account_id USING ERRCODE = 'check_violation', CONSTRAINT = 'proxies_do_not_pass_on';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER absences_stand_alone BEFORE INSERT OR UPDATE OF account_id, substitute_id, from_day, until_day ON absence FOR EACH ROW EXECUTE FUNCTION absences_stand_alone();

-- Executed by one for another (由某代某办理): the officer who was absent and whose seat it was.
ALTER TABLE event ADD COLUMN on_behalf_of UUID;

-- Open stages for which no officer is eligible (无人可办), as they were found, and why.
CREATE TABLE unattended_visit (
  case_id BIGINT NOT NULL,
  lane    TEXT NOT NULL,
  stage   TEXT NOT NULL,
  visit   INT NOT NULL,
  why     TEXT NOT NULL,
  since   TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (case_id, lane, stage, visit),
  FOREIGN KEY (case_id, lane, stage, visit) REFERENCES stage_visit (case_id, lane, stage, visit)
);
