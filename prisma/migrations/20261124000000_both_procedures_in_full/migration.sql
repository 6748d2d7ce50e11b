-- Both procedures in full: two people a stage, limits of the structure, extension and policy placement of forms,
-- accounts of offices' own systems.

-- How many people an office takes for a stage: one prepares, another signs. The smallest take one; an office that has
-- worked with one so far goes on with one, a new office begins with two.
ALTER TABLE office ADD COLUMN people_a_stage INT NOT NULL DEFAULT 1 CHECK (people_a_stage IN (1, 2));
ALTER TABLE office ALTER COLUMN people_a_stage SET DEFAULT 2;

-- An office's own system speaks for its office by a role of its own; until now its login told.
UPDATE account_role r SET role = 'officeMachine' FROM account a WHERE a.id = r.account_id AND r.role = 'officeHandler' AND starts_with(a.login, 'machine-');

ALTER TABLE verification_form ADD COLUMN extended_from DATE CHECK (extended_from < valid_until);
ALTER TABLE verification_form ADD COLUMN policy_document TEXT;

-- Which separations of a person are open is asked at every report.
CREATE INDEX event_separated_person ON event ((payload->>'person')) WHERE type = 'separationReported';

-- Limits of the structure (编制结构): how many of a quota's posts a division, a person category or a post level may take.
CREATE TABLE structure_limit (
  id              UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  institution_id  UUID NOT NULL,
  quota_id        UUID NOT NULL,
  dimension       TEXT NOT NULL CHECK (dimension IN ('body', 'personCategory', 'postLevel')),
  value           TEXT NOT NULL,
  posts           INT  NOT NULL CHECK (posts >= 0),
  allowance       INT  NOT NULL DEFAULT 0 CHECK (allowance >= 0),
  document_number TEXT NOT NULL,
  UNIQUE (quota_id, dimension, value),
  FOREIGN KEY (institution_id, quota_id) REFERENCES establishment_quota (institution_id, id)
);

-- What fills a limit: people in post, and posts that open forms hold.
CREATE FUNCTION structure_taken(held_quota UUID, of_dimension TEXT, of_value TEXT) RETURNS TABLE (placed INT, reserved INT) LANGUAGE sql STABLE AS $$
  SELECT (SELECT count(*)::int FROM post_holding h WHERE h.quota_id = held_quota AND h.removed_on IS NULL
            AND of_value = CASE of_dimension WHEN 'body' THEN h.body_id::text WHEN 'personCategory' THEN h.person_category ELSE h.post_level END),
         (SELECT coalesce(sum(p.granted - p.placed - p.released), 0)::int FROM form_post p WHERE p.quota_id = held_quota
            AND of_value = CASE of_dimension WHEN 'body' THEN p.body_id::text WHEN 'personCategory' THEN p.person_category ELSE p.post_level END)
$$;

-- Two forms that race for the last post of a division are judged one after the other: the limit's row is locked first.
-- What an import finds, and what the state places by policy, is not judged here.
CREATE FUNCTION structure_has_room() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE held structure_limit; taken INT;
BEGIN
  IF TG_TABLE_NAME = 'form_post' THEN
    IF NEW.quota_id IS NULL OR NEW.granted = 0 OR EXISTS (SELECT 1 FROM verification_form f WHERE f.id = NEW.form_id AND f.policy_document IS NOT NULL) THEN RETURN NULL; END IF;
  ELSIF NEW.form_number IS NOT NULL OR NOT EXISTS (SELECT 1 FROM event e WHERE e.id = NEW.placing_event AND e.case_id IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  FOR held IN SELECT * FROM structure_limit s WHERE s.quota_id = NEW.quota_id
      AND s.value = CASE s.dimension WHEN 'body' THEN NEW.body_id::text WHEN 'personCategory' THEN NEW.person_category ELSE NEW.post_level END ORDER BY s.id FOR UPDATE LOOP
    SELECT t.placed + t.reserved INTO taken FROM structure_taken(held.quota_id, held.dimension, held.value) t;
    IF taken > held.posts + held.allowance THEN
      RAISE EXCEPTION 'the limit of % % is % posts, % would be taken', held.dimension, held.value, held.posts, taken USING ERRCODE = 'check_violation', CONSTRAINT = 'structure_has_room';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER forms_keep_to_the_structure AFTER INSERT ON form_post DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION structure_has_room();
CREATE CONSTRAINT TRIGGER placements_keep_to_the_structure AFTER INSERT ON post_holding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION structure_has_room();
