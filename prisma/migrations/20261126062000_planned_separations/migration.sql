-- Who retires when (计划减员), computed from the sealed personal record. No birth date stands here: the day is that of a
-- whole month's births, by a rule that everybody knows.
CREATE TABLE planned_separation (
  id             UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  person_key     UUID NOT NULL UNIQUE REFERENCES person (key),
  institution_id UUID NOT NULL REFERENCES institution (id),
  retires_on     DATE NOT NULL,
  course         TEXT NOT NULL CHECK (course IN ('men60', 'women55', 'women50')),
  blocks_after   DATE NOT NULL CHECK (blocks_after >= retires_on),
  computed_at    TIMESTAMPTZ NOT NULL,
  announced_at   TIMESTAMPTZ,
  reminded_at    TIMESTAMPTZ
);
CREATE INDEX planned_separation_day ON planned_separation (retires_on, id);
CREATE INDEX planned_separation_blocks ON planned_separation (institution_id, blocks_after);

-- A draft of a report may be the one that was opened for a planned separation; it goes with it.
ALTER TABLE draft ADD COLUMN planned_id UUID REFERENCES planned_separation (id) ON DELETE CASCADE;
ALTER TABLE draft DROP CONSTRAINT one_draft_for_each;
ALTER TABLE draft ADD CONSTRAINT one_draft_for_each UNIQUE NULLS NOT DISTINCT (account_id, act, institution_id, case_id, lane, proposes, planned_id);
CREATE INDEX draft_planned ON draft (planned_id) WHERE planned_id IS NOT NULL;
