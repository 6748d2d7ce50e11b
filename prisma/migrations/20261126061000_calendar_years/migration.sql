-- Years of the working-day calendar as they were entered: the last version of a year holds, the earlier ones stay.
CREATE TABLE calendar_year (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year            INT NOT NULL CHECK (year BETWEEN 2020 AND 2099),
  days_off        TEXT[] NOT NULL,
  make_up_days    TEXT[] NOT NULL,
  is_assumed      BOOLEAN NOT NULL,
  document_number TEXT NOT NULL,
  entered_by      UUID NOT NULL REFERENCES account (id),
  entered_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX calendar_year_standing ON calendar_year (year, id DESC);
CREATE TRIGGER calendar_year_stays BEFORE UPDATE OR DELETE ON calendar_year FOR EACH ROW EXECUTE FUNCTION stays_as_recorded();

-- A conduct that is told so begins anew from the record: whatever it sleeps for is judged again.
ALTER TABLE outbox ADD COLUMN begins_anew BOOLEAN NOT NULL DEFAULT FALSE;
