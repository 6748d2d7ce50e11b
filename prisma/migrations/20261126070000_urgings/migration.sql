-- Urging (催办): who urged whom to act, when and with which words. It settles nothing and is no event of the case: whoever
-- is just deciding there is not disturbed by it.
CREATE TABLE urging (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    BIGINT NOT NULL,
  lane       TEXT NOT NULL,
  stage      TEXT NOT NULL,
  visit      INT NOT NULL,
  account_id UUID NOT NULL REFERENCES account (id),
  -- Through which kind of seat: what the officers who are urged are told of who urges.
  role       TEXT NOT NULL,
  note       TEXT NOT NULL CHECK (char_length(note) <= 200),
  urged_at   TIMESTAMPTZ NOT NULL,
  -- The working day for which it counts: what is urged on a day off counts for the next on which offices work.
  counts_for DATE NOT NULL,
  FOREIGN KEY (case_id, lane, stage, visit) REFERENCES stage_visit (case_id, lane, stage, visit),
  CONSTRAINT urged_once_a_day UNIQUE (case_id, lane, stage, visit, account_id, counts_for)
);
CREATE TRIGGER urging_stays BEFORE UPDATE OR DELETE ON urging FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();
